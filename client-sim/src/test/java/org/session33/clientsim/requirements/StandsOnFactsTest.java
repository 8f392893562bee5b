package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.gates.Gate;

/**
 * The stands of domain.md that are facts: what the program takes for true where sources differ,
 * with both readings shown. Each test names its line, S-2 for instance.
 */
class StandsOnFactsTest {
  private static String facts(String topic) {
    return ProgramUnderTest.piped().run("facts", topic).out().replaceAll("\\s+", " ");
  }

  private static String facts(String topic, String from, String to) {
    String all = facts(topic);
    int begin = all.indexOf(from);
    assertThat(begin).as(from + " in " + all).isNotNegative();
    int end = to.isEmpty() ? all.length() : all.indexOf(to, begin + from.length());
    return all.substring(begin, end < 0 ? all.length() : end);
  }

  private static Outcome rehearsed(String outlook, String programs, String exchange) {
    return examined(outlook, programs, "{release: " + exchange + "}").outcome();
  }

  private static CaseResult examined(String outlook, String programs, String server) {
    return ProgramUnderTest.piped()
        .examine(
            """
            format: 1
            title: T
            user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
            %s
            %s
            server: %s
            """
                .formatted(outlook, programs, server));
  }

  /** What a gate was asked for and what it granted, as {@code "20 of 23"}. */
  private static String passed(Outcome outcome, Gate gate) {
    GateCount count = outcome.at(gate).get(0);
    return count.granted() + " of " + count.requested();
  }

  /** S-2: event 9523 is noise; both rules of Microsoft's monitoring are told. */
  @Test
  void s2Event9523HasNoWeightAndBothReadingsAreTold() {
    assertThat(facts("events", "9523 MSExchangeIS", "9667 MSExchangeIS"))
        .contains("has 9646 and 9523 together", "named properties", "documented")
        .contains("weight: none: it is noise", "assumed");
  }

  /** S-3: one page has two numbers of administrators' sessions. */
  @ParameterizedTest
  @ValueSource(strings = {"Exchange Server 2013", "Exchange Server 2016", "Exchange Server 2019"})
  void s3BothNumbersOfAdministratorsAreTold(String release) {
    assertThat(facts("exchange", release, "Exchange Server 20"))
        .contains("sessions of an administrator: 64,000")
        .contains("10,000 a database in the table, for the client type Admin")
        .contains("64,000 in a note, for accounts with administrative privileges");
  }

  /** S-4: 10,000 before SP2 RU4 of Exchange 2010, 64,000 by the page of limits. */
  @Test
  void s4TheNumberOfAdministratorsOn2010DependsOnTheBuild() {
    assertThat(facts("exchange", "Exchange Server 2010 RTM", "Exchange Server 2010 SP1"))
        .contains("sessions of an administrator: 10,000 documented, KB 2726897")
        .contains("on the page of limits: 64,000 a server");
    assertThat(facts("exchange", "Exchange Server 2010 SP1", "Exchange Server 2013"))
        .contains("sessions of an administrator: 64,000 assumed")
        .contains("before SP2 RU4: 10,000");
  }

  /** S-5: whether POP3 and IMAP4 share a counter is not known, so "18 of 16" is not certain. */
  @Test
  void s5OneCounterForPop3AndImap4IsNotCertain() {
    String programs =
        "programs: [{name: Phone, kind: imap, sessions: 9}, {name: Old, kind: pop, sessions: 9}]";
    Outcome both = rehearsed("", programs, "2010 SP1");

    assertThat(both.sessionsRefused()).isZero();
    assertThat(both.counts())
        .extracting(SessionCount::words, SessionCount::requested)
        .contains(tuple("IMAP4", 9), tuple("POP3", 9));
    Outcome one =
        rehearsed("", programs + "\nsessionModel: {popAndImapCountedTogether: 1}", "2010 SP1");
    assertThat(one.sessionsRefused()).isEqualTo(2);
    assertThat(one.count().words()).isEqualTo("POP3 and IMAP4");
    assertThat(facts("exchange", "Exchange Server 2016", "Exchange Server 2019"))
        .contains("whether POP3 and IMAP4 share one counter: one or two");
  }

