package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.desktop.DesktopWords;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.Calibration.Compared;
import org.session33.diagnostics.examination.Calibration.Decided;
import org.session33.diagnostics.examination.Calibration.Modelled;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseWriter;

/** A list of logons beside a case: measured beside model, on every face. */
class CalibrationTest {
  private static final ReportBench BENCH = new ReportBench();
  private static final String HEAD =
      "UserName,ClientIPAddress,ClientName,ApplicationId,FullUserDirectoryName,FullMailboxDirectoryName\n";
  private static final String OWN = "/o=Example/cn=Recipients/cn=rtaylor";
  private static final String OUTLOOK = "Client=MSExchangeRPC";

  /** Two calendars of Outlook 2007, of which nobody knows what they cost; the rest is 8. */
  private static final String CALENDARS =
      "sharedCalendars: 2, additionalMailboxes: [{name: Team Sales, folders: 30}]";

  private static final String MAILBOX = "additionalMailboxes: [{name: Team Sales, folders: 30}]";

  @TempDir private Path folder;

  @Test
  void asManyAreListedAsTheModelHas() {
    CaseResult result = examine(MAILBOX, "", rows(8, OUTLOOK));
    Calibration calibration = result.calibration();

    assertThat(calibration.compared()).containsExactly(new Compared("Outlook", 8, 8, 8));
    assertThat(calibration.modelled()).containsExactly(new Modelled("Outlook", 8));
    assertThat(calibration.decided()).isNull();
    assertThat(calibration.sentences())
        .containsExactly("Outlook: listed 8 (list.csv), planned 8: as many as the model has.");
  }

  @ParameterizedTest
  @CsvSource({
    "21, 13 more than the model explains. What may explain it: rows of dead connections",
    "5, 3 fewer than the model has. What may explain it: a list of one mailbox leaves out"
  })
  void aGapIsShownAndNotExplainedAway(int listed, String words) {
    CaseResult result = examine(MAILBOX, "", rows(listed, OUTLOOK));

    assertThat(result.calibration().sentences())
        .singleElement()
        .asString()
        .startsWith("Outlook: listed " + listed + " (list.csv), planned 8: " + words);
    assertThat(result.calibration().compared().get(0).gap()).isEqualTo(listed - 8);
    assertThat(result.theCase().sessionModel()).isEmpty();
    assertThat(result.outcome().count().requested()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "10, 1", "12, 2"})
  void theOneValueThatFitsIsActedOut(int listed, int value) {
    CaseResult result = examine(CALENDARS, "", rows(listed, OUTLOOK));
    Calibration calibration = result.calibration();

    assertThat(calibration.decided()).isEqualTo(new Decided("sharedCalendar", value));
    assertThat(calibration.compared().get(0).gap()).isZero();
    assertThat(calibration.sentences().get(1))
        .startsWith(
            "sessionModel.sharedCalendar = "
                + value
                + ", measured: "
                + listed
                + " rows of list.csv. It is acted out and not saved with the case");
    assertThat(result.outcome().count().requested()).isEqualTo(listed);
    Origin origin = result.theCase().provenance().of("sessionModel.sharedCalendar").orElseThrow();
    assertThat(origin.isDeduced()).isTrue();
    assertThat(origin.place().file()).isEqualTo("list.csv");
    assertThat(ReadAs.of(result).inShort()).contains("sharedCalendar " + value + " (both deduced)");
    assertThat(result.parameters())
        .filteredOn(p -> p.name().equals("sharedCalendar"))
        .singleElement()
        .satisfies(p -> assertThat(p.fact().source()).startsWith("measured: "));
  }

  @Test
  void whatWasMeasuredIsConcludedOnceAndNeverSaved() {
    Case given = read(CALENDARS, "", rows(10, OUTLOOK));
    CaseExaminer examiner = BENCH.program().part(CaseExaminer.class);
    Case acted = examiner.acted(given);

    assertThat(acted.sessionModel()).containsEntry("sharedCalendar", 1);
    assertThat(examiner.acted(acted)).isEqualTo(acted);
    assertThat(DeducedValues.without(acted)).isEqualTo(given);
    assertThat(CaseWriter.write(acted, f -> "list.csv")).doesNotContain("sessionModel");
    // A number that somebody gave since stays.
    assertThat(
            DeducedValues.without(acted.withModelValue("sharedCalendar", 2), acted).sessionModel())
        .containsEntry("sharedCalendar", 2);
  }

