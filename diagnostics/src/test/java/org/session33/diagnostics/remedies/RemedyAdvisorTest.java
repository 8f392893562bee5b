package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.text;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.RemedyTexts;
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

  private static Case with(Case theCase, java.util.function.UnaryOperator<OutlookProfile> change) {
    return theCase.withOutlook(change.apply(theCase.outlook()));
  }

  private static Case with(Case theCase, RegistryEntry... entries) {
    return theCase.withServer(theCase.server().withRegistry(registry(entries)));
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
    assertThat(advice.reason()).endsWith("even a single folder in it would be too many");
    assertThat(advice.title()).isEqualTo("Tidy up \"Team Sales\"");
    assertThat(advice.steps()).isEmpty();
  }

  @Test
  void cachesNoSharedMailOnlyWhereThatIsCachedAndTheFoldersAreKnown() {
    OutlookProfile known =
        outlook("2010")
            .withAdditionalMailboxes(
                List.of(AdditionalMailbox.uncounted("Team Sales").withFolders(600, 20)));
    Case failing = of(known, exchange("2010"));

    assertThat(advice("cache-no-shared-mail", failing).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice("cache-no-shared-mail", failing).notes())
        .singleElement()
        .asString()
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
    assertThat(hopeless.title()).isEqualTo("Let A run with fewer worker threads");
    assertThat(hopeless.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(hopeless.steps()).isEmpty();
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
    ExchangeServer offload = exchange("2007").withScalableNetworking(true);

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

  private static final String VIEW = "grant-view-information-store-status";
  private static final String ADMINISTER = "grant-administer-information-store";

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2003 SP2", "2007", "2010 RTM", "2010 SP1"})
  void grantsThePermissionThatTheReleaseKnowsAndToAPersonLastOfAll(String release) {
    Case person = of(withTeam("2007", 1_204), exchange(release));
    List<Advice> all = advise(person);
    Advice right = only(VIEW, all);

    assertThat(right.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(right.reason()).endsWith("meant for the account of a program, not for a person");
    assertThat(right.steps()).isNotEmpty();
    assertNotApplicable(only(ADMINISTER, all), "the permission that exempts is");
    assertThat(changed(VIEW, person).server().viewInformationStoreStatus())
        .containsExactly(person.user().legacyDn());
    assertThat(all)
        .filteredOn(a -> a.proof() == Proof.RESOLVES)
        .last()
        .extracting(Advice::id)
        .isEqualTo(VIEW);
    assertThat(only(VIEW, advise(service(release))).lastResort()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2013, documented", "2016, assumed", "2019, assumed"})
  void administeringTheStoreIsPossibleAtBestAndNothingForAPerson(
      String release, String confidence) {
    List<Advice> person = advise(of(withTeam("2007", 1_204), exchange(release)));
    List<Advice> program = advise(service(release));

    assertNotApplicable(only(ADMINISTER, person), "Outlook is no program that makes use of it");
    assertNotApplicable(only(VIEW, person), "the permission that exempts is");
    assertThat(only(ADMINISTER, program).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(only(ADMINISTER, program).reason())
        .startsWith("possible at best: KB 2742012")
        .contains("(" + confidence + ")")
        .contains("may still not be enough");
    assertThat(only(ADMINISTER, program).steps()).isNotEmpty();
  }

  @Test
  void anAddInOfAPersonMakesNoAccountOfAProgram() {
    Case person =
        of(outlook("2016"), exchange("2019"), Program.counted("Suche", ProgramKind.SEARCH, 40));

    assertNotApplicable(advice(ADMINISTER, person), "it is for the account of a program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2007", "2010 SP1"})
  void besideAProgramThePermissionStandsBeforeTheLimitAndNeverFirst(String release) {
    Program search = Program.counted("Suche", ProgramKind.SEARCH, 30);
    Case program = of(outlook("2007"), exchange(release), search);
    // Neither without the program nor without the calls of the network would all be well.
    Case both = of(outlook("2007").withBrokenReconnects(20), exchange(release), search);

    assertThat(resolving(program)).containsExactly("disable-program", VIEW, "raise-session-limit");
    assertThat(resolving(both)).containsExactly("raise-session-limit", VIEW);
  }

  private List<String> resolving(Case failing) {
    return advise(failing).stream()
        .filter(a -> a.proof() == Proof.RESOLVES)
        .map(Advice::id)
        .toList();
  }

  @Test
  void onEvidenceAloneAPermissionIsNotFirst() {
    assertThat(unproved(null, f -> true).get(0).id()).isNotIn(VIEW, ADMINISTER);
  }

  private static Case service(String release) {
    return of(null, exchange(release), Program.counted("Index", ProgramKind.SERVICE, 40));
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
    assertThat(advice.notes())
        .contains(
            "Note: Use the smallest value with which the program works without problems: in the"
                + " rehearsal that is 38 (0x26), and it was 32 (0x20).");
    assertThat(advice.steps())
        .contains(
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

  private static Long sessionLimit(Case theCase) {
    return theCase
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
                List.of(finding("service-session-limit", Verdict.CONFIRMED), likely(cause)),
                observe(Evidence.NONE, null),
                null,
                "why"));
    assertThat(vain.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(vain.steps()).isEmpty();
  }

  private static Finding likely(String id) {
    return finding(id, Verdict.LIKELY);
  }

  private static Finding finding(String id, Verdict verdict) {
    return Finding.of(id, "x", verdict, "x.", List.of(), List.of(), "", List.of());
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

  @ParameterizedTest
  @CsvSource({
    "2007, 2003 SP1, 64",
    "2007, 2007, 40",
    "2007, 2010 SP1, 100",
    "2007, 2016, 38",
    "2007, 2019, 64000"
  })
  void neverWritesLessThanWhatWaits(String outlook, String exchange, int waits) {
    Case failing = waiting(of(withTeam(outlook, 1_204), exchange(exchange)), SESSIONS, waits);
    List<Advice> all = advise(failing);

    assertNotApplicable(
        only("raise-session-limit", all),
        LimitValue.bothNotations((long) waits) + " stands in the registry already");
    assertThat(only("restart-information-store", all).proof()).isEqualTo(Proof.RESOLVES);
  }

  @Test
  void writesMoreThanWhatWaitsWhereThatIsNotEnough() {
    Case failing = waiting(teamMailbox(), SESSIONS, 35);

    assertThat(advice("raise-session-limit", failing).title()).contains("38 (0x26)");
    assertThat(advice("raise-session-limit", failing).undo().words())
        .startsWith("Set \"Maximum Allowed Sessions Per User\" back to 35 (0x23), or");
  }

  @Test
  void neverWritesLessThanWhatWaitsForServicesAndFolders() {
    String services = LimitValue.SERVICE_SESSIONS_PER_USER;
    Case mail = of(null, exchange("2013"), Program.counted("Post", ProgramKind.IMAP, 20));
    Case folders = of(withTeam("2016", 900), exchange("2016"));
    ExchangeServer server = folders.server();

    assertNotApplicable(
        advice("raise-service-session-limit", waiting(mail, services, 32)), "32 (0x20) stands");
    assertNotApplicable(
        advice(
            "raise-object-limit",
            folders.withServer(
                server.withRegistryNotLoaded(registry(dword(OBJECTS, "objtFolder", 2_000))))),
        "2000 (0x7d0) stands in the registry already");
  }

  @Test
  void raisesNothingWhereTheLimitIsSwitchedOffByTheNextRestart() {
    Case failing = waiting(teamMailbox(), "Disable Session Limit", 1);
    RemedyContext context = advisor.context(failing, new CountingRehearsal().rehearse(failing));

    assertNotApplicable(
        only("raise-session-limit", advisor.advise(context)),
        "what waits in the registry is enough");
    assertThat(advisor.smallestSessionLimit(context)).isEmpty();
  }

  @Test
  void neverWritesLessThanATextThatNobodyReads() {
    Case failing = with(teamMailbox(), text(PARAMETERS, SESSIONS, "64"));

    assertNotApplicable(advice("raise-session-limit", failing), "64 (0x40) stands under");
    assertThat(advice("correct-registry-value", failing).proof()).isEqualTo(Proof.RESOLVES);
  }

  @ParameterizedTest
  @CsvSource({"20, 2003 SP1", "31, 2010 SP1", "8, 2019"})
  void doesNotLowerTheLimitByWritingAMisnamedValueRight(int misnamed, String release) {
    Case failing =
        with(
            teamMailbox().withServer(exchange(release)),
            dword(PARAMETERS, "szMaxAllowedSessionsPerUser", misnamed));

    assertNotApplicable(advice("correct-registry-value", failing), "the limit would be lowered");
  }

  @Test
  void aMisnamedValueIsNotWrittenOverALargerOneThatWaits() {
    Case failing =
        waiting(
            with(teamMailbox(), dword(PARAMETERS, "szMaxAllowedSessionsPerUser", 40)),
            SESSIONS,
            64);

    assertNotApplicable(advice("correct-registry-value", failing), "64 (0x40)");
  }

  private static Case waiting(Case theCase, String name, int number) {
    return theCase.withServer(
        theCase.server().withRegistryNotLoaded(registry(dword(PARAMETERS, name, number))));
  }

  // No number where none is enough

  @Test
  void closesAllCalendarsOnlyWhereThatHelps() {
    Case fits = of(outlook("2003").withSharedCalendars(6), exchange("2010 SP1"));
    Case beside =
        of(
            outlook("2003").withSharedCalendars(1),
            exchange("2007"),
            Program.counted("CRM", ProgramKind.ADD_IN, 40));
    Case none =
        of(
            outlook("2003").withSharedCalendars(6),
            exchange("2007"),
            Program.counted("CRM", ProgramKind.ADD_IN, 27));

    assertThat(advice("close-shared-calendars", fits).title()).contains("at most ");
    Advice hopeless = advice("close-shared-calendars", beside);
    assertThat(hopeless.title()).isEqualTo("Keep fewer shared calendars open");
    assertThat(hopeless.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(hopeless.reason()).endsWith("closing all of them is not enough");
    assertThat(hopeless.steps()).isEmpty();
    Advice all = advice("close-shared-calendars", none);
    assertThat(all.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(all.title()).isEqualTo("Keep no shared calendar open");
    assertThat(all.steps().get(0)).endsWith("until none is left.");
  }

  @Test
  void noRemedySaysAtMostNone() {
    List<Case> cases =
        List.of(
            of(
                withTeam("2016", 600).withSharedCalendars(3),
                exchange("2013"),
                Program.counted("Suche", ProgramKind.SEARCH, 60)),
            of(
                null,
                exchange("2010 SP1"),
                new Program("A", ProgramKind.SERVICE, 0, 1, 40),
                new Program("B", ProgramKind.PROGRAM, 0, 2, 33)),
            of(
                null,
                exchange("2019"),
                Program.counted("P1", ProgramKind.IMAP, 16),
                new Program("P2", ProgramKind.POP, 0, 20, 1)));
    for (Case failing : cases) {
      assertThat(advise(failing))
          .noneMatch(
              a -> (a.title() + a.lines()).matches("(?s).*(at most 0|only 0|to 0 \\(0x0\\)).*"))
          .filteredOn(a -> a.proof() != Proof.RESOLVES)
          .noneMatch(a -> a.title().contains("smallest value that works"));
    }
  }

  @Test
  void aLimitThatDoesNotOpenTheCaseIsNotTheSmallestThatWorks() {
    Case twoTroubles =
        of(
            withTeam("2016", 2_500),
            exchange("2016"),
            Program.counted("Suche", ProgramKind.ADD_IN, 30));
    Advice raise = advice("raise-session-limit", twoTroubles);

    assertThat(raise.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(raise.title()).matches("Raise the session limit to \\d+ \\(0x[0-9a-f]+\\)");
    assertThat(raise.notes()).anyMatch(s -> s.contains("and that alone is not enough"));
  }

  // Settings that there are

  @ParameterizedTest
  @CsvSource({
    "OWA, false",
    "EAS, false",
    "POP, false",
    "IMAP, true",
    "EWS, true",
  })
  void onlyAProgramThatHasSettingsIsSentToThem(ProgramKind kind, boolean settings) {
    for (String release : List.of("2010 SP1", "2013", "2019")) {
      Advice advice =
          advice(
              "fewer-client-sessions",
              of(null, exchange(release), Program.counted("Ger\u00e4t", kind, 17)));

      assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
      assertThat(advice.steps().stream().anyMatch(s -> s.contains("In the settings of")))
          .isEqualTo(settings);
      assertThat(words(advice)).contains("at most 16 sessions");
      assertThat(advice.undo().words().contains("number")).isEqualTo(settings);
    }
  }

  private static String words(Advice advice) {
    return advice.lines().stream().map(AdviceStep::words).collect(Collectors.joining(" "));
  }

  @Test
  void amongSeveralClientsEachIsToldWhatItHas() {
    Advice advice =
        advice(
            "fewer-client-sessions",
            of(
                null,
                exchange("2016"),
                Program.counted("Post", ProgramKind.IMAP, 10),
                Program.counted("Altes", ProgramKind.POP, 10)));

    assertThat(advice.steps()).noneMatch(s -> s.contains("In the settings of"));
    assertThat(words(advice)).contains("have no setting for it (assumed)", "may have a setting");
  }

  @Test
  void aBrowserHasNoWorkerThreads() {
    Case failing = of(null, exchange("2010 SP1"), new Program("OWA", ProgramKind.OWA, 0, 20, 1));

    assertNotApplicable(advice("fewer-workers", failing), "no program in the case has a setting");
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
            "raise-session-limit",
            "grant-view-information-store-status");
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

  private List<Advice> unproved(Case theCase, Predicate<Finding> which) {
    Observations seen = observe(seen(sessionEvent(32)), theCase);
    List<Finding> findings =
        new Diagnosis(ShippedRules.all()).diagnose(seen).stream().filter(which).toList();
    return advisor.adviseUnproved(
        findings,
        seen,
        theCase == null ? null : new CountingRehearsal().rehearse(theCase),
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
        .isEqualTo("Raise the session limit to no more than is needed");
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
