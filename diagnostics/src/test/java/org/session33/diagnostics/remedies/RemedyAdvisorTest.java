package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.shown;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.Actor;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.OutlookProfile;

/** Which remedies are advised, in which order, with a rehearsal and without one. */
class RemedyAdvisorTest extends RemedyBench {
  @ParameterizedTest
  @ValueSource(strings = {"change-throttling-policy", "raise-popimap-connection-limit"})
  void provesByTheUnchangedCaseThatSomeChangesDoNothing(String id) {
    Case failing = of(withTeam("2007", 1_204), exchange("2010"));

    assertThat(advice(id, failing).proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice(id, failing).reason()).contains("38 sessions asked for, 6 refused; ");
    assertThat(changed(id, failing)).isEqualTo(failing);
    assertNotApplicable(advice(id, teamMailbox()), "Exchange Server 2003 SP1 has no ");
  }

  @ParameterizedTest
  @CsvSource({
    "change-throttling-policy, client-throttling, Give the user a throttling policy",
    "raise-popimap-connection-limit, popimap-connection-limit, Raise the connection limit"
  })
  void whatDoesNothingAgainstTheStoreMayHelpBeforeIt(String id, String cause, String title) {
    Advice cure =
        only(
            id,
            advisor.adviseUnproved(
                List.of(likely(cause)), observe(Evidence.NONE, null), null, "why"));

    assertThat(cure.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(cure.reason()).isEqualTo("why");
    assertThat(cure.title()).startsWith(title);
    assertThat(cure.steps()).isNotEmpty();
    Advice vain =
        only(
            id,
            advisor.adviseUnproved(
                List.of(finding("service-session-limit", Verdict.CONFIRMED), likely(cause)),
                observe(Evidence.NONE, null),
                null,
                "why"));
    assertThat(vain.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(vain.steps()).isEmpty();
  }

  /** RCAMaxConcurrency is of MAPI; POP3, IMAP4 and EWS have settings of their own (12.5.1). */
  @ParameterizedTest
  @CsvSource({
    "pop-imap-unavailable, true",
    "ews-concurrent-connections, true",
    "ews-server-busy, true",
    "pop-imap-unavailable+rpc-connections-exceeded, false",
    "action-could-not-be-completed, false"
  })
  void aMessageOfAServiceLeadsToTheSettingsOfTheService(String texts, boolean service) {
    Observations seen = observe(shown(texts.split("\\+")), null);
    Advice policy =
        only(
            "change-throttling-policy",
            advisor.adviseUnproved(List.of(likely("client-throttling")), seen, null, "why"));

    assertThat(policy.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(words(policy).contains("\"PopMaxConcurrency\" for POP3")).isEqualTo(service);
    assertThat(words(policy).contains("its parameter \"RCAMaxConcurrency\"")).isEqualTo(!service);
    assertThat(policy.articles().contains("2299468")).isEqualTo(!service);
  }

  @Test
  void putsWhatWorksFirstTheLeastInvasiveOfItAndTheLastResortsLast() {
    List<Advice> all = advise(teamMailbox());

    assertThat(all).extracting(Advice::proof).isSorted();
    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.RESOLVES)
        .extracting(Advice::id)
        .containsExactly(
            "clear-download-shared-folders",
            "fewer-folders",
            "remove-additional-mailbox",
            "raise-session-limit",
            "grant-view-information-store-status");
    assertThat(all).hasSameSizeAs(RemedyTexts.load().all());
    assertThat(all.get(all.size() - 1).proof()).isEqualTo(Proof.NOT_APPLICABLE);
  }

  /** Who has to act comes first, the order of domain.md 9.1 only then. */
  @Test
  void amongWhatWorksUsersComeBeforeAdministrators() {
    Case failing =
        of(
            outlook("2003").withSharedCalendars(6).withBrokenReconnects(3),
            exchange("2010 SP1"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 9));

    // Where connections break, what only makes room delays.
    List<Advice> working = advise(failing).stream().filter(a -> a.proof() == Proof.DELAYS).toList();

    assertThat(working)
        .extracting(Advice::id)
        .startsWith("close-shared-calendars", "disable-program", "close-stale-sessions");
    assertThat(working)
        .filteredOn(a -> !a.lastResort())
        .extracting(Advice::actor)
        .isSorted()
        .contains(Actor.USER, Actor.COMPUTER, Actor.ADMINISTRATOR);
  }

  @Test
  void whatNobodyCanExplainIsStoppedBeforeAnybodyMakesRoomForIt() {
    Case failing =
        of(
            withTeam("2007", 1_204),
            exchange("2003 SP1"),
            Program.counted("10.0.0.9", ProgramKind.UNKNOWN, 28));
    Case alone =
        of(
            outlook("2003").withSharedCalendars(3),
            exchange("2003 SP1"),
            Program.counted("10.0.0.9", ProgramKind.UNKNOWN, 23));

    assertThat(advise(alone)).first().extracting(Advice::id).isEqualTo("stop-unexpected-client");
    assertThat(advise(alone).get(1).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advise(failing))
        .filteredOn(a -> a.proof() == Proof.RESOLVES)
        .noneMatch(a -> a.id().startsWith("raise-"));
  }

  /** KB 3115602, and domain.md 9.1: fewer folders before the check box, and a server last. */
  @Test
  void forFoldersTheOrderIsThatOfTheArticle() {
    List<Advice> all = advise(of(withTeam("2010", 612), exchange("2010")));

    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.RESOLVES)
        .extracting(Advice::id)
        .containsExactly(
            "fewer-folders",
            "clear-download-shared-folders",
            "remove-additional-mailbox",
            "add-as-second-account",
            "raise-object-limit");
  }

  /** S-21: never a fix for shared folders first, and the limit of the type itself last. */
  @ParameterizedTest
  @CsvSource({"objtMessage, 250", "objtAttachment, 500", "objtStream, 250", "AclTable, 500"})
  void itemsOfAProgramAreNoFolders(String type, int limit) {
    List<Advice> all = onObjects(observe(seen(guidEvent(limit, type)), "2010", "2010"));

    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.NOT_REHEARSED)
        .extracting(Advice::id)
        .containsExactly(
            "shorten-synchronised-range",
            "release-open-items",
            "use-cached-mode",
            "obtain-vendor-fix",
            "raise-object-limit");
    assertThat(only("obtain-vendor-fix", all).steps()).noneMatch(s -> s.contains("permission"));
    assertNotApplicable(
        only("clear-download-shared-folders", all),
        "the event names " + type + ", and this is against folders");
    assertNotApplicable(only("remove-additional-mailbox", all), "the event names " + type);
  }

