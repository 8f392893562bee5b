package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.bareEvent;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;

/** Limits of the POP and IMAP services and of throttling; only 9646 tells the store's apart. */
class LimitsBeforeTheStoreTest {
  private static final String POP_LOG = "popimap-user-connection-limit";
  private static final String EWS_THROTTLED = "ews-concurrent-connections";
  private static final String ACTION = "action-could-not-be-completed";

  private static final String X17 =
      "throttling leaves no event 9646; one Microsoft blog says otherwise (samdrey 2013, X17)";
  private static final String LOG_SAYS =
      "the log of the POP or IMAP service says UserConnectionLimitReached";

  private final Diagnosis diagnosis = new Diagnosis(ShippedRules.all());

  private Finding finding(String id, Evidence evidence, @Nullable Case theCase) {
    return diagnosis.diagnose(observe(evidence, theCase)).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Finding service(Evidence evidence, @Nullable Case theCase) {
    return finding("popimap-connection-limit", evidence, theCase);
  }

  private Finding throttling(Evidence evidence, @Nullable Case theCase) {
    return finding("client-throttling", evidence, theCase);
  }

  private static Case mail(String release) {
    return of(null, exchange(release), Program.counted("Mail", ProgramKind.IMAP, 12));
  }

  private static Case calendars(String outlook, String exchange, int count) {
    return of(outlook(outlook).withSharedCalendars(count), exchange(exchange));
  }

  // Gate 0: the POP and IMAP services

  @Test
  void theLogOfTheServiceMakesItLikelyAndLeavesTheStoreUnjudged() {
    assertThat(service(shown(POP_LOG), null).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(service(shown(POP_LOG), mail("2013")).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(service(shown(POP_LOG), null).basis()).isEqualTo(Basis.SEEN);
    assertThat(clue(service(shown(POP_LOG), null), LOG_SAYS))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight)
        .returns("ticket.txt:1:1", Clue::where);
    Finding store = finding("service-session-limit", shown(POP_LOG), mail("2013"));
    assertThat(store.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(store.bring()).anyMatch(b -> b.startsWith("the Application log"));
    assertThat(diagnosis.diagnose(observe(shown(POP_LOG), null)).get(0).id())
        .isEqualTo("popimap-connection-limit");
  }

  /** Both limits are 16 since Exchange 2010 (domain.md 5.1); Exchange 2007 is not known. */
  @Test
  void sinceExchange2010TheNumberTellsNothing() {
    for (String release : List.of("2010", "2013", "2016", "2019")) {
      assertThat(service(shown(POP_LOG), mail(release)).pro())
          .anySatisfy(
              p -> assertThat(p).contains("16 (0x10) a user, as many as the store permits"));
    }
    assertThat(service(shown(POP_LOG), mail("2007")).pro())
        .noneSatisfy(p -> assertThat(p).contains("as many as"));
  }

  @Test
  void an9646SpeaksAgainstItAndRulesItOutWithoutTheLog() {
    Finding both = service(shown(POP_LOG).plus(seen(bareEvent(16))), mail("2010"));

    assertThat(both.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(both.contra())
        .anySatisfy(c -> assertThat(c).contains("event 9646"))
        .contains("a limit of the POP and IMAP services leaves no event 9646");
    Finding eventAlone = service(seen(bareEvent(16)), mail("2010"));
    assertThat(eventAlone.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(eventAlone.reason()).startsWith("the store refused by its own event 9646");
    assertThat(eventAlone.clues())
        .anySatisfy(
            c -> {
              assertThat(c.words()).startsWith("event 9646");
              assertThat(c.origin()).isEqualTo(EvidenceOrigin.SEEN);
              assertThat(c.speaksFor()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop-imap-unavailable", "imap-login-failed"})
  void aRefusedMailClientAloneAsksForTheLog(String text) {
    assertThat(service(shown(text), null).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(service(shown(text), null).reason()).contains("log of the", "IMAP service");
  }

  // Gate 2 without its event: the exception's name tells

  @ParameterizedTest
  @CsvSource({
    "owa-problem-using-mailbox, too-many-objects-opened",
    "imap-login-failed, too-many-objects-opened",
    "ews-too-many-objects, ews-too-many-objects"
  })
  void theExceptionBehindAClientsTextMakesTheStoreLikely(String text, String behind) {
    Finding finding = finding("service-session-limit", shown(text, behind), null);

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.contra()).anySatisfy(c -> assertThat(c).contains("no event 9646"));
    assertThat(finding.reason()).contains("Mailbox server");
  }

  @Test
  void theExceptionAloneMayBeAboutOpenObjectsToo() {
    assertThat(finding("service-session-limit", shown("too-many-objects-opened"), null).verdict())
        .isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void aCaseThatFitsSpeaksAgainstTheStore() {
    Evidence text = shown("imap-login-failed", "too-many-objects-opened");

    assertThat(finding("service-session-limit", text, mail("2013")).verdict())
        .isEqualTo(Verdict.POSSIBLE);
  }

  // Gate 1: throttling

  @Test
  void theTextOfThrottlingMakesItLikelyUnlessTheStoreRefused() {
    assertThat(throttling(shown(EWS_THROTTLED), null).verdict()).isEqualTo(Verdict.LIKELY);
    Finding both = throttling(shown(EWS_THROTTLED).plus(seen(bareEvent(16))), null);
    assertThat(both.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(both.basis()).isEqualTo(Basis.SEEN);
    assertThat(both.contra()).contains(X17);
  }

  /** S-8: 10 on Exchange 2010, 27 on later ones. */
  @ParameterizedTest
  @CsvSource({"2010, 10", "2013, 27", "2016, 27"})
  void theConnectionsOfAnEwsClientAreHeldAgainstThePolicy(String release, int permitted) {
    Case many =
        of(null, exchange(release), Program.counted("Rooms", ProgramKind.EWS, permitted + 1));
    Case few = of(null, exchange(release), Program.counted("Rooms", ProgramKind.EWS, permitted));
    String policy = "EwsMaxConcurrency is " + permitted;

    assertThat(throttling(shown(EWS_THROTTLED), many).pro())
        .anySatisfy(p -> assertThat(p).contains(permitted + 1 + " connections", policy));
    assertThat(throttling(shown(EWS_THROTTLED), few).contra())
        .anySatisfy(p -> assertThat(p).contains(permitted + " connections", policy));
  }

  /** 4 + 1 + 5 calendars on RTM, 2 on SP1; 20 connections are permitted on 2010, 40 later. */
  @ParameterizedTest
  @CsvSource({
    "2010 RTM, 3, POSSIBLE",
    "2010 RTM, 4, LIKELY",
    "2010 SP1, 7, POSSIBLE",
    "2010 SP1, 8, LIKELY"
  })
  void calendarsOfOutlook2003AreCountedByTheModel(String exchange, int count, Verdict verdict) {
    Finding finding = throttling(shown(ACTION), calendars("2003", exchange, count));

    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(List.of(finding.pro(), finding.contra()).toString())
        .contains("RCAMaxConcurrency is 20", "the count is in doubt", "6 to 7");
  }

  @Test
  void laterOutlooksArePossibleAtMostAndEarlierExchangesCannotHaveIt() {
    Finding later = throttling(shown(ACTION), calendars("2007", "2010", 9));
    assertThat(later.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(later.summary()).startsWith("Possible: ");
    assertThat(later.contra())
        .contains("KB 2299468 tells it of Outlook 2003 only, and this is Outlook 2007");
    assertThat(later.reason()).startsWith("look for 'exceeded' in the log of RPC Client Access");
    Finding earlier = throttling(shown(ACTION), calendars("2003", "2007", 9));
    assertThat(earlier.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(earlier.reason()).contains("Exchange Server 2007 has no throttling policy");
  }

  @Test
  void theMessageAloneLeavesItOpen() {
    Finding finding = throttling(shown(ACTION), null);

    assertThat(finding.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding.contra()).contains("the store's session limit brings up the same text");
    assertThat(finding.reason()).contains("9646");
  }

  /** S-10, X17: the event is the store's; one Microsoft blog says otherwise. */
  @Test
  void an9646OfOutlookSpeaksAgainstItAndNeverRulesItOut() {
    Evidence event = seen(guidEvent(32, "session"));
    Case six = calendars("2003", "2010 RTM", 6);

    for (Evidence evidence :
        List.of(event, shown(ACTION).plus(event), shown(EWS_THROTTLED).plus(event))) {
      Finding finding = throttling(evidence, six);
      assertThat(finding.verdict()).isNotIn(Verdict.RULED_OUT, Verdict.LIKELY);
      assertThat(finding.contra()).contains(X17);
      assertThat(finding.clues())
          .anySatisfy(
              c -> {
                assertThat(c.words()).startsWith("event 9646");
                assertThat(c.origin()).isEqualTo(EvidenceOrigin.SEEN);
                assertThat(c.speaksFor()).isFalse();
              });
    }
    Finding alone = throttling(event, six);
    assertThat(alone.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(alone.reason()).contains("speaks against it and does not rule it out");
    assertThat(alone.bring()).containsExactly("the log of RPC Client Access");
  }

  /** A rehearsed event is no record of the store. */
  @Test
  void aRehearsed9646SpeaksNeitherForNorAgainstIt() {
    Finding finding =
        throttling(
            shown(ACTION).plus(rehearsed(guidEvent(32, "session"))),
            calendars("2003", "2010 RTM", 6));

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.contra()).doesNotContain(X17);
  }

  @Test
  void withoutAnyFailureOnlyTheModelSpeaks() {
    Finding expected = throttling(Evidence.NONE, calendars("2003", "2010 RTM", 5));

    assertThat(expected.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(expected.reason()).contains("30 connections", "RCAMaxConcurrency is 20 by default");
    assertThat(expected.bring()).containsExactly("the log of RPC Client Access");
    for (Case fits : List.of(calendars("2003", "2010 RTM", 3), calendars("2010", "2010 RTM", 5))) {
      Finding unseen = throttling(Evidence.NONE, fits);
      assertThat(unseen.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
      assertThat(unseen.reason()).doesNotContain("connections").contains("no log of Client Access");
    }
  }

  // Where each database counts for itself

  @Test
  void aDoorIsFullOnlyWhereOneDatabaseIs() {
    Program here = Program.counted("Here", ProgramKind.EWS, 10);
    Program there = Program.counted("There", ProgramKind.EWS, 10).withDatabase("DB2");
    ExchangeServer byDatabase = exchange("2016");

    assertThat(observe(Evidence.NONE, of(null, byDatabase, here, there)).exceededServiceDoor())
        .isEmpty();
    assertThat(
            observe(Evidence.NONE, of(null, byDatabase, here, there.withSessions(17)))
                .exceededServiceDoor())
        .isPresent();
    assertThat(
            observe(Evidence.NONE, of(null, exchange("2010"), here, there)).exceededServiceDoor())
        .isPresent();
  }
}
