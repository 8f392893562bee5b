package org.session33.profiles.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookReleases;

/** The golden values of domain.md 7.4. */
class SessionPlannerTest {
  private final OutlookReleases outlooks = OutlookReleases.load();
  private final ExchangeReleases exchanges = ExchangeReleases.load();
  private final SessionPlanner planner = new SessionPlanner(SessionModel.load());

  @ParameterizedTest(name = "Outlook {0}, cached {1}, box {2}, mailboxes {3}, calendars {4} on {5}")
  @CsvSource({
    "2007, true,  true,  '',       0, 2003 SP1,  5",
    "2013, false, true,  '',       0, 2010 SP1,  2",
    "2007, true,  true,  1000,     0, 2003 SP1, 32",
    "2007, true,  true,  1001,     0, 2003 SP1, 33",
    "2007, true,  true,  1204,     0, 2003 SP1, 38",
    "2007, true,  false, 1001,     0, 2003 SP1,  7",
    "2007, false, true,  1001,     0, 2003 SP1,  4",
    "2007, true,  true,  400 400,  0, 2007,     29",
    "2007, true,  true,  520 520,  0, 2007,     35",
    "2003, true,  true,  1001,     0, 2003 SP1,  7",
    "2010, true,  true,  501,      0, 2010 SP1,  7",
    "2003, true,  true,  '',       5, 2010 RTM, 30",
    "2003, true,  true,  '',       6, 2010 RTM, 35",
    "2003, false, true,  '',       6, 2010 RTM, 32",
    "2003, true,  true,  '',      13, 2010 SP1, 31",
    "2003, true,  true,  '',      14, 2010 SP3, 33",
    "2003, false, true,  '',      15, 2010,     32",
    "2003, false, true,  '',      16, 2010 SP1, 34",
  })
  void plansAsManySessionsAsTheGoldenTable(
      String outlook,
      boolean cached,
      boolean box,
      String folders,
      int calendars,
      String exchange,
      int expected) {
    OutlookProfile profile =
        OutlookProfile.defaults(outlooks.find(outlook).orElseThrow())
            .withCachedExchangeMode(cached)
            .withDownloadSharedFolders(box)
            .withSharedCalendars(calendars)
            .withAdditionalMailboxes(mailboxes(folders));

    SessionPlan plan = planner.plan(caseOf(profile, exchange, List.of()));

    assertThat(plan.size()).isEqualTo(expected);
  }