  /** S-8, X18: EwsMaxConcurrency, with the number that is not taken. */
  @Test
  void s8EwsMaxConcurrencyIs10On2010And27LaterWithTheContradictionShown() {
    assertThat(facts("exchange", "Exchange Server 2010 RTM", "Exchange Server 2010 SP1"))
        .contains("EwsMaxConcurrency: 10 requests in progress documented");
    assertThat(facts("exchange", "Exchange Server 2013", "Exchange Server 2016"))
        .contains("EwsMaxConcurrency: 27 requests in progress documented")
        .contains("EwsMaxConcurrency on the page of the cmdlet: 10");
    assertThat(facts("contradictions", "X18", "X19")).contains("10", "27", "assumed");
  }

  /** S-9: limits of concurrency since RTM of Exchange 2010, time budgets since SP1. */
  @Test
  void s9ConcurrencyIsLimitedSinceRtmAndTimeSinceSp1() {
    assertThat(facts("exchange", "Exchange Server 2010 RTM", "Exchange Server 2010 SP1"))
        .contains("RCAMaxConcurrency: 20 connections held")
        .contains("time budgets of the throttling policy: none yet");
    assertThat(facts("exchange", "Exchange Server 2010 SP1", "Exchange Server 2013"))
        .contains("time budgets of the throttling policy: in force from SP1 on");
  }

  /** X16: 20 on Exchange 2010, 40 later and on today's page. */
  @Test
  void x16BothNumbersOfRcaMaxConcurrencyAreTold() {
    assertThat(facts("exchange", "Exchange Server 2010 RTM", "Exchange Server 2010 SP1"))
        .contains("RCAMaxConcurrency on the page of today: 40");
    assertThat(facts("exchange", "Exchange Server 2013", "Exchange Server 2016"))
        .contains("RCAMaxConcurrency: 40 connections held");
  }

  /** domain.md 4.1: two client types of 2013 and later that nobody acts out. */
  @ParameterizedTest
  @ValueSource(strings = {"Exchange Server 2013", "Exchange Server 2016", "Exchange Server 2019"})
  void theOtherClientTypesOfThePageAreTold(String release) {
    assertThat(facts("exchange", release, "Exchange Server 20"))
        .contains("sessions a user, MSExchange Remote Procedure Call: 16 (0x10)")
        .contains("sessions a user, Others: 16 (0x10)")
        .contains("threads: 50 a database");
  }

  /** domain.md 5.1, and the setting's name as KB 980049 prints it (R-980049-9). */
  @ParameterizedTest
  @CsvSource({
    "Exchange Server 2010 RTM, '2,000 each, range 1 to 25,000'",
    "Exchange Server 2013, '2,147,483,647 each'",
    "Exchange Server 2019, '2,147,483,647 each'"
  })
  void theLimitsOfThePopAndImapServicesAreTold(String release, String all) {
    assertThat(facts("exchange", release, "Exchange Server 20"))
        .contains(
            "MaxConnectionsPerUser of IMAPSettings (KB 980049 prints MaximumConnectionsPerUser):"
                + " 16 connections held")
        .contains("MaxConnectionsPerUser of POPSettings")
        .contains(all);
  }

  /** S-11: connections have parameters of their own, and each gate shows its own total. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sharedCalendars: 5                      |             | 2010 RTM | 20 of 20 | 30 of 30",
        "sharedCalendars: 6                      |             | 2010 RTM | 20 of 23 | 30 of 35",
        "sharedCalendars: 7                      |             | 2010 SP1 | 19 of 19 | 19 of 19",
        "sharedCalendars: 8                      |             | 2010 SP1 | 20 of 21 | 20 of 21",
        "sharedCalendars: 5, brokenReconnects: 3 |             | 2010 RTM | 20 of 20 | 32 of 39",
        "                                        | workers: 14 | 2010 SP1 | 20 of 20 | 20 of 20",
        "                                        | workers: 15 | 2010 SP1 | 20 of 21 | 20 of 21",
      })
  void s11EachGateCountsItsOwn(
      @Nullable String profile,
      @Nullable String program,
      String exchange,
      String connections,
      String sessions) {
    String more = profile == null ? "" : ", " + profile;
    String programs =
        program == null ? "" : "programs: [{name: Restore, kind: service, " + program + "}]";
    Outcome outcome = rehearsed("outlook: {release: 2003" + more + "}", programs, exchange);

    assertThat(passed(outcome, Gate.CLIENT_ACCESS)).isEqualTo(connections);
    assertThat(passed(outcome, Gate.STORE)).isEqualTo(sessions);
    assertThat(outcome.events().isEmpty())
        .as("Client Access writes no event 9646")
        .isEqualTo(outcome.refusedAt(Gate.STORE) == 0);
    assertThat(facts("session-model"))
        .contains("calendarConnectionsOutlook2003On2010Rtm", "connectionsBesideWorkers");
  }

  /** S-12: on 2010 Client Access refuses; on 2013 and later its refusal alone only may come. */
  @ParameterizedTest
  @CsvSource({
    "2010 RTM, REFUSED, LIKELY",
    "2010 SP1, REFUSED, LIKELY",
    "2013, DEPENDS, POSSIBLE",
    "2016, DEPENDS, POSSIBLE",
    "2019, DEPENDS, POSSIBLE"
  })
  void s12ARefusalByClientAccessAloneIsOneOn2010Only(
      String exchange, OutlookState state, Verdict verdict) {
    CaseResult result =
        examined(
            "outlook: {release: 2007}",
            "programs: [{name: Search, kind: add-in, sessions: 20}]",
            "{release: " + exchange + ", throttling: {RCAMaxConcurrency: 3}}");

    assertThat(result.outcome().outlook()).isEqualTo(state);
    assertThat(result.outcome().gate()).contains(Gate.CLIENT_ACCESS);
    assertThat(result.findings())
        .filteredOn(f -> f.id().equals("client-throttling"))
        .extracting(Finding::verdict)
        .containsExactly(verdict);
    assertThat(result.findings()).extracting(Finding::verdict).doesNotContain(Verdict.CONFIRMED);
    assertThat(result.findings())
        .filteredOn(f -> f.verdict().stands())
        .noneMatch(f -> f.summary().contains("9646") || f.pro().toString().contains("9646"));
  }

