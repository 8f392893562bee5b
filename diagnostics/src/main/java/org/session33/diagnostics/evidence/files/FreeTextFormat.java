package org.session33.diagnostics.evidence.files;

import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/** Text without a structure that tells of a failure: a ticket, a mail, what somebody typed. */
final class FreeTextFormat extends EvidenceFormat {
  private final TextSearch search;

  FreeTextFormat(TextSearch search) {
    super("free-text", "text with an error message in it", true);
    this.search = search;
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.isText()
        && (search.findsIn(head.text()) || (head.isFull() && search.findsIn(head.file())));
  }

  @Override
  public String readAs() {
    return TextSearch.ID;
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    return search.read(file);
  }
}