  @Test
  void aStatedNumberStandsAboveTheList() {
    CaseResult result =
        examine(CALENDARS, "sessionModel: {sharedCalendar: 2}\n", rows(10, OUTLOOK));

    assertThat(result.theCase().sessionModel()).containsEntry("sharedCalendar", 2);
    assertThat(result.calibration().decided()).isNull();
    assertThat(result.calibration().sentences())
        .singleElement()
        .asString()
        .contains("listed 10", "planned 12: 2 fewer than the model has");
  }

  @Test
  void aFullListCanShowNoMore() {
    String many = "sharedCalendars: 30, additionalMailboxes: [{name: Team Sales, folders: 30}]";
    CaseResult stated = examine(many, "sessionModel: {sharedCalendar: 1}\n", rows(32, OUTLOOK));
    CaseResult open = examine(many, "", rows(32, OUTLOOK));

    assertThat(stated.calibration().compared())
        .containsExactly(new Compared("Outlook", 32, 38, 32));
    assertThat(stated.calibration().sentences())
        .containsExactly(
            "Outlook: listed 32 (list.csv), planned 38, of which the limits in force let 32 be"
                + " open: a full list can show no more, so it does not tell whether the plan is"
                + " right.");
    assertThat(open.calibration().decided()).isNull();
    assertThat(open.calibration().sentences().get(1))
        .isEqualTo(
            "sessionModel.sharedCalendar is not decided by list.csv: the list is full: the limit in"
                + " force is 32.");
    assertThat(open.theCase().sessionModel()).isEmpty();
  }

  @Test
  void rowsThatMayBeDeadOrOfAnotherProgramDecideNothing() {
    String dead = rows(10, OUTLOOK).replaceFirst("10.0.0.1", "");
    assertUndecided(examine(CALENDARS, "", dead), "may be of dead connections");
    assertUndecided(examine(CALENDARS, "", rows(10, "")), "does not tell the client of each row");
    assertUndecided(
        examine(
            CALENDARS,
            "programs: [{name: Finder, kind: search, sessions: 2}]\n",
            rows(12, OUTLOOK)),
        "does not tell Outlook from other MAPI programs");
    assertUndecided(examine(CALENDARS, "", rows(11, OUTLOOK)), "no value of it makes the plan");
    // Of the list of one mailbox the calendars of others are missing, whatever they cost.
    assertUndecided(
        examine("sharedCalendars: 2", "", rows(5, OUTLOOK)), "sessions on other mailboxes too");
  }

  private static void assertUndecided(CaseResult result, String why) {
    assertThat(result.theCase().sessionModel()).isEmpty();
    assertThat(result.calibration().decided()).isNull();
    assertThat(result.calibration().sentences())
        .anyMatch(
            s -> s.startsWith("sessionModel.sharedCalendar is not decided") && s.contains(why));
  }