  /** S-14, S-20, X20: what counts as an open folder. */
  @Test
  void s14AndS20SharedFoldersAreAddedUpAndFavouritesCount() {
    assertThat(facts("open-folders"))
        .contains("at least the sum of the cached shared folders of one profile on one server")
        .contains("each mailbox by itself, 500 a mailbox documented, KB 3115602")
        .contains("Favourites of public folders each of them: counts too")
        .contains("count nothing: it has notifications");
    assertThat(facts("session-model"))
        .contains("four field reports add up what one profile has on one server (X20)");
  }

  /** S-15, S-17 and S-18: what of sessions and services is acted out without a source. */
  @Test
  void s15S17AndS18WhatIsActedOutWithoutASourceIsAssumed() {
    assertThat(facts("session-model", "pop-and-imap-service", ""))
        .contains("16 connections a user of the POP3 and IMAP4 services are acted out only where")
        .contains("as many sessions behind on Exchange 2010 and later")
        .contains("MAPI over HTTP is not acted out by itself", "no number is known");
  }

  /** S-18: sixteen sessions of IMAP4 reach the store, which refuses the seventeenth. */
  @Test
  void s18TheLimitOfTheServiceIsActedOutWhereItIsStated() {
    String programs = "programs: [{name: Phone, kind: imap, sessions: 17}]";
    Outcome outcome = rehearsed("", programs, "2010 SP1");

    assertThat(outcome.sessionsRefused()).isEqualTo(1);
    assertThat(outcome.events()).hasSize(1);
    CaseResult stated =
        examined("", programs, "{release: 2010 SP1, popImap: {MaxConnectionsPerUser: 16}}");
    assertThat(stated.outcome().sessionsRefused()).isEqualTo(1);
    assertThat(stated.outcome().gate()).contains(Gate.POP_IMAP);
    assertThat(stated.outcome().events()).isEmpty();
    assertThat(stated.findings().get(0))
        .returns("popimap-connection-limit", Finding::id)
        .returns("likely, reproduced", Finding::verdictWords);
    assertThat(stated.findings().get(0).pro().toString())
        .contains("UserConnectionLimitReached", "only event 9646 or the exception's name can");
  }

  /** S-19: Outlook 2007 caches mail folders of others with CacheOthersMail = 1, and they count. */
  @Test
  void s19Outlook2007WithCacheOthersMailMeetsTheLimitOfOpenFolders() {
    String outlook =
        """
        outlook:
          release: 2007
          cacheOthersMail: %s
          additionalMailboxes: [{name: Team, folders: 600}]
        """;
    Outcome with = rehearsed(outlook.formatted("true"), "", "2007");
    Outcome without = rehearsed(outlook.formatted("false"), "", "2007");

    assertThat(with.objectsRefused()).isEqualTo(100);
    assertThat(with.outlook()).isEqualTo(OutlookState.DEGRADED);
    assertThat(without.objectsRefused()).isZero();
    assertThat(without.outlook()).isEqualTo(OutlookState.OPENED);
    assertThat(facts("outlook", "Outlook 2007", "Outlook 2010"))
        .contains(
            "with CacheOthersMail = 1 (registry under 12.0) it also: keeps one folder object");
  }

