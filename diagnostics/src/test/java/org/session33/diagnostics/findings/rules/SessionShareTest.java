package org.session33.diagnostics.findings.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Basis;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;

/** Which part of the sessions a cause is said to hold: whole numbers, none of them twice. */
class SessionShareTest {
  private static Finding finding(String id, int limit, Case theCase) {
    return finding(id, seen(sessionEvent(limit)), theCase);
  }

  private static Finding finding(String id, Evidence evidence, Case theCase) {
    return new Diagnosis(ShippedRules.all())
        .diagnose(observe(evidence, theCase)).stream()
            .filter(f -> f.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  private static Program[] copies(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Program.counted("Computer " + i, ProgramKind.SECOND_OUTLOOK, 0))
        .toArray(Program[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | 1 | CONFIRMED | 17 of the 34 sessions asked for belong to the second Outlook;"
            + " without them 17 remain, and 32 are permitted",
        "200 | 2 | CONFIRMED | 24 of the 36 sessions asked for belong to the 2 second Outlooks;"
            + " without them 12 remain, and 32 are permitted",
        "400 | 2 | CONFIRMED | 34 of the 51 sessions asked for belong to the 2 second Outlooks;"
            + " without them 17 remain, and 32 are permitted",
        "1001 | 2 | LIKELY | 66 of the 99 sessions asked for belong to the 2 second Outlooks;"
            + " without them 33 remain, and 32 are permitted",
      })
  void everyCopyBesideTheFirstIsCountedOnce(
      int folders, int copies, Verdict verdict, String share) {
    Case theCase = of(withTeam("2007", folders), exchange("2003 SP1"), copies(copies));
    Finding finding = finding("duplicate-client", 32, theCase);

    String summary = "Outlook runs " + (copies + 1) + " times with the same profile.";
    assertThat(finding.verdict()).isEqualTo(verdict);
    // What is refused without them too speaks against them as the one cause.
    boolean alone = verdict == Verdict.CONFIRMED;
    assertThat(finding.basis()).isEqualTo(alone ? Basis.BOTH : Basis.SEEN);
    counted(finding, share, alone);
    assertThat(finding.summary()).isEqualTo(alone ? summary : "Likely: " + summary);
  }

  /** The model counts the sessions: nobody saw them, and its numbers are in part assumed. */
  private static void counted(Finding finding, String share, boolean speaksFor) {
    assertThat(clue(finding, share))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(speaksFor ? Weight.STRONG : Weight.WEAK, Clue::weight)
        .returns(speaksFor, Clue::speaksFor);
    assertThat(speaksFor ? finding.pro() : finding.contra()).contains("rehearsed: " + share);
  }

  @ParameterizedTest
  @CsvSource({
    "1, even twice the profile, the second Outlook",
    "2, even 3 times the profile, the 2 second Outlooks"
  })
  void copiesThatFitAreToldWithTheirNumberAndNotRuledOut(int copies, String words, String owner) {
    Case theCase = of(outlook("2007"), exchange("2003 SP1"), copies(copies));
    String share =
        5 * copies
            + " of the "
            + 5 * (copies + 1)
            + " sessions asked for belong to "
            + owner
            + "; without them 5 remain, and 32 are permitted";

    Finding refused = finding("duplicate-client", 32, theCase);
    assertThat(refused.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(refused.contra()).hasSize(1);
    counted(refused, share, false);
    Finding rehearsedAlone = finding("duplicate-client", rehearsed(sessionEvent(32)), theCase);
    assertThat(rehearsedAlone.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(rehearsedAlone.reason()).isEqualTo(words + " asks for no more than is permitted");
    assertThat(rehearsedAlone.bring()).isNotEmpty();
    counted(rehearsedAlone, share, false);
  }

  /** What another cause holds is no more and no less because there are copies. */
  @Test
  void theCopiesAndTheProgramAddUpToTheWhole() {
    Program search = Program.counted("Desktop search", ProgramKind.SEARCH, 9);
    Program[] two = copies(2);
    Case theCase = of(withTeam("2007", 200), exchange("2003 SP1"), two[0], search, two[1]);

    counted(
        finding("duplicate-client", 32, theCase),
        "24 of the 45 sessions asked for belong to the 2 second Outlooks; without them 21"
            + " remain, and 32 are permitted",
        true);
    counted(
        finding("client-program", 32, theCase),
        "9 of the 45 sessions asked for belong to Desktop search; without them 36 remain, and"
            + " 32 are permitted",
        false);
    counted(
        finding("large-additional-mailbox", 32, theCase),
        "15 of the 45 sessions asked for belong to folder synchronisation; without them 30"
            + " remain, and 32 are permitted",
        true);
  }

  /** Since Exchange 2013 each database is counted by itself: only the fullest one matters. */
  @Test
  void copiesAreCountedInTheFullestDatabaseAlone() {
    List<AdditionalMailbox> elsewhere =
        List.of(AdditionalMailbox.of("Archive", 900).withDatabase("DB2"));
    Case theCase =
        of(outlook("2007").withAdditionalMailboxes(elsewhere), exchange("2013"), copies(1));

    // 5 a copy in the user's own database, and 2 + 23 a copy in the other.
    counted(
        finding("duplicate-client", 32, theCase),
        "25 of the 50 sessions asked for belong to the second Outlook; without them 25 remain,"
            + " and 32 are permitted",
        true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 | 6 | 6 of the 33 sessions asked for belong to Notes; without them 27 remain, and 32"
            + " are permitted",
        "32 | 1 | 1 of the 33 sessions asked for belongs to Notes; without it 32 remain, and 32 are"
            + " permitted",
        "1 | 32 | 32 of the 33 sessions asked for belong to Notes; without them 1 remains, and 32"
            + " are permitted",
      })
  void oneSessionIsToldOfAsOne(int others, int sessions, String share) {
    Case theCase =
        of(
            null,
            exchange("2003 SP1"),
            Program.counted("Index", ProgramKind.SERVICE, others),
            Program.counted("Notes", ProgramKind.ADD_IN, sessions));

    counted(finding("client-program", 32, theCase), share, true);
  }

  @ParameterizedTest
  @CsvSource({"1, once, the broken connection", "2, 2 times, broken connections"})
  void oneBrokenConnectionIsToldOfAsOne(int reconnects, String often, String owner) {
    Case theCase =
        of(withTeam("2007", 1_000).withBrokenReconnects(reconnects), exchange("2003 SP1"));
    Finding finding = finding("stale-sessions", 32, theCase);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.summary())
        .isEqualTo(
            "The connection broke "
                + often
                + ", and the store still counts the sessions that were left behind.");
    counted(
        finding,
        3 * reconnects
            + " of the "
            + (32 + 3 * reconnects)
            + " sessions asked for belong to "
            + owner
            + "; without them 32 remain, and 32 are permitted",
        true);
  }
}
