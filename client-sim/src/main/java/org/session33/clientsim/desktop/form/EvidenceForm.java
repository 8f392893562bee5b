package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;

/** The evidence files of a case. */
final class EvidenceForm {
  static final String ID = "evidence";

  private final Case theCase;
  private final Function<SourceFile, String> kinds;

  EvidenceForm(Case theCase, Function<SourceFile, String> kinds) {
    this.theCase = theCase;
    this.kinds = kinds;
  }

  FormSection section() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (int index = 0; index < theCase.evidence().size(); index++) {
      int at = index;
      SourceFile file = theCase.evidence().get(index);
      String name = FormOrigins.fileName(file.name());
      String kind = kinds.apply(file);
      rows.add(
          new FormTable.Row(
              ID + "[" + index + "]",
              name,
              List.of(),
              new FormNote(kind, file.name() + (kind.isEmpty() ? "" : ": " + kind), "", 0),
              "",
              FormEdit.of("Remove " + name, c -> without(c, at))));
    }
    int count = rows.size();
    String words = count == 0 ? "" : count == 1 ? "1 file" : count + " files";
    FormTable table = new FormTable(ID, List.of(), rows, "", List.of(), "");
    return new FormSection(ID, "Evidence", words, List.of(table));
  }

  private static Case without(Case old, int index) {
    List<SourceFile> fewer = new ArrayList<>(old.evidence());
    fewer.remove(index);
    return old.withEvidence(fewer);
  }
}