  /** domain.md 9: each contradiction is shown with what is taken. */
  @Test
  void everyContradictionIsTold() {
    String all = facts("contradictions");

    for (int id = 1; id <= 29; id++) {
      assertThat(all).containsPattern("X" + id + "(?!\\d)");
    }
    assertThat(all.toLowerCase(Locale.ROOT).split("taken:", -1)).hasSize(29);
  }

  /** domain.md 2.3: the neighbours of event 9646. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9667 MSExchangeIS | Failed to create a new named property for database",
        "1022 MSExchangeIS | Log on Failure on database",
        "9548 MSExchangeIS | noise by itself",
        "2915 MSExchange ADAccess | has gone over budget",
        "2916 MSExchange ADAccess | several users",
        "2914 MSExchange ADAccess | deleted throttling policy",
        "2902 MSExchange ADAccess | more than one default",
        "9660 MSExchangeIS | in the process of being moved",
        "10018 and 10027 MSExchangeIS | quarantine",
        "1014 and 1013 MSExchangeIS | quarantine",
        "1112 MSExchangeIS | reached its size",
        "9518 and 9519 MSExchangeIS | does not mount",
        "9175 MSExchangeSA | against every cause of a single user",
        "7031 Service Control Manager | ended unexpectedly",
        "1309 ASP.NET, /mapi/nspi | MAPI over HTTP",
        "2000, on the client | .ost",
      })
  void theNeighboursOfEvent9646AreTold(String event, String words) {
    assertThat(facts("events", event, "documented")).contains(words);
  }

  /** KB 322756 and KB 936594 with their titles and addresses, where articles are told. */
  @Test
  void theTitlesAndAddressesOfArticlesAreTold() {
    assertThat(facts("articles"))
        .contains("How to back up and restore the registry in Windows")
        .contains("https://support.microsoft.com/kb/322756")
        .contains(
            "You may experience network-related problems after you install Windows Server 2003 SP2"
                + " or the Scalable Networking Pack on a Windows Server 2003-based computer")
        .contains("https://support.microsoft.com/kb/936594");
    String shown =
        ProgramUnderTest.piped().run("rehearse", "team-mailbox").out().replaceAll("\\s+", " ");
    assertThat(shown.substring(shown.indexOf("ARTICLES")))
        .contains("KB 322756 Backing up and restoring the registry (\"How to back up and restore")
        .contains("https://support.microsoft.com/kb/322756");
  }

  /** R-980049-9: the setting under both of its names, as something that does not help. */
  @Test
  void bothNamesOfTheServicesSettingAreTold() {
    assertThat(facts("remedies")).contains("raise-popimap-connection-limit");
    String shown =
        ProgramUnderTest.piped()
            .examine(
                """
                format: 1
                title: T
                user: {name: Ann Lee, legacyDN: /o=Org/cn=alee}
                programs: [{name: Phone, kind: imap, sessions: 17}]
                server: {release: 2010 SP1}
                """)
            .advice()
            .stream()
            .filter(a -> a.id().equals("raise-popimap-connection-limit"))
            .findFirst()
            .orElseThrow()
            .title();
    assertThat(shown).contains("MaxConnectionsPerUser", "MaximumConnectionsPerUser");
  }

  /** The words of KB 980049 that stand around its sentence. */
  @Test
  void theHeaderOfTheArticleIsOnEveryFaceOfARehearsal() {
    String program = "programs: [{name: Phone, kind: imap, sessions: 17}]";
    Outcome outcome = rehearsed("", program, "2010 SP1");
    var event = outcome.events().get(0);

    assertThat(RehearsedLog.headerLine(event))
        .isEqualTo(
            "Log Name: Application; Source: MSExchangeIS; Event ID: 9646; Task Category: General;"
                + " Level: Error; Keywords: Classic; User: N/A; Computer: Servername");
    assertThat(EventXmlWriter.toEventXml(event, "rehearsed"))
        .contains(
            "<EventID Qualifiers=\"49158\">9646</EventID>",
            "<Level>2</Level>",
            "<Task>6</Task>",
            "<Keywords>0x80000000000000</Keywords>",
            "<Channel>Application</Channel>",
            "<Computer>Servername</Computer>",
            "<Security />");
    assertThat(outcome.refusedClients().get(0).words())
        .contains(
            "printed as \"No Server / Unavailable 15\" (documented: KB 980049, in two lines)");
  }
}
