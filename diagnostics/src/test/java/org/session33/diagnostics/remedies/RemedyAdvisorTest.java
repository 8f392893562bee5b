package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.session33.diagnostics.Patients.LIMIT_VALUES;
import static org.session33.diagnostics.Patients.dword;
import static org.session33.diagnostics.Patients.exchange;
import static org.session33.diagnostics.Patients.observe;
import static org.session33.diagnostics.Patients.of;
import static org.session33.diagnostics.Patients.outlook;
import static org.session33.diagnostics.Patients.registry;
import static org.session33.diagnostics.Patients.seen;
import static org.session33.diagnostics.Patients.sessionEvent;
import static org.session33.diagnostics.Patients.teamMailbox;
import static org.session33.diagnostics.Patients.text;
import static org.session33.diagnostics.Patients.withTeam;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryValue;

class RemedyAdvisorTest {
  private static final String PARAMETERS = ServerRegistry.PARAMETERS;
  private static final String OBJECTS = ServerRegistry.OBJECTS;
  private static final String SESSIONS = LimitValue.SESSIONS_PER_USER;

  private final CountingRehearsal counting = new CountingRehearsal();
  private final RemedyAdvisor advisor = advisor(counting);

  private static RemedyAdvisor advisor(Rehearsal rehearsal) {
    return new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);
  }

  private List<Advice> advise(Case failing) {
    return advisor.advise(advisor.context(failing, new CountingRehearsal().rehearse(failing)));
  }

  private Advice advice(String id, Case failing) {
    return only(id, advise(failing));
  }

  private static Advice only(String id, List<Advice> all) {
    return all.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static Case with(Case patient, java.util.function.UnaryOperator<OutlookProfile> change) {
    return patient.withOutlook(change.apply(patient.outlook()));
  }

  private static Case with(Case patient, RegistryEntry... entries) {
    return patient.withServer(patient.server().withRegistry(registry(entries)));
  }

  private static void assertNotApplicable(Advice advice, String reason) {
    assertThat(advice.proof()).isEqualTo(Proof.NOT_APPLICABLE);
    assertThat(advice.reason()).contains(reason);
    assertThat(advice.steps()).isEmpty();
    assertThat(advice.sessionsAfter()).isNull();
  }

  /** The one case that an advisor of this remedy alone rehearses. */
  private static Case changed(String id, Case failing) {
    Rehearsal port = mock(Rehearsal.class);
    Outcome before = new CountingRehearsal().rehearse(failing);
    when(port.rehearse(any())).thenAnswer(a -> new CountingRehearsal().rehearse(a.getArgument(0)));
    Remedy remedy =
        RemedyAdvisor.builtIn().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    RemedyAdvisor advisor =
        new RemedyAdvisor(RemedyTexts.load(), List.of(remedy), port, LIMIT_VALUES);
    advisor.advise(advisor.context(failing, before));
    ArgumentCaptor<Case> captor = ArgumentCaptor.forClass(Case.class);
    verify(port, atLeastOnce()).rehearse(captor.capture());
    return captor.getValue();
  }

  // The check box

  @Test
  void clearsTheCheckBoxAndNothingElse() {
    Case failing = teamMailbox();
    Advice advice = advice("clear-download-shared-folders", failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.sessionsBefore()).isEqualTo(38);
    assertThat(advice.sessionsAfter()).isEqualTo(7);
    assertThat(advice.reason()).isEqualTo("7 sessions asked for, none refused");
    assertThat(changed("clear-download-shared-folders", failing))
        .isEqualTo(with(failing, p -> p.withDownloadSharedFolders(false)));
  }

  @Test
  void doesNotOfferACheckBoxThatIsNotThere() {
    Case online = with(teamMailbox(), p -> p.withCachedExchangeMode(false));
    Case cleared = with(teamMailbox(), p -> p.withDownloadSharedFolders(false));
    String id = "clear-download-shared-folders";

    assertNotApplicable(advice(id, online), "in online mode nothing is cached");
    assertNotApplicable(advice(id, cleared), "cleared already");
    assertNotApplicable(
        advice(id, of(withTeam("2003", 1_204), exchange("2003 SP1"))),
        "Outlook 2003 has no such check box");
    assertNotApplicable(
        advice(id, of(outlook("2007"), exchange("2003 SP1"))), "no additional mailbox");
    assertNotApplicable(advice(id, of(null, exchange("2003 SP1"))), "no Outlook profile");
  }

  @Test
  void findsHowManyFoldersAreFewEnough() {
    Advice advice = advice("fewer-folders", teamMailbox());

    assertThat(advice.title()).isEqualTo("Tidy up \"Team Sales\" to at most 1,000 folders");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.sessionsAfter()).isEqualTo(32);
    assertThat(advice.reason()).endsWith("; it has 1,204 folders now");
    assertThat(counting.rehearsed())
        .extracting(c -> c.outlook().additionalMailboxes().get(0).folders())
        .contains(1_000, 1_001);
    assertNotApplicable(
        advice("fewer-folders", with(teamMailbox(), p -> p.withDownloadSharedFolders(false))),
        "no shared folders are cached");
  }

  @Test
  void admitsWhereFewerFoldersWouldNotDo() {
    Case failing =
        of(
            withTeam("2007", 400),
            exchange("2003 SP1"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 40));

    Advice advice = advice("fewer-folders", failing);

    assertThat(advice.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice.reason()).endsWith("not even a single folder would do");
    assertThat(advice.title()).contains("at most 1 folder");
  }

  @Test
  void cachesNoSharedMailOnlyWhereThatIsCachedAndTheFoldersAreKnown() {
    OutlookProfile known =
        outlook("2010")
            .withAdditionalMailboxes(
                List.of(new AdditionalMailbox("Team Sales", 600, 20, null, false)));
    Case failing = of(known, exchange("2010"));

    assertThat(advice("cache-no-shared-mail", failing).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice("cache-no-shared-mail", failing).steps().get(1))
        .endsWith("\\Office\\14.0\\Outlook\\Cached Mode.");
    assertThat(changed("cache-no-shared-mail", failing).outlook().cacheOthersMail()).isFalse();
    Advice unknown = advice("cache-no-shared-mail", of(withTeam("2010", 600), exchange("2010")));
    assertThat(unknown.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(unknown.reason()).contains("Team Sales", "nonMailFolders");
    assertNotApplicable(advice("cache-no-shared-mail", teamMailbox()), "Outlook 2007");
    assertNotApplicable(
        advice("cache-no-shared-mail", with(failing, p -> p.withCacheOthersMail(false))),
        "no shared mail folders are cached");
  }

  @Test
  void cannotRehearseASecondAccount() {
    Advice advice = advice("add-as-second-account", of(withTeam("2010", 600), exchange("2010")));

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.steps().get(0)).startsWith("Remove \"Team Sales\" from");
    assertNotApplicable(advice("add-as-second-account", teamMailbox()), "since Outlook 2010");
  }

  // Programs and connections

  @Test
  void switchesOffAsFewProgramsAsNeeded() {
    Program small = Program.counted("Notes", ProgramKind.ADD_IN, 5);
    Program large = Program.counted("Xobni", ProgramKind.ADD_IN, 28);
    Case failing = of(outlook("2007"), exchange("2003 SP1"), small, large);

    Advice advice = advice("disable-program", failing);

    assertThat(advice.title()).isEqualTo("Switch off Xobni");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("disable-program", failing).programs()).containsExactly(small);
    assertThat(advice("obtain-vendor-fix", failing).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertNotApplicable(advice("disable-program", teamMailbox()), "names no add-in");
    assertNotApplicable(advice("obtain-vendor-fix", teamMailbox()), "no program");
    assertNotApplicable(advice("stop-unexpected-client", failing), "every program");
  }

  @Test
  void stopsWhatNobodyKnows() {
    Program unknown = Program.counted("10.0.0.9", ProgramKind.UNKNOWN, 28);
    Program wanted = Program.counted("Xobni", ProgramKind.ADD_IN, 2);
    Case failing = of(outlook("2007"), exchange("2003 SP1"), unknown, wanted);

    assertThat(advice("stop-unexpected-client", failing).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("stop-unexpected-client", failing).programs()).containsExactly(wanted);
  }

  @Test
  void findsHowManyWorkersAreFewEnough() {
    Program restore = new Program("DigiScope", ProgramKind.SERVICE, 0, 32, 2);
    Case failing = of(null, exchange("2007"), restore);

    Advice advice = advice("fewer-workers", failing);

    assertThat(advice.title()).isEqualTo("Let DigiScope run with at most 15 worker threads");
    assertThat(advice.sessionsAfter()).isEqualTo(32);
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertNotApplicable(advice("fewer-workers", teamMailbox()), "no program in the case has");
    Advice hopeless =
        advice(
            "fewer-workers",
            of(null, exchange("2007"), new Program("A", ProgramKind.SERVICE, 0, 9, 40)));
    assertThat(hopeless.title()).isEqualTo("Let A run with only 1 worker thread");
    assertThat(hopeless.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
  }

  @Test
  void endsStaleSessionsAndTheSecondOutlook() {
    Case stale = of(outlook("2007").withBrokenReconnects(10), exchange("2007"));
    Case twice =
        of(
            withTeam("2007", 400),
            exchange("2007"),
            Program.counted("Laptop", ProgramKind.SECOND_OUTLOOK, 0));

    assertThat(advice("close-stale-sessions", stale).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("close-stale-sessions", stale).outlook().brokenReconnects()).isZero();
    assertThat(advice("shorten-keepalive", stale).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertNotApplicable(advice("disable-tcp-offload", stale), "Scalable Networking");
    assertNotApplicable(advice("close-stale-sessions", teamMailbox()), "no broken connection");
    assertNotApplicable(advice("shorten-keepalive", teamMailbox()), "no broken connection");

    assertThat(advice("close-second-outlook", twice).sessionsAfter()).isEqualTo(17);
    assertThat(changed("close-second-outlook", twice).programs()).isEmpty();
    assertNotApplicable(advice("close-second-outlook", stale), "no second Outlook");
  }

  @Test
  void switchesOffloadOff() {
    ExchangeServer plain = exchange("2007");
    ExchangeServer offload =
        new ExchangeServer(
            plain.release(),
            plain.registry(),
            plain.registryNotLoaded(),
            List.of(),
            List.of(),
            List.of(),
            true);

    Advice advice =
        advice("disable-tcp-offload", of(outlook("2007").withBrokenReconnects(10), offload));
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.reason()).endsWith("; once the dead sessions are gone");
    assertThat(
            advice("disable-tcp-offload", with(of(withTeam("2007", 1_204), offload), p -> p))
                .proof())
        .isEqualTo(Proof.NOT_REHEARSED);
  }

  // Permissions

  @ParameterizedTest
  @CsvSource({
    "2003 SP1, true",
    "2003 SP2, true",
    "2007, true",
    "2010 RTM, true",
    "2010 SP1, true",
    "2013, false",
    "2016, false",
    "2019, false"
  })
  void grantsThePermissionThatTheReleaseKnows(String release, boolean viewStatus) {
    Case failing = of(withTeam("2007", 1_204), exchange(release));
    String view = "grant-view-information-store-status";
    String administer = "grant-administer-information-store";

    Advice right = advice(viewStatus ? view : administer, failing);
    Advice wrong = advice(viewStatus ? administer : view, failing);

    assertThat(right.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(right.reason()).endsWith("meant for the account of a program, not for a person");
    assertThat(right.steps()).isNotEmpty();
    assertNotApplicable(wrong, "the permission that exempts is");
    ExchangeServer server = changed(viewStatus ? view : administer, failing).server();
    assertThat(
            viewStatus ? server.viewInformationStoreStatus() : server.administerInformationStore())
        .containsExactly(failing.user().legacyDn());
  }

  @Test
  void noPermissionHelpsAgainstServiceAndObjectLimits() {
    Case service = of(null, exchange("2010"), Program.counted("Mail", ProgramKind.IMAP, 17));
    Case objects = of(withTeam("2010", 501), exchange("2010"));

    Advice permission = advice("grant-view-information-store-status", service);
    assertThat(permission.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(permission.reason()).endsWith("from the limit of service sessions (KB 980049)");
    assertThat(permission.steps()).isEmpty();
    assertNotApplicable(
        advice("grant-administer-information-store", service),
        "from the limit of service sessions");
    assertNotApplicable(
        advice("grant-view-information-store-status", objects),
        "no permission lifts object limits");
  }

  // Limits

  @Test
  void raisesTheSessionLimitToTheSmallestValueThatWorks() {
    Case failing = teamMailbox();
    Advice advice = advice("raise-session-limit", failing);

    assertThat(advice.title())
        .isEqualTo("Raise the session limit to 38 (0x26), the smallest value that works");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.lastResort()).isTrue();
    assertThat(advice.reason()).endsWith("one less is refused again");
    assertThat(advice.steps())
        .contains(
            "Use the smallest value with which the program works without problems: in the rehearsal"
                + " that is 38 (0x26), and it was 32 (0x20).",
            "Click \"Decimal\", type 38 in the \"Value data\" box (0x26 in hexadecimal), then click"
                + " \"OK\".");
    assertThat(counting.rehearsed()).extracting(RemedyAdvisorTest::sessionLimit).contains(37L, 38L);
    Case changed = changed("raise-session-limit", failing);
    assertThat(sessionLimit(changed)).isEqualTo(38L);
    assertThat(changed.server().registryNotLoaded().entries()).isEmpty();
    assertThat(
            advisor.smallestSessionLimit(
                advisor.context(failing, new CountingRehearsal().rehearse(failing))))
        .hasValue(38);
  }

  private static Long sessionLimit(Case patient) {
    return patient
        .server()
        .registry()
        .value(PARAMETERS, SESSIONS)
        .flatMap(RegistryValue::dword)
        .orElse(-1L);
  }

  @Test
  void raisesNoLimitWhereThereIsNone() {
    Case unlimited = of(withTeam("2007", 1_204), exchange("2003 RTM"));

    assertNotApplicable(advice("raise-session-limit", unlimited), "no MAPI session was refused");
    assertNotApplicable(
        advice("raise-service-session-limit", unlimited), "no service session was refused");
    assertNotApplicable(advice("raise-object-limit", unlimited), "no open object was refused");
    assertNotApplicable(
        advice("grant-view-information-store-status", unlimited), "no session was refused");
  }

  @Test
  void raisesTheServiceLimit() {
    Case failing = of(null, exchange("2010"), Program.counted("Mail", ProgramKind.IMAP, 20));
    Advice advice = advice("raise-service-session-limit", failing);

    assertThat(advice.title()).contains("20 (0x14)");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.steps())
        .anySatisfy(s -> assertThat(s).contains("\"Maximum Allowed Service Sessions Per User\""))
        .anySatisfy(s -> assertThat(s).contains("Mailbox role"));
    assertNotApplicable(advice("raise-session-limit", failing), "no MAPI session was refused");
  }

  @Test
  void letsEachClientOfAPoolHoldAsManySessionsAsFitTogether() {
    Program pop = Program.counted("Old mail", ProgramKind.POP, 9);
    Program imap = Program.counted("New mail", ProgramKind.IMAP, 8);
    Program web = Program.counted("Web", ProgramKind.OWA, 16);
    Advice advice = advice("fewer-client-sessions", of(null, exchange("2010"), web, pop, imap));

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title())
        .isEqualTo("Let Old mail, New mail hold at most 8 sessions each at the same time");
    assertThat(advice.sessionsBefore()).isEqualTo(17);
    assertThat(advice.sessionsAfter()).isEqualTo(16);
    Case alone = of(null, exchange("2010"), imap.withSessions(40));
    assertThat(advice("fewer-client-sessions", alone).title())
        .isEqualTo("Let New mail hold at most 16 sessions at the same time");
    assertNotApplicable(advice("fewer-client-sessions", teamMailbox()), "no client of a service");
  }

  @Test
  void countsTheSameDoorBeforeAndAfter() {
    Case both = of(outlook("2010"), exchange("2010"), Program.counted("Web", ProgramKind.OWA, 17));
    Advice advice = advice("raise-service-session-limit", both);

    assertThat(advice.sessionsBefore()).isEqualTo(17);
    assertThat(advice.sessionsAfter()).isEqualTo(17);
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
    assertThat(cure.reason()).isEqualTo("limits that stand before the store are not acted out");
    assertThat(cure.title()).startsWith(title);
    assertThat(cure.steps()).isNotEmpty();
    Advice vain =
        only(
            id,
            advisor.adviseUnproved(
                List.of(likely(cause), likely("service-session-limit")),
                observe(Evidence.NONE, null),
                null,
                "why"));
    assertThat(vain.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(vain.steps()).isEmpty();
  }

  private static Finding likely(String id) {
    return new Finding(
        id,
        "x",
        org.session33.diagnostics.findings.Verdict.LIKELY,
        "x.",
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  @Test
  void raisesTheObjectLimit() {
    Case failing = of(withTeam("2010", 612), exchange("2010"));
    Advice advice = advice("raise-object-limit", failing);

    assertThat(advice.title())
        .isEqualTo("Raise the limit of open folders to 612 (0x264), the smallest value that works");
    assertThat(advice.steps())
        .anySatisfy(s -> assertThat(s).contains("MaxObjsPerMapiSession; if there is no such key"));
    assertThat(
            changed("raise-object-limit", failing)
                .server()
                .registry()
                .value(OBJECTS, "objtFolder")
                .flatMap(RegistryValue::dword))
        .contains(612L);
  }

  @Test
  void restartsTheStoreOnlyWhereSomethingWaits() {
    Case waiting =
        teamMailbox()
            .withServer(
                exchange("2003 SP1")
                    .withRegistryNotLoaded(registry(dword(PARAMETERS, SESSIONS, 64))));

    assertThat(advice("restart-information-store", waiting).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("restart-information-store", waiting).server())
        .isEqualTo(waiting.server().restarted());
    assertNotApplicable(
        advice("restart-information-store", teamMailbox()), "no changed value waits");
  }

  @Test
  void writesAMisnamedValueUnderItsRightName() {
    Case failing = with(teamMailbox(), dword(PARAMETERS, "szMaxAllowedSessionsPerUser", 40));
    Advice advice = advice("correct-registry-value", failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title())
        .isEqualTo(
            "Write the registry value as the store reads it: \"Maximum Allowed Sessions Per"
                + " User\"");
    assertThat(advice.reason()).endsWith("with the number that stands there, 40 (0x28)");
    assertThat(advice.steps())
        .anySatisfy(
            s -> assertThat(s).startsWith("Delete the value \"szMaxAllowedSessionsPerUser\" in"));
    assertThat(sessionLimit(changed("correct-registry-value", failing))).isEqualTo(40L);
    assertNotApplicable(
        advice("correct-registry-value", teamMailbox()), "no registry value is misnamed");
  }

  @Test
  void readsTheNumberOutOfATextOfDigits() {
    Case digits = with(teamMailbox(), text(PARAMETERS, SESSIONS, "40"));
    Case words = with(teamMailbox(), text(PARAMETERS, SESSIONS, "forty"));

    assertThat(advice("correct-registry-value", digits).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(sessionLimit(changed("correct-registry-value", digits))).isEqualTo(40L);
    assertThat(advice("correct-registry-value", words).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice("correct-registry-value", words).reason()).contains("which number was meant");
  }

  @Test
  void doesNotGuessWhichObjectWasMeant() {
    Case failing = with(teamMailbox(), dword(PARAMETERS, "MaxObjsPerMapiSession", 900));
    Advice advice = advice("correct-registry-value", failing);

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.reason()).contains("which kind of object was meant");
  }

  // What does not help

  @ParameterizedTest
  @ValueSource(strings = {"change-throttling-policy", "raise-popimap-connection-limit"})
  void provesByTheUnchangedCaseThatSomeChangesDoNothing(String id) {
    Case failing = of(withTeam("2007", 1_204), exchange("2010"));

    assertThat(advice(id, failing).proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice(id, failing).reason()).contains("38 sessions asked for, 6 refused; ");
    assertThat(changed(id, failing)).isEqualTo(failing);
    assertNotApplicable(advice(id, teamMailbox()), "Exchange Server 2003 SP1 has no ");
  }

  // Order

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
            "grant-view-information-store-status",
            "raise-session-limit");
    assertThat(all).hasSameSizeAs(RemedyTexts.load().all());
    assertThat(all.get(all.size() - 1).proof()).isEqualTo(Proof.NOT_APPLICABLE);
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

  // Without a failing rehearsal

  private List<Advice> unproved(Case patient, Predicate<Finding> which) {
    Observations seen = observe(seen(sessionEvent(32)), patient);
    List<Finding> findings =
        new Diagnosis(Diagnosis.builtIn()).diagnose(seen).stream().filter(which).toList();
    return advisor.adviseUnproved(
        findings,
        seen,
        patient == null ? null : new CountingRehearsal().rehearse(patient),
        "it was not rehearsed");
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
        .isEqualTo("Raise the session limit to the smallest value that works");
    assertThat(only("change-throttling-policy", all).reason())
        .isEqualTo("it does not touch the store's limit");
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
                new Finding(
                    "client-program",
                    "x",
                    org.session33.diagnostics.findings.Verdict.POSSIBLE,
                    "x.",
                    List.of(),
                    List.of(),
                    List.of(),
                    "")),
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