  /** S-21: a message of which nobody knows the type is no message about folders. */
  @Test
  void anUnknownTypeIsNoFolder() {
    List<Advice> all = onObjects(observe(shown(Observations.SYNC_TOO_MANY_ITEMS), null));

    assertThat(all).first().extracting(Advice::id).isEqualTo("shorten-synchronised-range");
    assertNotApplicable(only("fewer-folders", all), "nothing that was given tells of them");
  }

  @Test
  void foldersAreNoItemsOfAProgram() {
    List<Advice> all =
        onObjects(observe(seen(guidEvent(500, "objtFolder")), "Microsoft 365", "2016"));

    assertThat(all)
        .extracting(Advice::id)
        .startsWith("update-outlook", "fewer-folders", "clear-download-shared-folders")
        .doesNotContain("shorten-synchronised-range", "use-cached-mode", "obtain-vendor-fix");
    assertThat(all).last().extracting(Advice::id).isEqualTo("raise-object-limit");
  }

  /** S-21: cached mode is for those who do not have it. */
  @Test
  void cachedModeIsForOnlineMode() {
    Evidence items = seen(guidEvent(250, "objtMessage"));
    OutlookProfile online = outlook("2016").withCachedExchangeMode(false);

    assertThat(only("use-cached-mode", onObjects(observe(items, of(online, exchange("2016"))))))
        .matches(a -> a.proof() == Proof.NOT_REHEARSED && !a.steps().isEmpty());
    assertNotApplicable(
        only("use-cached-mode", onObjects(observe(items, of(outlook("2016"), exchange("2016"))))),
        "on already");
    assertNotApplicable(advice("use-cached-mode", teamMailbox()), "on already");
    assertNotApplicable(advice("release-open-items", teamMailbox()), "limit of open items");
    RemedyContext failing =
        advisor.context(teamMailbox(), new CountingRehearsal().rehearse(teamMailbox()));
    assertThat(
            only("release-open-items", advisor.advise(failing.beside(Set.of("objtMessage"))))
                .proof())
        .isEqualTo(Proof.NOT_REHEARSED);
  }

