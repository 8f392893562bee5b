package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.desktop.DesktopWords;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;

/** What a case was understood as, with the origin of each value, on every face. */
class ReadAsTest {
  private static final ReportBench BENCH = new ReportBench();

  @TempDir private Path folder;

  @Test
  void eachValueSaysWhetherItWasReadDeducedOrAssumed() {
    ReadAs read = ReadAs.of(BENCH.sample("team-mailbox-files"));

    assertThat(read.inShort())
        .isEqualTo(
            "Alice Reyes (read from profile.reg); Outlook 2007 (deduced); Cached Exchange Mode on,"
                + " Download shared folders on (both read from profile.reg); Team Sales with 1,204"
                + " folders (read from team.csv); Exchange Server 2003 SP1 (assumed); at most 32"
                + " (0x20) MAPI sessions (read from server.reg).");
    assertThat(read.line(ReadAs.Part.PROFILE))
        .startsWith("Outlook 2007 (deduced: the profile has the structure up to Outlook 2007")
        .contains("Language of messages English (assumed: not stated; English)");
    assertThat(read.line(ReadAs.Part.SERVER))
        .startsWith("Exchange Server 2003 SP1 (assumed: 32 sessions on every release")
        .contains("\"Maximum Allowed Sessions Per User\" 32 (0x20)")
        .doesNotContain("given");
  }

  @Test
  void whatACaseStatesWasGivenAndWhatItLeavesOpenWasAssumed() {
    ReadAs read =
        ReadAs.of(
            BENCH
                .program()
                .examine(
                    """
                    format: 1
                    title: Calendars
                    user: {name: Ann Lee}
                    outlook:
                      release: 2016
                      sharedCalendars: 12
                      additionalMailboxes:
                        - {name: Info, folders: 900, automapped: true}
                        - {name: Sales, folders: unknown}
                        - {name: North, folders: 10}
                        - {name: South, folders: 20}
                        - {name: West, folders: 30}
                    programs: [{name: Backup, kind: service, workers: 23}]
                    server: {release: 2016, registry: {Maximum Allowed Sessions Per User: 20}}
                    """));

    assertThat(read.inShort())
        .startsWith("Ann Lee, Outlook 2016 (both given); Cached Exchange Mode on (assumed);")
        .contains("Download shared folders on (deduced); Shared calendars 12,")
        .contains("Info with 900 folders, added by the server (automapped) on")
        .contains("Sales, its folders not known (assumed); and 3 more mailboxes, Backup (service)")
        .contains("worker threads 23, Exchange Server 2016")
        .contains("at most 20 (0x14) MAPI sessions")
        .doesNotContain("North", "Broken reconnects", "Language");
    assertThat(read.line(ReadAs.Part.MAILBOXES)).contains("North with 10 folders", "West");
    assertThat(read.line(ReadAs.Part.USER)).contains("(assumed: not stated; made up from the name");
    // A switch that means nothing on this release is not read back.
    assertThat(read.line(ReadAs.Part.SERVER)).doesNotContain("Scalable");
  }

  @Test
  void withoutACaseNothingWasUnderstood() {
    CaseResult result = BENCH.sample("event-only");

    assertThat(ReadAs.of(result).isEmpty()).isTrue();
    assertThat(BENCH.text(ReportKind.TICKET, result, ReportBench.WHOLE))
        .doesNotContain(ReadAs.LABEL);
    assertThat(ResultDocument.of(ReportBench.TOOL, result)).doesNotContainKey("readAs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team-mailbox-files", "imap-subfolders", "second-outlook"})
  void theTerminalSaysItInShortFirstAndInFullBehind(String sample) {
    ReadAs read = ReadAs.of(BENCH.sample(sample));
    String text = ReportBench.flat(BENCH.program().run("rehearse", sample).out());

    assertThat(text)
        .containsSubsequence(
            "Read as: " + read.inShort(), "WHAT THE USER WOULD SEE, REHEARSED", "READ AS");
    for (ReadAs.Part part : ReadAs.Part.values()) {
      if (!read.line(part).isEmpty()) {
        assertThat(text).contains(part.title() + ": " + read.line(part));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {"WORKBOOK", "DOCUMENT", "PAGE"})
  void everyReportHasTheLinesOfAllParts(ReportKind kind) {
    CaseResult result = BENCH.sample("team-mailbox-files");
    String text = BENCH.text(kind, result, ReportBench.WHOLE);

    for (ReadAs.Part part : ReadAs.Part.values()) {
      String line = ReadAs.of(result).line(part);
      assertThat(line.isEmpty() || text.contains(ReportBench.flat(line))).as(line).isTrue();
    }
  }

  @Test
  void theTwoPagesHaveTheShortLine() {
    CaseResult result = BENCH.sample("team-mailbox");

    assertThat(BENCH.text(ReportKind.DOCUMENT, result, new ReportOptions(true, null, false)))
        .contains("Read as: " + ReadAs.of(result).inShort());
  }

  @Test
  void theDataHasEachValueByItself() {
    List<?> values =
        (List<?>)
            ResultDocument.of(ReportBench.TOOL, BENCH.sample("team-mailbox-files")).get("readAs");

    assertThat(values.toString())
        .contains("{about=Server, value=Exchange Server 2003 SP1, origin=assumed, from=32 sessions")
        .contains("value=Team Sales with 1,204 folders, origin=read, from=team.csv}");
    assertThat(values).allMatch(v -> ((Map<?, ?>) v).containsKey("origin"));
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void namesAreTakenOutOfItToo(ReportKind kind) {
    CaseResult result = BENCH.sample("team-mailbox-files");
    String text = BENCH.text(kind, result, ReportOptions.DEFAULT);

    assertThat(text)
        .doesNotContain("Alice", "Team Sales", "profile.reg", "server.reg)", "server.reg:");
    assertThat(
            ReportBench.flat(
                BENCH.program().run("rehearse", "team-mailbox-files", "--redact").out()))
        .contains("Read as: User 1 (read from file-")
        .doesNotContain("Alice", "Team Sales", "profile.reg");
  }

  /** The way to the fix is never pushed out of a ticket. */
  @ParameterizedTest
  @CsvSource({"exactly-at-the-limit, true", "team-mailbox-files, false"})
  void theTicketHasItWhereThereIsRoom(String sample, boolean room) {
    String ticket = BENCH.lines(ReportKind.TICKET, BENCH.sample(sample), ReportBench.WHOLE);

    assertThat(ticket.contains("Read as:")).as(ticket).isEqualTo(room);
    assertThat(ticket.lines()).hasSizeLessThanOrEqualTo(22);
  }

  @Test
  void theDesktopSaysItInShort() {
    assertThat(ReportBench.flat(String.join(" ", DesktopWords.of("team-mailbox"))))
        .contains("Read as: " + ReadAs.of(BENCH.sample("team-mailbox")).inShort());
  }

  @Test
  void theReadmeOfTheFixFilesSaysIt() throws IOException {
    Path fixes = folder.resolve("fixes");
    BENCH.program().run("report", "team-mailbox", "--fixes", fixes.toString(), "--names");

    assertThat(ReportBench.flat(Files.readString(fixes.resolve("README.txt"))))
        .contains("Read as: " + ReadAs.of(BENCH.sample("team-mailbox")).inShort());
  }
}
