package org.session33.diagnostics.evidence.files;

import java.util.function.Predicate;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/** A format of evidence that is searched as text: for events, sentences and known error texts. */
final class TextFormat extends EvidenceFormat {
  private final TextSearch search;
  private final Predicate<FormatHead> sign;

  private TextFormat(String id, String name, TextSearch search, Predicate<FormatHead> sign) {
    super(id, name, true);
    this.search = search;
    this.sign = sign;
  }

  /** Text of which all that matters is found. */
  static TextFormat of(String id, String name, TextSearch search, Predicate<FormatHead> sign) {
    return new TextFormat(id, name, search, sign);
  }

  @Override
  public boolean recognises(FormatHead head) {
    return sign.test(head);
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