  private List<Advice> onObjects(Observations seen) {
    Case theCase = seen.theCase().orElse(null);
    return advisor.adviseUnproved(
        List.of(finding("open-object-limit", Verdict.CONFIRMED)),
        seen,
        theCase == null ? null : new CountingRehearsal().rehearse(theCase),
        "it was not rehearsed");
  }

  /** What helps is shown in full, and what does not in one line. */
  @Test
  void foldsWhatDoesNothing() {
    AdviceList shown = AdviceList.of(advise(of(withTeam("2007", 1_204), exchange("2010"))));

    assertThat(shown.helping()).first().matches(a -> a.proof() == Proof.RESOLVES);
    assertThat(shown.helping()).noneMatch(a -> a.proof() == Proof.DOES_NOT_RESOLVE);
    assertThat(shown.noHelp())
        .extracting(Advice::id)
        .contains("change-throttling-policy", "raise-popimap-connection-limit");
    assertThat(shown.notApplicable()).extracting(Advice::id).contains("close-second-outlook");
  }

  /** Where nothing opens the case, what makes it smaller is all that there is. */
  @Test
  void withoutAFixWhatChangesSomethingIsNotFolded() {
    AdviceList shown =
        AdviceList.of(
            advise(
                of(
                    withTeam("2016", 2_500),
                    exchange("2016"),
                    Program.counted("Suche", ProgramKind.ADD_IN, 30))));

    assertThat(shown.helping())
        .extracting(Advice::id)
        .contains("raise-session-limit", "disable-program");
    assertThat(shown.noHelp()).allMatch(a -> a.steps().isEmpty());
  }

  @Test
  void rehearsesEachChangeOnce() {
    Rehearsal port = mock(Rehearsal.class);
    Case failing = teamMailbox();
    Case cleared = with(failing, p -> p.withDownloadSharedFolders(false));
    when(port.rehearse(any())).thenAnswer(a -> new CountingRehearsal().rehearse(a.getArgument(0)));

    RemedyAdvisor advisor = advisor(port);
    advisor.advise(advisor.context(failing, new CountingRehearsal().rehearse(failing)));

    verify(port, times(1)).rehearse(cleared);
  }

  @Test
  void advisesOnTheEventAloneWithoutAnyProof() {
    List<Advice> all = unproved(null, f -> true);

    assertThat(all)
        .extracting(Advice::id)
        .contains("clear-download-shared-folders", "raise-session-limit")
        .doesNotContain("raise-service-session-limit", "restart-information-store");
    assertThat(all)
        .extracting(Advice::proof)
        .containsOnly(Proof.NOT_REHEARSED, Proof.DOES_NOT_RESOLVE);
    assertThat(only("raise-session-limit", all).title())
        .isEqualTo("Raise the session limit to no more than is needed");
    assertThat(only("change-throttling-policy", all).reason())
        .isEqualTo("no effect on the store's limit");
    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.NOT_REHEARSED)
        .allMatch(a -> a.reason().equals("it was not rehearsed"));
  }

  @Test
  void advisesNothingThatTheReleasesOfTheCaseDoNotHave() {
    Case fine =
        of(outlook("2003"), exchange("2003 SP1"), Program.counted("Xobni", ProgramKind.ADD_IN, 2));

    List<Advice> all =
        advisor.adviseUnproved(
            List.of(
                Finding.of(
                    "client-program",
                    "x",
                    org.session33.diagnostics.findings.Verdict.POSSIBLE,
                    "x.",
                    List.of(),
                    List.of(),
                    "",
                    List.of())),
            observe(Evidence.NONE, fine),
            new CountingRehearsal().rehearse(fine),
            "fine here");

    assertNotApplicable(only("grant-administer-information-store", all), "releases of this case");
    assertThat(only("grant-view-information-store-status", all).proof())
        .isEqualTo(Proof.NOT_REHEARSED);
  }

  @Test
  void namesTheRightValueEvenWhereTheRehearsalIsFine() {
    Case fine =
        with(
            of(outlook("2007"), exchange("2010")),
            dword(PARAMETERS, "szMaxAllowedServiceSessionsPerUser", 24));

    Advice advice =
        only(
            "correct-registry-value",
            unproved(fine, f -> f.id().equals("misnamed-registry-value")));

    assertThat(advice.title()).endsWith("\"Maximum Allowed Service Sessions Per User\"");
    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
  }
}