  @Test
  void programsAreComparedByTheirKind() {
    CaseResult result =
        examine(
            MAILBOX,
            """
            programs:
              - {name: Finder, kind: search, sessions: 3}
              - {name: Notebook mail, kind: imap, sessions: 4}
            """,
            rows(11, OUTLOOK)
                + rows(5, "Client=POP3/IMAP4;Protocol=IMAP4")
                + rows(2, "Client=TBA"));

    assertThat(result.calibration().compared())
        .extracting(Compared::client, Compared::listed, Compared::planned)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Outlook and other MAPI programs", 11, 11),
            org.assertj.core.groups.Tuple.tuple("IMAP4 and POP3", 5, 4));
    assertThat(result.calibration().modelled())
        .containsExactlyInAnyOrder(
            new Modelled("search", 3), new Modelled("imap", 4), new Modelled("Outlook", 8));
    assertThat(String.join(" ", result.calibration().sentences()))
        .contains("planned 11 (search 3, Outlook 8): as many", "2 rows of Client=TBA are compared");
  }

  @Test
  void aListOfOthersOrTwoListsMeasureNothing() {
    CaseResult others = examine(CALENDARS, "", rows(10, OUTLOOK).replace("Taylor, Rita", "Other"));
    Case two = read(CALENDARS, "", rows(10, OUTLOOK));
    CaseResult twice =
        BENCH
            .program()
            .examine(
                two.withEvidence(
                    List.of(list("a.csv", rows(5, OUTLOOK)), list("b.csv", rows(5, OUTLOOK)))));

    assertThat(others.calibration().compared()).isEmpty();
    assertThat(others.calibration().sentences())
        .singleElement()
        .asString()
        .startsWith("list.csv lists no account with the name");
    assertThat(twice.calibration().compared()).isEmpty();
    assertThat(twice.calibration().sentences()).singleElement().asString().startsWith("2 lists");
    assertThat(twice.theCase().sessionModel()).isEmpty();
    assertThat(BENCH.program().examine(two.withEvidence(List.of())).calibration()).isNull();
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void reportsShowIt(ReportKind kind) {
    CaseResult result = examine(CALENDARS, "", rows(11, OUTLOOK));
    // A ticket has one line for it.
    String text =
        ReportBench.flat(BENCH.text(kind, result, ReportBench.WHOLE)).replaceAll("\\s", "");

    assertThat(text).contains("listed11(list.csv),planned8:3more");
  }

  @Test
  void theDesktopShowsIt() throws IOException {
    Files.writeString(folder.resolve("list.csv"), HEAD + rows(10, OUTLOOK));
    Path file =
        Files.writeString(
            folder.resolve("rita.case.yaml"), yaml(CALENDARS, "evidence: [list.csv]\n"));

    assertThat(DesktopWords.of(file.toString()))
        .contains("Outlook: listed 10 (list.csv), planned 10: as many as the model has.")
        .anyMatch(w -> w.startsWith("sessionModel.sharedCalendar = 1, measured: 10 rows"));
  }

  @Test
  void theTerminalAndTheDocumentShowItAndNoNamesOnRequest() throws IOException {
    Files.writeString(
        folder.resolve("taylor.csv"),
        HEAD
            + rows(9, OUTLOOK)
            + rows(1, OUTLOOK).replaceFirst("(.*)rtaylor\n", "$1secret-team\n"));
    Path file =
        Files.writeString(
            folder.resolve("rita.case.yaml"), yaml(CALENDARS, "evidence: [taylor.csv]\n"));
    Run shown = BENCH.program().run("diagnose", file.toString());
    Run document = BENCH.program().run("diagnose", file.toString(), "--json", "--redact");
    Run redacted = BENCH.program().run("diagnose", file.toString(), "--redact");

    String out = shown.out().replaceAll("\\s+", " ");
    assertThat(out.substring(out.indexOf("WHO HOLDS"), out.indexOf("WHAT WAS WEIGHED")))
        .contains("Outlook: listed 10 (taylor.csv), planned 10: as many as the model has.")
        .contains("sessionModel.sharedCalendar = 1, measured: 10 rows of taylor.csv");
    assertThat(document.out())
        .contains("\"calibration\"", "\"origin\" : \"measured\"")
        .doesNotContainIgnoringCase("taylor")
        .doesNotContain("Rita", "secret-team", "PC-0117");
    assertThat(redacted.out())
        .contains("measured: 10 rows of file-")
        .doesNotContainIgnoringCase("taylor")
        .doesNotContain("secret-team");
  }

  private CaseResult examine(String outlook, String rest, String rows) {
    return BENCH.program().examine(read(outlook, rest, rows));
  }

  private static Case read(String outlook, String rest, String rows) {
    return BENCH.program().read(yaml(outlook, rest)).withEvidence(List.of(list("list.csv", rows)));
  }

  private static String yaml(String outlook, String rest) {
    return "format: 1\ntitle: Rita cannot open Outlook\nuser: {name: 'Taylor, Rita', legacyDN: "
        + OWN
        + "}\noutlook: {release: 2007, "
        + outlook
        + "}\nserver: {release: 2007}\n"
        + rest;
  }

  private static SourceFile list(String name, String rows) {
    return SourceFile.of(name, (HEAD + rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String rows(int count, String client) {
    return "\"Taylor, Rita\",10.0.0.1,PC-0117,%s,%s,%s\n".formatted(client, OWN, OWN).repeat(count);
  }
}
