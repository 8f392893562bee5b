package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.rehearsed;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.shown;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.files.Place;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/** The causes of many sessions, judged on events as they are read from a file. */
class CauseRulesTest {
  private static final Evidence EVENT = seen(sessionEvent(32));
  private static final Evidence REHEARSED = rehearsed(sessionEvent(32));

  private final Diagnosis diagnosis = new Diagnosis(ShippedRules.all());

  private Finding finding(String id, Evidence evidence, Case theCase) {
    return diagnosis.diagnose(observe(evidence, theCase)).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Finding finding(String id, Case theCase) {
    return finding(id, EVENT, theCase);
  }

  @Test
  void confirmsTheLargeMailboxOfKb842022() {
    Finding finding = finding("large-additional-mailbox", teamMailbox());

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.articles()).containsExactly("842022");
    assertThat(finding.summary())
        .isEqualTo(
            "Outlook asks for 38 sessions where 32 are permitted, because it synchronises the"
                + " folders of Team Sales (1,204 folders).");
    assertThat(clue(finding, "event 9646 for \"session\", limit 32 (0x20), user areyes"))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns("Application.txt:1:1", Clue::where)
        .returns(true, Clue::speaksFor);
    assertThat(
            clue(
                finding,
                "31 of the 38 sessions asked for belong to folder synchronisation; without them 7"
                    + " remain, and 32 are permitted"))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(Weight.STRONG, Clue::weight)
        .returns(true, Clue::speaksFor);
    assertThat(clue(finding, "additional mailbox Team Sales (1,204 folders)").origin())
        .isEqualTo(EvidenceOrigin.TOLD);
    assertThat(finding.pro())
        .contains("Application.txt:1:1: event 9646 for \"session\", limit 32 (0x20), user areyes")
        .contains(
            "rehearsed: 31 of the 38 sessions asked for belong to folder synchronisation; without"
                + " them 7 remain, and 32 are permitted")
        .anySatisfy(p -> assertThat(p).contains("how many sessions folders cost is "));
  }

  /** At 38 everything fits; the store refused all the same, and the numbers are assumed. */
  @Test
  void judgesByTheLimitInTheEventAndNotByTheUsualNumber() {
    Finding fits = finding("large-additional-mailbox", seen(sessionEvent(38)), teamMailbox());

    fitsThoughRefused(
        fits,
        "31 of the 38 sessions asked for belong to folder synchronisation; without them 7 remain,"
            + " and 38 are permitted");
    assertThat(finding("large-additional-mailbox", seen(sessionEvent(37)), teamMailbox()).verdict())
        .isEqualTo(Verdict.CONFIRMED);
  }

