package org.session33.diagnostics.evidence.parts;

import java.util.List;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;

/** Says which users a workbook of users holds. */
final class WorkbookPart {
  private static final int MOST_USERS = 20;

  private final WorkbookCaseReader cases;

  WorkbookPart(WorkbookCaseReader cases) {
    this.cases = cases;
  }

  Reading<Part> read(SourceFile file) {
    return cases.read(file, StatedReleases.none()).map(WorkbookPart::words);
  }

  private static Part words(List<Case> cases) {
    List<String> users = cases.stream().map(c -> c.user().name()).toList();
    String shown = String.join("; ", users.subList(0, Math.min(MOST_USERS, users.size())));
    return Part.of(
            users.size(),
            List.of(
                "It is a workbook with "
                    + users.size()
                    + (users.size() == 1 ? " user" : " users")
                    + " that can be acted out"
                    + (users.isEmpty()
                        ? "."
                        : ": " + shown + (users.size() > MOST_USERS ? " ..." : "."))),
            "the user that is meant: 'session33 rehearse FILE --user NAME' acts one out")
        .naming(users);
  }
}