  /** S-14: a second account counts by itself, and its folders are none of the shared ones. */
  @Test
  void aSecondAccountHasSessionsOfItsOwnAndNoSharedFolders() {
    AdditionalMailbox team = AdditionalMailbox.of("Team", 900);
    OutlookProfile shared =
        OutlookProfile.defaults(outlooks.find("2016").orElseThrow())
            .withAdditionalMailboxes(List.of(team));
    OutlookProfile apart = shared.withAdditionalMailboxes(List.of(team.withOwnAccount(true)));

    SessionPlan before = planner.plan(caseOf(shared, "2016", List.of()));
    SessionPlan after = planner.plan(caseOf(apart, "2016", List.of()));

    assertThat(before.size()).isEqualTo(7);
    assertThat(before.sessions()).anyMatch(p -> p.openFolders() == 900);
    assertThat(after.size()).isEqualTo(9);
    assertThat(after.sessions()).noneMatch(p -> p.openFolders() > 0);
    assertThat(planner.uncounted(caseOf(apart, "2016", List.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"9, 32", "10, 35"})
  void brokenConnectionsLeaveThreeSessionsEach(int reconnects, int expected) {
    OutlookProfile profile = outlook2007().withBrokenReconnects(reconnects);

    assertThat(planner.plan(caseOf(profile, "2007", List.of())).size()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"31, 1, 32", "32, 1, 33", "32, 2, 66"})
  void everyWorkerIsASessionAndEveryMachineOneMore(int workers, int machines, int expected) {
    Program restore = new Program("Restore", ProgramKind.SERVICE, 0, workers, machines);

    assertThat(planner.plan(caseOf(null, "2007", List.of(restore))).size()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "2, 1", "3, 2"})
  void aMachineIsNumberedOnlyWhereThereAreSeveral(int workers, int machines) {
    Program restore = new Program("Restore", ProgramKind.SERVICE, 0, workers, machines);
    List<String> expected = new ArrayList<>();
    for (int machine = 1; machine <= machines; machine++) {
      String where = machines == 1 ? "" : ", machine " + machine;
      expected.add("the program itself" + where);
      for (int worker = 1; worker <= workers; worker++) {
        expected.add("worker thread" + where);
      }
    }

    SessionPlan plan = planner.plan(caseOf(null, "2007", List.of(restore)));

    assertThat(plan.sessions()).extracting(PlannedSession::why).isEqualTo(expected);
    assertThat(plan.sessions()).allMatch(s -> s.holder().equals("Restore"));
  }

  @Test
  void aProgramOpensItsSessionsInTheDatabaseThatTheCaseNames() {
    Program here = Program.counted("Rooms", ProgramKind.EWS, 3);
    Program there = Program.counted("Annex", ProgramKind.EWS, 2).withDatabase("DB2");

    assertThat(planner.plan(caseOf(null, "2016", List.of(here, there))).sessions())
        .extracting(PlannedSession::database)
        .containsExactly("", "", "", "DB2", "DB2");
  }

  @Test
  void aSecondOutlookOpensTheSameSessionsAgain() {
    Program second = Program.counted("Outlook at home", ProgramKind.SECOND_OUTLOOK, 0);
    OutlookProfile profile = outlook2007().withAdditionalMailboxes(mailboxes("400"));

    SessionPlan plan = planner.plan(caseOf(profile, "2007", List.of(second)));

    assertThat(plan.size()).isEqualTo(34);
    assertThat(plan.count(s -> s.copy() == 2)).isEqualTo(17);
  }

  @Test
  void everySessionIsNumberedAndSaysWhy() {
    OutlookProfile profile =
        outlook2007().withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team Sales", 1204)));

    List<PlannedSession> sessions = planner.plan(caseOf(profile, "2003 SP1", List.of())).sessions();

    assertThat(sessions)
        .extracting(PlannedSession::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 38).boxed().toList());
    assertThat(sessions).allSatisfy(s -> assertThat(s.why()).isNotBlank());
    assertThat(sessions.get(31).why()).isEqualTo("folders 961 to 1,000");
    assertThat(sessions.get(37).why()).isEqualTo("folders 1,201 to 1,204");
    assertThat(sessions.get(37).purpose()).isEqualTo("Team Sales, folder synchronisation");
  }

  @Test
  void eachCachedFolderIsAnOpenObjectInOneSessionSinceOutlook2010() {
    OutlookProfile profile =
        OutlookProfile.defaults(outlooks.find("2010").orElseThrow())
            .withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team", 501)));

    List<PlannedSession> sessions = planner.plan(caseOf(profile, "2010", List.of())).sessions();

    assertThat(sessions)
        .extracting(PlannedSession::openFolders)
        .containsExactly(0, 0, 0, 0, 0, 501, 0);
  }

  @Test
  void aCaseOverridesTheModel() {
    Case overridden =
        new Case(
            "t",
            user(),
            outlook2007().withAdditionalMailboxes(mailboxes("1000")),
            List.of(),
            ExchangeServer.defaults(exchanges.find("2003 SP1").orElseThrow()),
            List.of(),
            Map.of("foldersPerSyncSession", 100, "ownMailboxCached", 6),
            Provenance.none());

    assertThat(planner.plan(overridden).size()).isEqualTo(6 + 1 + 2 + 10);
  }

  @Test
  void refusesAPlanThatNobodyCouldHold() {
    Program absurd = Program.counted("Absurd", ProgramKind.SERVICE, 1_000_000);
    Case tooLarge = caseOf(null, "2007", List.of(absurd, absurd, absurd));

    assertThatThrownBy(() -> planner.plan(tooLarge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000000");
  }

  private OutlookProfile outlook2007() {
    return OutlookProfile.defaults(outlooks.find("2007").orElseThrow());
  }

  private static List<AdditionalMailbox> mailboxes(String folders) {
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    for (String count : folders.isBlank() ? new String[0] : folders.split(" ")) {
      mailboxes.add(
          AdditionalMailbox.of("Mailbox " + (mailboxes.size() + 1), Integer.parseInt(count)));
    }
    return mailboxes;
  }

  private Case caseOf(OutlookProfile profile, String exchange, List<Program> programs) {
    return new Case(
        "t",
        user(),
        profile,
        programs,
        ExchangeServer.defaults(exchanges.find(exchange).orElseThrow()),
        List.of(),
        Map.of(),
        Provenance.none());
  }

  private static User user() {
    return new User("Alice Reyes", "/o=Contoso/ou=First/cn=Recipients/cn=areyes");
  }
}