  /** That an assumed number fits neither names a cause nor rules it out. */
  private static void fitsThoughRefused(Finding finding, String share) {
    assertThat(finding.verdict()).as(finding.id()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding.summary())
        .startsWith("Possible: " + finding.title())
        .contains("everything fits the limit, though the store refused a session");
    assertThat(clue(finding, share))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(Weight.WEAK, Clue::weight)
        .returns(false, Clue::speaksFor);
    assertThat(finding.contra()).contains("rehearsed: " + share);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003 | true  | true  | 1204 | Outlook 2003 keeps nothing open at the store for shared"
            + " folders",
        "2010 | true  | true  | 1204 | Outlook 2010 keeps one folder object open for each cached"
            + " folder, in one session",
        "2007 | false | true  | 1204 | in online mode no folder is cached",
        "2007 | true  | false | 1204 | shared folders are not downloaded: the check box is cleared",
        "2007 | true  | true  | 0    | the additional mailboxes have no folders to synchronise",
      })
  void rulesTheLargeMailboxOut(
      String release, boolean cached, boolean download, int folders, String reason) {
    OutlookProfile profile =
        withTeam(release, folders)
            .withCachedExchangeMode(cached)
            .withDownloadSharedFolders(download);

    Finding finding = finding("large-additional-mailbox", of(profile, exchange("2003 SP1")));

    assertThat(finding.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(finding.reason()).isEqualTo(reason);
  }

  @Test
  void aLargeMailboxWhoseSessionsFitIsNotRuledOutByTheModel() {
    fitsThoughRefused(
        finding("large-additional-mailbox", of(withTeam("2007", 1_000), exchange("2003 SP1"))),
        "25 of the 32 sessions asked for belong to folder synchronisation; without them 7 remain,"
            + " and 32 are permitted");
  }

  @Test
  void rulesTheLargeMailboxOutWithoutOutlookAndAsksWhereNoneIsNamed() {
    Finding unnamed =
        finding("large-additional-mailbox", of(outlook("2007"), exchange("2003 SP1")));
    Finding without = finding("large-additional-mailbox", of(null, exchange("2003 SP1")));

    assertThat(unnamed.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(unnamed.reason()).isEqualTo("the case names no additional mailbox");
    assertThat(unnamed.bring()).contains("the number of folders of each additional mailbox");
    assertThat(without.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(without.reason()).isEqualTo("the case has no Outlook profile");
  }

  /** Where each database counts for itself a mailbox elsewhere has folders all the same. */
  @Test
  void aMailboxOfAnotherDatabaseIsNotSaidToHaveNoFolders() {
    OutlookProfile elsewhere =
        outlook("2007")
            .withAdditionalMailboxes(
                List.of(AdditionalMailbox.of("Archive", 40).withDatabase("DB2")));
    Case theCase =
        of(elsewhere, exchange("2013"), Program.counted("Index", ProgramKind.SERVICE, 30));

    Finding finding = finding("large-additional-mailbox", theCase);

    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(finding.reason()).startsWith("its folders count in another mailbox database");
  }

  @Test
  void callsALargeMailboxLikelyWhereItIsMostOfTheTroubleAndPossibleWhereItIsLittle() {
    Program search = Program.counted("Desktop search", ProgramKind.SEARCH, 30);
    // 7 + 5 for synchronisation + 30 are 42; without synchronisation 37 are still too many.
    Case both = of(withTeam("2007", 200), exchange("2003 SP1"), search);
    assertThat(finding("large-additional-mailbox", both).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding("client-program", both).verdict()).isEqualTo(Verdict.CONFIRMED);

    Case mostlySearch = of(withTeam("2007", 40), exchange("2003 SP1"), search);
    assertThat(finding("large-additional-mailbox", mostlySearch).verdict())
        .isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void findsSeveralCausesAtOnce() {
    Case theCase =
        of(
            withTeam("2007", 1_204).withBrokenReconnects(10),
            exchange("2003 SP1"),
            Program.counted("Desktop search", ProgramKind.SEARCH, 40));

    List<Finding> standing =
        diagnosis.diagnose(observe(EVENT, theCase)).stream()
            .filter(f -> f.verdict().stands())
            .toList();

    assertThat(standing)
        .extracting(Finding::id)
        .contains("large-additional-mailbox", "client-program", "stale-sessions");
  }

  @Test
  void confirmsManyCalendarsOfOutlook2003OnExchange2010Rtm() {
    Case six = of(outlook("2003").withSharedCalendars(6), exchange("2010 RTM"));
    Case five = of(outlook("2003").withSharedCalendars(5), exchange("2010 RTM"));
    Evidence event = seen(guidEvent(32, "session"));

    Finding finding = finding("many-shared-resources", event, six);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    assertThat(finding.summary()).startsWith("The profile opens 6 shared calendars");
    fitsThoughRefused(
        finding("many-shared-resources", event, five),
        "25 of the 30 sessions asked for belong to 5 shared calendars; without them 5 remain, and"
            + " 32 are permitted");
  }

  @Test
  void doesNotBlameManyResourcesForFolderSynchronisation() {
    OutlookProfile two =
        outlook("2007")
            .withAdditionalMailboxes(
                List.of(AdditionalMailbox.of("A", 520), AdditionalMailbox.of("B", 520)));

    Finding finding = finding("many-shared-resources", of(two, exchange("2003 SP1")));

    fitsThoughRefused(
        finding,
        "4 of the 9 sessions asked for belong to 2 additional mailboxes; without them 5 remain, and"
            + " 32 are permitted");
    assertThat(finding("large-additional-mailbox", of(two, exchange("2003 SP1"))).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    Finding rehearsedAlone =
        finding("many-shared-resources", REHEARSED, of(two, exchange("2003 SP1")));
    assertThat(rehearsedAlone.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(rehearsedAlone.reason())
        .isEqualTo("without folder synchronisation 2 additional mailboxes would fit");
    Finding few = finding("many-shared-resources", teamMailbox());
    assertThat(few.verdict()).isEqualTo(Verdict.RULED_OUT);
    assertThat(few.reason()).isEqualTo("fewer than two shared mailboxes or calendars are open");
  }

  @Test
  void confirmsStaleSessionsAfterTheTenthBrokenConnection() {
    Finding tenth =
        finding(
            "stale-sessions", of(outlook("2007").withBrokenReconnects(10), exchange("2003 SP1")));
    Finding ninth =
        finding(
            "stale-sessions", of(outlook("2007").withBrokenReconnects(9), exchange("2003 SP1")));

    assertThat(tenth.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(tenth.basis()).isEqualTo(Basis.BOTH);
    assertThat(tenth.summary()).startsWith("The connection broke 10 times");
    fitsThoughRefused(
        ninth,
        "27 of the 32 sessions asked for belong to broken connections; without them 5 remain, and"
            + " 32 are permitted");
    assertThat(ninth.contra()).hasSize(1);
  }

  @Test
  void holdsStaleSessionsPossibleWhereNothingInTheCaseExplainsTheRefusal() {
    Finding finding = finding("stale-sessions", of(outlook("2007"), exchange("2003 SP1")));

    assertThat(finding.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(
            clue(
                finding,
                "the case accounts for only 5 sessions, and a refusal needs more than 32: something"
                    + " that it does not name holds the others"))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(Weight.WEAK, Clue::weight);
    Finding explained = finding("stale-sessions", teamMailbox());
    assertThat(explained.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(explained.reason()).isEqualTo("the case tells of no broken connection");
    assertThat(explained.bring()).contains("how often the connection broke");
  }

  @Test
  void neverCallsNetworkOffloadMoreThanLikely() {
    ExchangeServer offload = exchange("2007").withScalableNetworking(true);

    assertThat(
            finding("tcp-offload", of(outlook("2007").withBrokenReconnects(10), offload)).verdict())
        .isEqualTo(Verdict.LIKELY);
    assertThat(finding("tcp-offload", of(outlook("2007"), offload)).verdict())
        .isEqualTo(Verdict.POSSIBLE);
    Finding unsaid = finding("tcp-offload", of(outlook("2007"), exchange("2007")));
    assertThat(unsaid.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(unsaid.reason()).contains("scalableNetworking: true");
  }

  @Test
  void confirmsASecondOutlook() {
    Program second = Program.counted("Outlook on the laptop", ProgramKind.SECOND_OUTLOOK, 0);

    Finding doubled =
        finding("duplicate-client", of(withTeam("2007", 400), exchange("2003 SP1"), second));

    assertThat(doubled.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(doubled.basis()).isEqualTo(Basis.BOTH);
    assertThat(doubled.summary()).isEqualTo("Outlook runs 2 times with the same profile.");
    assertThat(
            clue(
                doubled,
                "17 of the 34 sessions asked for belong to the second Outlook; without them 17"
                    + " remain, and 32 are permitted"))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(true, Clue::speaksFor);
    Case twice = of(outlook("2007"), exchange("2003 SP1"), second);
    fitsThoughRefused(
        finding("duplicate-client", twice),
        "5 of the 10 sessions asked for belong to the second Outlook; without them 5 remain, and"
            + " 32 are permitted");
    assertThat(finding("duplicate-client", REHEARSED, twice))
        .returns(Verdict.NOT_EVALUATED, Finding::verdict)
        .returns("even twice the profile asks for no more than is permitted", Finding::reason);
    Finding none = finding("duplicate-client", teamMailbox());
    assertThat(none.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(none.reason()).isEqualTo("the case names no second Outlook");
    assertThat(none.bring()).contains("which other programs run under the account");
  }

  @ParameterizedTest
  @CsvSource({
    "ADD_IN, client-program, 842022",
    "SEARCH, client-program, 842022",
    "PROGRAM, client-program, 842022",
    "SERVICE, service-account, 2742012",
    "UNKNOWN, possible-abuse, 842022"
  })
  void tellsProgramsApartByTheirKind(ProgramKind kind, String id, String article) {
    Program program = Program.counted("Xobni", kind, 28);

    Finding finding = finding(id, of(outlook("2007"), exchange("2003 SP1"), program));

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.articles()).containsExactly(article);
    assertThat(finding.summary()).contains("Xobni");
    assertThat(finding.basis()).isEqualTo(Basis.BOTH);
    Case fits = of(outlook("2007"), exchange("2003 SP1"), program.withSessions(27));
    fitsThoughRefused(
        finding(id, fits),
        "27 of the 32 sessions asked for belong to Xobni; without them 5 remain, and 32 are"
            + " permitted");
    assertThat(finding(id, REHEARSED, fits))
        .returns(Verdict.NOT_EVALUATED, Finding::verdict)
        .returns("together with Xobni no more is asked for than permitted", Finding::reason);
  }

  @Test
  void countsTheWorkersOfAService() {
    Program fits = new Program("DigiScope", ProgramKind.SERVICE, 0, 31, 1);
    Program refused = new Program("DigiScope", ProgramKind.SERVICE, 0, 32, 1);

    assertThat(finding("service-account", of(null, exchange("2007"), refused)).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    fitsThoughRefused(
        finding("service-account", of(null, exchange("2007"), fits)),
        "32 of the 32 sessions asked for belong to DigiScope; without them 0 remain, and 32 are"
            + " permitted");
  }

  @Test
  void whatTheCaseDoesNotNameIsNotRuledOut() {
    Finding abuse = finding("possible-abuse", teamMailbox());

    assertThat(abuse.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(abuse.reason()).contains("the article names no test");
    assertThat(abuse.bring())
        .containsExactly("the list of logons with client addresses from the mailbox server");
    for (String id : List.of("client-program", "service-account")) {
      Finding absent = finding(id, teamMailbox());
      assertThat(absent.verdict()).as(id).isEqualTo(Verdict.NOT_EVALUATED);
      assertThat(absent.reason()).startsWith("the case names no ");
      assertThat(absent.bring()).contains("which other programs run under the account");
    }
  }

  @Test
  void addsUpTheFullestDatabaseAloneWhereEachCountsForItself() {
    // 7 sessions and the fullest database asks for 2 more; the same programs fit on 2013.
    List<AdditionalMailbox> apart =
        List.of(
            AdditionalMailbox.of("A", 10).withDatabase("DB1"),
            AdditionalMailbox.of("B", 10).withDatabase("DB2"));
    Case theCase = of(outlook("2003").withAdditionalMailboxes(apart), exchange("2013"));

    Finding finding = finding("stale-sessions", seen(sessionEvent(32)), theCase);

    assertThat(finding.pro()).anySatisfy(p -> assertThat(p).contains("accounts for only 5 "));
  }

  @Test
  void takesRefusedFoldersForAnObjectLimitAndNotForSessions() {
    Case theCase = of(withTeam("2010", 501), exchange("2010"));
    Evidence event = seen(guidEvent(500, "objtFolder"));

    Finding finding = finding("open-object-limit", event, theCase);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.SEEN);
    assertThat(finding.articles()).contains("3115602");
    assertThat(finding.clues().get(0))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight)
        .returns("Application.txt:1:1", Clue::where);
    assertThat(
            clue(finding, "Outlook 2010 caches all folders of Team Sales, which has 501 folders")
                .origin())
        .isEqualTo(EvidenceOrigin.TOLD);
    assertThat(finding("large-additional-mailbox", event, theCase).reason())
        .startsWith("no session was refused");
    Finding unseen = finding("open-object-limit", teamMailbox());
    assertThat(unseen.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(unseen.reason()).startsWith("no open object was refused");
    assertThat(unseen.bring()).contains("Outlook's Sync Issues log");
  }

  @Test
  void tellsMessagesFromFolders() {
    Finding finding = finding("open-object-limit", seen(guidEvent(250, "objtMessage")), null);

    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(finding.basis()).isEqualTo(Basis.SEEN);
    assertThat(finding.summary())
        .startsWith("One session holds more objects of type \"objtMessage\" open")
        .doesNotContain("folder");
  }

  @Test
  void takesTheSyncLogForALikelyObjectLimitWithoutAnyEvent() {
    Evidence log =
        Evidence.of(
            List.of(),
            List.of(
                new ObservedText(
                    "sync-too-many-items",
                    "[80040305-54A-4DE-1900]",
                    Place.of("sync.txt"),
                    Map.of("hr", "80040305", "tail", "1900"))),
            List.of());

    Finding finding = finding("open-object-limit", log, null);

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.basis()).isEqualTo(Basis.SEEN);
    assertThat(finding.pro())
        .startsWith("sync.txt:1:1: Outlook's Sync Issues log tells of too many open items")
        .hasSize(2);
    assertThat(finding.summary()).contains("shared folders stay stale");
  }

  @Test
  void takesTheWordsOfTheLogForNoLogWhereSomebodyOnlyShowsThem() {
    Finding finding = finding("open-object-limit", shown("sync-too-many-items"), null);

    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.pro())
        .startsWith(
            "ticket.txt:1:1: the message was shown that the server limits the number of open items")
        .hasSize(2);
    assertThat(finding.summary()).contains("does not tell of which type").doesNotContain("folder");
    assertThat(finding.reason()).startsWith("look for event 9646").contains("its object type says");
  }
}
