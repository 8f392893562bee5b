package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.report.TicketText;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.cases.Case;
import org.session33.profiles.intake.casefile.StatedReleases;

class TicketTextTest {
  private static final ToolVersion TOOL =
      new ToolVersion("1.0", "2026-11", Instant.parse("2026-11-22T10:15:30Z"));

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @Test
  void holdsAllThatATicketNeeds() {
    assertThat(TicketText.of(sample("team-mailbox"), TOOL).text())
        .isEqualTo(
            """
            Case:     Alice cannot open Outlook since the team mailbox was added
            User:     Alice Reyes, Outlook 2007, Exchange Server 2003 SP1
            Shows:    "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not
                      available. Either there are network problems or the Microsoft Exchange Server is down for
                      maintenance."
            Cause:    Likely, reproduced by the rehearsal: Outlook asks for 38 sessions where 32 are permitted,
                      because it synchronises the folders of Team Sales (1,204 folders).
            Sessions: 38 asked for, 32 granted, 6 refused; MAPI, limit 32 (0x20), smallest that works 38 (0x26)
            First:    Does Alice Reyes know every program and machine under this account (KB 842022)?
            Fix:      Clear the check box "Download shared folders (excludes mail folders)" (users alone)
            Proof:    resolves (KB 842022, KB 3115602); 7 sessions asked for, none refused
            Price:    Afterwards the shared mailbox folders cannot be used while working offline with the Cached
                      Exchange Mode profile.
            Undo:     Set the same check box again.
            Steps:    1. On the "Tools" menu, click "Account Settings". 2. Click the Exchange Server account,
                      then click "Change". 3. Click "More Settings". 4. On the "Advanced" tab, clear the check
                      box "Download shared folders (excludes mail folders)". 5. Click "OK", click "Next", then
                      click "Finish". 6. Close Outlook and start it again.
            Note:     Rehearsed under Session33's stated session model, not measured on the server.
            By:       session33 1.0, facts 2026-11, 2026-11-22 10:15:30 UTC
            """);
  }

  @Test
  void tellsWhatClientsShowAndWhatWasTriedInVain() {
    String text = TicketText.of(sample("owa-refused"), TOOL).text();
    String flat = text.replaceAll("\\s+", " ");

    assertThat(text.lines().count()).isLessThanOrEqualTo(22);
    assertThat(flat)
        .contains("Clients: Outlook Web App shows \"A problem occurred while you were trying to")
        .contains("Tried: Raise the connection limit of the POP and IMAP services")
        .contains("this was tried, and it does not help");
    assertThat(TicketText.of(sample("room-display"), TOOL).text())
        .contains("Shows:    Room display shows \"Too many concurrent connections opened., Cannot");
  }

  @Test
  void theRemedyCanBeChosen() {
    CaseResult result = sample("team-mailbox");
    String text = TicketText.of(result, TOOL).withRemedy("raise-session-limit").text();

    assertThat(text)
        .contains("Fix:      Raise the session limit to 38 (0x26)")
        .contains("of them; Session33 lists them under 'raise-session-limit'")
        .contains("(KB 842022)")
        .doesNotContain("1. ");
    assertThat(TicketText.of(result, TOOL).withRemedy("nonsense").text())
        .isEqualTo(TicketText.of(result, TOOL).text());
  }

  @Test
  void namesAreTakenOutOnRequest() {
    CaseResult result = sample("team-mailbox");

    assertThat(TicketText.of(result, TOOL).text()).contains("Alice", "Reyes", "Team Sales");
    assertThat(TicketText.of(result, TOOL).redacted().text())
        .doesNotContain("Alice", "Reyes", "Team Sales")
        .contains("Case of User 1", "Mailbox 1");
  }

  @Test
  void evidenceAloneSaysThatNothingWasRehearsed() {
    CaseResult result =
        program.diagnose(
            "Event ID: 9646\nSource: MSExchangeIS\nDescription: Closing Mapi session"
                + " \"/o=Contoso/ou=First/cn=Recipients/cn=areyes\" because it exceeded the"
                + " maximum of 32 objects of type \"session\".");

    String text = TicketText.of(result, TOOL).text();

    assertThat(text).contains("Seen:", "9646", "nothing was rehearsed").doesNotContain("Sessions:");
    assertShort(text);
  }

  @Test
  void aTitleThatWouldBreakTheTextIsKeptInItsLine() {
    CaseResult result =
        program.examine(
            """
            format: 1
            title: "a\\nb\\u0007\\u202e %s"
            user: {name: "%s"}
            outlook: {release: 2007, additionalMailboxes: [{name: "%s", folders: 2000}]}
            server: {release: 2010 SP1}
            """
                .formatted("long ".repeat(80), "N".repeat(300), "😀".repeat(200)));

    String text = TicketText.of(result, TOOL).text();

    assertThat(text)
        .startsWith("Case:     a b\\u0007\\u202E long long")
        .doesNotContain("\u0007", "\u202e");
    for (Advice advice : result.advice()) {
      assertShort(TicketText.of(result, TOOL).withRemedy(advice.id()).text());
    }
  }

  @TestFactory
  Stream<DynamicTest> everySampleFitsWithEveryRemedyAndWithoutNames() {
    return program.part(SampleGallery.class).all().stream()
        .map(Sample::name)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      CaseResult result = sample(name);
                      TicketText ticket = TicketText.of(result, TOOL);
                      List<TicketText> all = new ArrayList<>(List.of(ticket));
                      result.advice().forEach(a -> all.add(ticket.withRemedy(a.id())));
                      for (TicketText one : all) {
                        assertShort(one.text());
                        assertShort(one.redacted().text());
                        assertThat(one.text("\r\n")).isEqualTo(one.text().replace("\n", "\r\n"));
                      }
                    }));
  }

  private static void assertShort(String text) {
    assertThat(text.lines()).as(text).hasSizeBetween(4, TicketText.MOST_LINES);
    assertThat(text.lines())
        .as(text)
        .allMatch(l -> l.codePointCount(0, l.length()) <= TicketText.WIDTH);
    assertThat(text).endsWith("\n").contains("Note:", "session33 1.0, facts 2026-11, 2026-11-22");
  }

  private CaseResult sample(String name) {
    OpenedCase opened = program.part(CaseOpener.class).open(name, StatedReleases.none());
    CaseExaminer examiner = program.part(CaseExaminer.class);
    Case found = opened.found();
    return found == null
        ? examiner.examineEvidence(opened.evidence(), p -> {})
        : examiner.examine(found, p -> {});
  }
}
