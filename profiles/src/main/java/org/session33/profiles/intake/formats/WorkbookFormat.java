package org.session33.profiles.intake.formats;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;

/** A workbook; one of users is read as a case a user. */
public final class WorkbookFormat extends FileFormat {
  private static final int MOST_USERS = 20;

  private final WorkbookCaseReader cases;

  /**
   * The format.
   *
   * @param cases reads the users
   */
  public WorkbookFormat(WorkbookCaseReader cases) {
    super(
        "workbook",
        Role.USERS,
        "an Excel workbook (.xlsx)",
        "",
        "open one of users with 'session33 rehearse FILE --user NAME', and save the sheets of any"
            + " other as CSV");
    this.cases = cases;
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.zipNames().stream()
        .anyMatch(n -> n.equals("[Content_Types].xml") || n.startsWith("xl/"));
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(cases.read(file, StatedReleases.none()).map(WorkbookFormat::words));
  }

  private static FileSummary words(List<Case> cases) {
    List<String> users = cases.stream().map(c -> c.user().name()).toList();
    String shown = String.join("; ", users.subList(0, Math.min(MOST_USERS, users.size())));
    return FileSummary.of(
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
