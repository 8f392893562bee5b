package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.desktop.view.RehearsalStep;

/** Cases with mistakes in them: whatever can be used opens, and the broken places are marked. */
class BrokenCaseTest {
  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();

  @TempDir private Path folder;

  private void drop(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    desk.openFiles(List.of(file), () -> true);
  }

  @Test
  void aBrokenCaseOpensWithItsBrokenPlacesMarked() throws IOException {
    drop(
        "broken.case.yaml",
        """
        format: 1
        title: Broken
        user: {name: Alice Reyes}
        outlook:
          release: 2007
          cachedExchangeMode: perhaps
          additionalMailboxes:
            - {name: Team Sales, folders: 1204}
        server:
          release: 2003 SP9
        """);

    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(bench.notice().problems()).hasSize(2);
    assertThat(bench.field("outlook.cachedExchangeMode").warning())
        .startsWith("broken.case.yaml, line 6: 'cachedExchangeMode'");
    assertThat(bench.field("server.release").warning())
        .startsWith("broken.case.yaml, line 10: 'release' names no Exchange release");
    assertThat(bench.field("server.release").note().text())
        .isEqualTo("assumed: the file names no release that is known");
    assertThat(bench.field("outlook.release").warning()).isEmpty();
    assertThat(bench.field("outlook.additionalMailboxes[0].folders").value()).isEqualTo("1,204");
  }

  @Test
  void whatWasWrongInTheFilesIsToldUntilItIsDismissed() throws IOException {
    drop(
        "half.case.yaml",
        """
        format: 1
        title: Half
        user: {name: Alice Reyes}
        outlook: {release: 2007, cachedExchangeMode: perhaps}
        server: {release: 2003 SP1}
        """);
    Notice broken = bench.notice();
    assertThat(broken.what()).contains("'cachedExchangeMode'");

    desk.take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK));
    assertThat(desk.lastRun()).isNotNull();
    assertThat(desk.notice()).isEqualTo(broken);

    // Something else that is told comes first, and does not wipe it away.
    desk.tell(Notice.hint("Saved.", ""));
    assertThat(bench.notice().what()).isEqualTo("Saved.");
    desk.tell(null);
    assertThat(desk.notice()).isEqualTo(broken);

    desk.tell(null);
    assertThat(desk.notice()).isNull();
    bench.type("outlook.sharedCalendars", "2");
    assertThat(desk.notice()).isNull();
  }

  @Test
  void anotherCaseHasItsOwnNotices() throws IOException {
    drop("a.case.yaml", "format: 1\ntitle: A\noutlook: {release: 2007}\nserver: {release: 2003}\n");
    assertThat(bench.notice().what()).contains("'user' is missing");

    bench.open("team-mailbox");

    assertThat(desk.notice()).isNull();
  }

  @Test
  void onALineWithSeveralValuesOnlyTheBrokenOneIsMarked() throws IOException {
    drop(
        "flow.case.yaml",
        """
        format: 1
        title: Flow
        user: {name: Alice Reyes, legacyDN: areyes}
        outlook: {release: 2007, cachedExchangeMode: perhaps, \
        additionalMailboxes: [{name: Team Sales, folders: 1204}, \
        {name: Team Law, folders: many}]}
        server: {release: 2003 SP1, registry: {Maximum Allowed Sessions Per User: many}}
        """);

    assertThat(bench.field("outlook.cachedExchangeMode").warning())
        .startsWith("flow.case.yaml, line 4: 'cachedExchangeMode' must be");
    assertThat(bench.field("outlook.release").warning()).isEmpty();
    assertThat(bench.table("outlook.additionalMailboxes").rows())
        .extracting(FormTable.Row::warning)
        .containsExactly(
            "", "Nobody counted its folders, so only its own sessions count; type their number");
    // Of two values on a line, the one that could not be read stands nowhere.
    assertThat(bench.field("user.legacyDN").warning()).contains("'legacyDN' must begin");
    assertThat(bench.field("user.name").warning()).isEmpty();
    assertThat(bench.field("server.release").warning()).isEmpty();
    assertThat(
            bench
                .field("server.registry[ParametersSystem\\Maximum Allowed Sessions Per User]")
                .warning())
        .contains("is not a whole number: many");
  }

  @Test
  void aRowIsMarkedWithWhatIsWrongOnItsOwnLine() throws IOException {
    drop(
        "rows.case.yaml",
        """
        format: 1
        title: Rows
        user: {name: Alice Reyes}
        outlook:
          release: 2007
          additionalMailboxes:
            - {name: Team Sales, folders: 1204, colour: red}
            - {name: Team Law, folders: 20}
        server: {release: 2003 SP1}
        """);

    assertThat(bench.table("outlook.additionalMailboxes").rows())
        .extracting(FormTable.Row::warning)
        .satisfiesExactly(
            sales -> assertThat(sales).startsWith("rows.case.yaml, line 7: ").contains("'colour'"),
            law -> assertThat(law).isEmpty());
  }

  @Test
  void aCaseWithoutAUserOpensForAnUnknownOne() throws IOException {
    drop(
        "nobody.case.yaml",
        """
        format: 1
        title: Nobody
        outlook: {release: 2007, additionalMailboxes: [{name: Team Sales, folders: 1204}]}
        server: {release: 2003 SP1}
        """);

    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(bench.notice().what()).contains("'user' is missing");
    assertThat(bench.field("user.name").value()).isEqualTo("Unknown user");
    assertThat(bench.field("outlook.additionalMailboxes[0].folders").value()).isEqualTo("1,204");
  }

  @Test
  void aCaseOfWhichNothingIsLeftListsItsProblems() throws IOException {
    drop("torn.case.yaml", "format: 1\ntitle: [\n");

    assertThat(desk.theCase()).isNull();
    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(bench.notice().problems()).isNotEmpty();
  }
}
