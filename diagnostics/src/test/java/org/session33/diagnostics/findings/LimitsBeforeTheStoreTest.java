package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.ALICE;
import static org.session33.diagnostics.TestCases.bareEvent;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.rehearse;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.shown;
import static org.session33.diagnostics.TestCases.throttled;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/**
 * Limits of the POP and IMAP services and of throttling; only 9646 tells the store's apart.
 *
 * <p>It is long because it holds every kind of evidence against every limit that it may mean.
 */
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

  private Finding actedOut(String id, Evidence given, Case theCase) {
    return diagnosis.diagnose(rehearse(given, theCase)).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Case mail(String release) {
    return of(null, exchange(release), Program.counted("Mail", ProgramKind.IMAP, 12));
  }

  private static Case calendars(String outlook, String exchange, int count) {
    return of(outlook(outlook).withSharedCalendars(count), throttled(exchange));
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

  /** S-8: 10 on Exchange 2010, 27 on later ones; requests in progress, which no session is. */
  @ParameterizedTest
  @CsvSource({"2010, 10", "2013, 27", "2016, 27"})
  void requestsOfAnEwsClientAreHeldAgainstNoNumberOfSessions(String release, int permitted) {
    for (int sessions : List.of(1, permitted, permitted + 1)) {
      Case theCase =
          of(null, throttled(release), Program.counted("Rooms", ProgramKind.EWS, sessions));
      Finding finding = throttling(shown(EWS_THROTTLED), theCase);

      assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
      assertThat(finding.contra()).isEmpty();
      assertThat(finding.pro())
          .anySatisfy(
              p ->
                  assertThat(p)
                      .startsWith(
                          "EwsMaxConcurrency counts requests in progress and permits " + permitted)
                      .endsWith(
                          "no number of connections or sessions tells whether it was reached"))
          .noneMatch(p -> p.contains((permitted + 1) + " "));
    }
  }

  /** S-11: 4 + 1 + 3 for each calendar on RTM, 2 from SP1 on; 20 connections are permitted. */
  @ParameterizedTest
  @CsvSource({
    "2010 RTM, 5, POSSIBLE",
    "2010 RTM, 6, LIKELY",
    "2010 SP1, 7, POSSIBLE",
    "2010 SP1, 8, LIKELY"
  })
  void calendarsOfOutlook2003AreActedOutAtClientAccess(
      String exchange, int count, Verdict verdict) {
    Case theCase = calendars("2003", exchange, count);
    Finding shown = actedOut("client-throttling", shown(ACTION), theCase);
    Finding alone = actedOut("client-throttling", Evidence.NONE, theCase);

    assertThat(shown.verdict()).isEqualTo(verdict);
    assertThat(List.of(shown.pro(), shown.contra()).toString())
        .contains("RCAMaxConcurrency permits 20 (", "are not the same thing");
    assertThat(alone.verdict())
        .isEqualTo(verdict == Verdict.LIKELY ? Verdict.LIKELY : Verdict.NOT_EVALUATED);
    if (verdict == Verdict.LIKELY) {
      assertThat(alone.basis()).isEqualTo(Basis.REHEARSED);
      assertThat(alone.verdictWords()).isEqualTo("likely, reproduced");
      assertThat(alone.reason()).contains("'exceeded'", "address book service is a part");
    }
  }

  /** S-11: what is counted stands beside what the other reading would give. */
  @Test
  void theCountOfCalendarsOnRtmIsInDoubt() {
    assertThat(
            actedOut("client-throttling", Evidence.NONE, calendars("2003", "2010 RTM", 6)).contra())
        .anySatisfy(
            c ->
                assertThat(c)
                    .contains("3 are counted (reported", "6 to 7", "5 sessions", "3 calendars"));
    assertThat(
            actedOut("client-throttling", Evidence.NONE, calendars("2003", "2010 SP1", 9)).contra())
        .noneMatch(c -> c.contains("calendars would pass"));
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
        actedOut(
            "client-throttling",
            shown(ACTION).plus(rehearsed(guidEvent(32, "session"))),
            calendars("2003", "2010 RTM", 6));

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.contra()).doesNotContain(X17);
  }

  /** A seen event speaks against a refusal that was only rehearsed: a step lower (S-10). */
  @Test
  void aSeen9646LowersWhatTheRehearsalReproduces() {
    Finding finding =
        actedOut(
            "client-throttling", seen(guidEvent(32, "session")), calendars("2003", "2010 RTM", 6));

    assertThat(finding.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding.contra()).contains(X17);
  }

  @Test
  void whatIsNotRefusedAndNotShownIsNotJudged() {
    for (Case fits : List.of(calendars("2003", "2010 RTM", 5), calendars("2010", "2010 RTM", 5))) {
      Finding unseen = actedOut("client-throttling", Evidence.NONE, fits);
      assertThat(unseen.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
      assertThat(unseen.reason()).contains("no log of Client Access");
      assertThat(unseen.bring()).containsExactly("the log of RPC Client Access");
    }
  }

  /** S-13: a policy without a limit that was seen rules it out; one that is only told does not. */
  @Test
  void aPolicyThatWasSeenWithoutLimitRulesItOut() {
    Case told = calendars("2003", "2010 RTM", 6).withServer(exchange("2010 RTM"));
    Case seen = under(told, Origin.read(Place.of("policy.txt"), "Get-ThrottlingPolicy"));
    Case deduced = under(told, Origin.deduced(Place.of("Application.txt"), "An event was seen."));

    assertThat(actedOut("client-throttling", Evidence.NONE, told))
        .returns(Verdict.NOT_EVALUATED, Finding::verdict)
        .satisfies(f -> assertThat(f.reason()).contains("rules nothing out"));
    assertThat(actedOut("client-throttling", shown(ACTION), seen))
        .returns(Verdict.RULED_OUT, Finding::verdict)
        .satisfies(f -> assertThat(f.reason()).contains("RCAMaxConcurrency has no limit"));
    assertThat(actedOut("client-throttling", shown(EWS_THROTTLED), seen).verdict())
        .as("a policy for MAPI says nothing of requests")
        .isEqualTo(Verdict.LIKELY);
    Finding passed = actedOut("client-throttling", seen(guidEvent(32, "session")), deduced);
    assertThat(passed.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(passed.reason()).contains("does not rule it out");
    assertThat(passed.contra()).contains("An event was seen.");
  }

  private static Case under(Case theCase, Origin origin) {
    return new Case(
        theCase.title(),
        theCase.user(),
        theCase.outlook(),
        theCase.programs(),
        theCase.server(),
        List.of(),
        Map.of(),
        new Provenance(Map.of("server.throttling", origin)));
  }

  /** The best evidence of it on 2010: event 2915 of this user, with the part that refuses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "areyes | RCA | MaxConcurrency | CONFIRMED",
        "bob    | RCA | MaxConcurrency | LIKELY",
        "areyes | RCA | MailboxRPC     | LIKELY",
        "areyes | EWS | MaxConcurrency | LIKELY",
      })
  void anEvent2915OfThisUserConfirmsWhatTheRehearsalReproduces(
      String user, String component, String part, Verdict verdict) {
    Evidence event =
        told(
            ("Process Microsoft.Exchange.RpcClientAccess.Service.exe (PID=4512). User"
                    + " 'CONTOSO\\%s' has gone over budget '120' times for component '%s' within a"
                    + " one minute period. Info: 'Parts:%s:120'. Threshold value: '100'.")
                .formatted(user, component, part));
    Finding finding = actedOut("client-throttling", event, calendars("2003", "2010 RTM", 6));

    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.pro().stream().anyMatch(p -> p.contains("event 2915 tells")))
        .isEqualTo(verdict == Verdict.CONFIRMED);
  }

  @Test
  void aRecordThatTheRehearsalOrAnEventContradictsIsLowered() {
    Evidence row = told("Connect,2614 (rpc::MaxConnectionsExceeded),00:00:00");
    Case refused = calendars("2003", "2010 RTM", 6);

    assertThat(actedOut("client-throttling", row, refused).verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(actedOut("client-throttling", row, calendars("2003", "2010 RTM", 1)).verdict())
        .isEqualTo(Verdict.POSSIBLE);
    assertThat(throttling(row, null).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(
            actedOut("client-throttling", row.plus(seen(guidEvent(32, "session"))), refused)
                .verdict())
        .isEqualTo(Verdict.LIKELY);
  }

  /** 2915 of the address book service is another door of Client Access (domain.md 5.2). */
  @Test
  void theAddressBookServiceIsNamedBeside() {
    Evidence event =
        told(
            "Process Microsoft.Exchange.AddressBook.Service.exe (PID=12). User 'CONTOSO\\areyes'"
                + " has gone over budget '20' times for component 'RCA' within a one minute period."
                + " Info: 'Parts:MaxConcurrency:20'.");

    assertThat(throttling(event, null).pro()).noneMatch(p -> p.contains("event 2915 tells"));
    assertThat(diagnosis.diagnose(observe(event, null)))
        .extracting(Finding::id)
        .contains("address-book-service-limit");
  }

  /** domain.md 5.2: the founding dialog comes at both gates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "unable-to-open-default-folders",
        "cannot-open-default-folders",
        "unable-to-expand-folder",
        "unable-to-display-folder"
      })
  void aMessageOfBothGatesSaysLittle(String text) {
    assertThat(throttling(shown(text), calendars("2003", "2010 RTM", 1)).pro())
        .anyMatch(p -> p.endsWith("it says little: Client Access and the store both show it"));
  }

  private static Evidence told(String text) {
    return Evidence.of(
        List.of(), new ErrorTextReader().find(text, Place.of("ticket.txt")), List.of());
  }

  // Gate 0, acted out

  @Test
  void aServiceWithALimitOfItsOwnRefusesBeforeTheStore() {
    Case theCase = of(null, exchange("2010"), Program.counted("Phone", ProgramKind.IMAP, 18));
    GateCount count =
        new GateCount(
            Gate.POP_IMAP,
            ClientAccessLimit.IMAP_CONNECTIONS_PER_USER,
            ClientType.POP_IMAP,
            18,
            18,
            16,
            new PopImapSettings(16).limit().orElseThrow(),
            true,
            "");
    Evidence refused =
        Evidence.of(
            List.of(),
            List.of(),
            List.of(
                new ObservedHolding(
                    ALICE.legacyDn(), "Phone", "", 2, Gate.POP_IMAP, EvidenceOrigin.REHEARSED)));
    List<Finding> alone = diagnosis.diagnose(observe(refused, theCase).withGates(List.of(count)));
    List<Finding> logged =
        diagnosis.diagnose(
            observe(refused.plus(shown(POP_LOG)), theCase).withGates(List.of(count)));

    Finding service = alone.get(0);
    assertThat(service.id()).isEqualTo("popimap-connection-limit");
    assertThat(service.verdictWords()).isEqualTo("likely, reproduced");
    assertThat(service.summary()).endsWith("Behind it the store would refuse 2 of 18 sessions.");
    assertThat(service.pro())
        .anyMatch(p -> p.contains("18 connections are asked of the service where 16 are permitted"))
        .anyMatch(p -> p.contains("UserConnectionLimitReached"))
        .anyMatch(p -> p.contains("only event 9646 or the exception's name can"));
    assertThat(logged.get(0))
        .returns("popimap-connection-limit", Finding::id)
        .returns(Verdict.CONFIRMED, Finding::verdict);
    assertThat(alone.stream().filter(f -> f.id().equals("service-session-limit")).findFirst())
        .hasValueSatisfying(
            f -> {
              assertThat(f.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
              assertThat(f.reason()).contains("before the store was asked");
            });
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
