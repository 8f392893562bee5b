package org.session33.clientsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.scenario.TestScenarios.PLAIN;
import static org.session33.clientsim.scenario.TestScenarios.TEAM;
import static org.session33.clientsim.scenario.TestScenarios.run;
import static org.session33.clientsim.scenario.TestScenarios.times;
import static org.session33.clientsim.scenario.TestScenarios.verdict;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;

/** Every step, seen through scenarios. */
final class StepsTest {
  private static final String SEARCH =
      PLAIN + "    programs: [{name: Desktop search, kind: search, sessions: 28}]\n";

  private static final String TWICE =
      """
          user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First/cn=Recipients/cn=areyes"}
          outlook:
            release: 2007
            additionalMailboxes: [{name: Team Sales, folders: 400}]
          programs: [{name: Laptop, kind: second-outlook}]
          server: {release: 2003 SP1}
      """;

  @Test
  void startingOutlookIsTheRehearsal() {
    assertThat(
            verdict(
                TEAM,
                "start outlook",
                "{outlook: refused, dialog: unable-to-open-default-folders,"
                    + " sessions: {requested: 33, granted: 32, refused: 1, limit: 32},"
                    + " events: [{id: 9646, objectType: session, limit: 32, user: areyes}],"
                    + " findings: [large-additional-mailbox], notFindings: [stale-sessions],"
                    + " remedies: {clear-download-shared-folders: resolves},"
                    + " smallestLimit: 33, why: /33 sessions are asked for/}"))
        .isEmpty();
  }

  @Test
  void closingGivesBackEverySession() {
    assertThat(
            verdict(
                PLAIN,
                "start outlook, close outlook",
                "{outlook: closed, dialog: none, sessions: {requested: 0, granted: 0}}"))
        .isEmpty();
  }

  @Test
  void startingAgainClosesFirst() {
    assertThat(
            verdict(
                PLAIN, "start outlook, start outlook", "{outlook: opened, sessions: {granted: 5}}"))
        .isEmpty();
  }

  @Test
  void programsRunFromTheBeginning() {
    assertThat(verdict(SEARCH, "start outlook", "{outlook: refused, sessions: {requested: 33}}"))
        .isEmpty();
    assertThat(
            verdict(
                SEARCH,
                "stop Desktop search, start outlook",
                "{outlook: opened, sessions: {requested: 5}}"))
        .isEmpty();
  }

  @Test
  void programsThatAStepStartsDoNotRunBefore() {
    assertThat(
            verdict(
                SEARCH,
                "start outlook, start Desktop search",
                "[{after: start outlook, outlook: opened, sessions: {granted: 5}}, {outlook:"
                    + " opened, symptoms: [Desktop search does not get all], sessions: {granted:"
                    + " 32}}]"))
        .isEmpty();
  }

  @Test
  void stoppingMakesRoomForTheNextStart() {
    assertThat(
            verdict(
                SEARCH,
                "start outlook, stop Desktop search, close outlook, start outlook",
                "[{after: 1, outlook: refused}, {outlook: opened}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, opened, 8, 8", "9, opened, 32, 32", "10, refused, 35, 32"})
  void eachReconnectLeavesThreeBehind(int reconnects, String state, int requested, int granted) {
    assertThat(
            verdict(
                PLAIN,
                "start outlook, " + times(reconnects, "drop network, restore network"),
                "{outlook: "
                    + state
                    + ", sessions: {requested: "
                    + requested
                    + ", granted: "
                    + granted
                    + "}}"))
        .isEmpty();
  }

  @Test
  void onlineModeLeavesThreeBehindToo() {
    String online = PLAIN.replace("release: 2007", "release: 2007, cachedExchangeMode: false");
    assertThat(
            verdict(
                online,
                "start outlook, " + times(4, "drop network, restore network"),
                "{sessions: {requested: 14, granted: 14}}"))
        .isEmpty();
  }

  @Test
  void staleSessionsEndWhenTheirLifeIsOver() {
    String steps = "start outlook, " + times(9, "drop network, restore network");
    assertThat(verdict(PLAIN, steps + ", wait 119m", "{sessions: {granted: 32}}")).isEmpty();
    assertThat(verdict(PLAIN, steps + ", wait 2h", "{outlook: opened, sessions: {granted: 5}}"))
        .isEmpty();
    assertThat(verdict(PLAIN, steps + ", wait 119m, wait 60s", "{sessions: {granted: 5}}"))
        .isEmpty();
  }

  @Test
  void refusedReconnectIsGoodAgainAfterTwoHours() {
    assertThat(
            verdict(
                PLAIN,
                "start outlook, "
                    + times(10, "drop network, restore network")
                    + ", wait 2h, close outlook, start outlook",
                "[{after: 21, outlook: refused, findings: [stale-sessions],"
                    + " remedies: {close-stale-sessions: delays}},"
                    + " {outlook: opened, sessions: {requested: 5}}]"))
        .isEmpty();
  }

  @Test
  void natDeviceKeepsDeadConnectionsForADay() {
    String steps = "start outlook, drop network behind NAT, restore network, ";
    assertThat(verdict(PLAIN, steps + "wait 23h", "{sessions: {granted: 8}}")).isEmpty();
    assertThat(verdict(PLAIN, steps + "wait 24h", "{sessions: {granted: 5}}")).isEmpty();
  }

  @Test
  void brokenNetworkShowsDisconnectedAndKeepsCounting() {
    assertThat(
            verdict(
                PLAIN,
                "start outlook, drop network",
                "{outlook: degraded, symptoms: [Outlook shows Disconnected.],"
                    + " sessions: {granted: 5}}"))
        .isEmpty();
    assertThat(verdict(PLAIN, "start outlook, drop network, wait 2h", "{sessions: {granted: 0}}"))
        .isEmpty();
    assertThat(
            verdict(
                PLAIN,
                "start outlook, drop network, wait 2h, restore network",
                "{outlook: opened, sessions: {granted: 5}}"))
        .isEmpty();
  }

  @Test
  void closingWithoutNetworkLeavesTheSessionsBehind() {
    assertThat(
            verdict(
                PLAIN,
                "start outlook, drop network, close outlook, restore network, start outlook",
                "{outlook: opened, sessions: {granted: 10}}"))
        .isEmpty();
  }

  @Test
  void restartDropsEverySessionAndLoadsTheRegistry() {
    String waiting =
        TEAM.replace(
            "2003 SP1}", "2003 SP1, registryNotLoaded: {Maximum Allowed Sessions Per User: 33}}");
    assertThat(
            verdict(
                waiting,
                "start outlook, restart information store, start outlook",
                "[{after: 1, outlook: refused, sessions: {limit: 32}},"
                    + " {after: 2, outlook: degraded, sessions: {granted: 0, limit: 33}},"
                    + " {outlook: opened, sessions: {granted: 33}}]"))
        .isEmpty();
  }

  @Test
  void whatRanLogsOnAgainAfterARestart() {
    assertThat(
            verdict(
                SEARCH,
                "start outlook, restart information store, start outlook",
                "{outlook: refused, sessions: {requested: 33}}"))
        .isEmpty();
    assertThat(
            verdict(
                PLAIN,
                "start outlook, restart information store, wait 1m",
                "{outlook: opened, sessions: {granted: 5}}"))
        .isEmpty();
  }

  @Test
  void appliedProfileRemedyCountsFromTheNextStart() {
    assertThat(
            verdict(
                TEAM,
                "start outlook, apply clear-download-shared-folders, start outlook",
                "[{after: 2, outlook: refused}, {outlook: opened, sessions: {requested: 7}}]"))
        .isEmpty();
  }

  @Test
  void raisedLimitWaitsForTheRestart() {
    String raise = "start outlook, apply raise-session-limit, ";
    assertThat(
            verdict(
                TEAM,
                raise + "start outlook",
                "{outlook: refused, findings: [limit-change-not-loaded],"
                    + " remedies: {restart-information-store: resolves}}"))
        .isEmpty();
    assertThat(
            verdict(
                TEAM,
                raise + "restart information store, start outlook",
                "{outlook: opened, sessions: {limit: 33}}"))
        .isEmpty();
    assertThat(
            verdict(
                TEAM,
                raise + "start outlook, apply restart-information-store, start outlook",
                "{outlook: opened}"))
        .isEmpty();
  }

  @Test
  void appliedPermissionCountsForNewSessions() {
    assertThat(
            verdict(
                TEAM,
                "start outlook, apply grant-view-information-store-status, start outlook",
                "{outlook: opened, sessions: {requested: 33, limit: none}}"))
        .isEmpty();
  }

  @Test
  void appliedStopEndsTheProgramAtOnce() {
    assertThat(
            verdict(
                SEARCH,
                "start outlook, apply disable-program, start outlook",
                "[{after: 2, sessions: {granted: 4}}, {outlook: opened}]"))
        .isEmpty();
  }

  @Test
  void remedyThatDoesNotApplyIsAnErrorAndNoPass() {
    ScenarioResult result =
        run(PLAIN, "start outlook, apply close-second-outlook", "{outlook: opened}");
    assertThat(result.status()).isEqualTo(ScenarioResult.Status.ERROR);
    assertThat(MismatchText.of(result))
        .startsWith("a/test.scenario.yaml:")
        .contains("the case names no second Outlook");
  }

  @Test
  void secondOutlookOpensTheSameAgain() {
    assertThat(verdict(TWICE, "start outlook", "{outlook: refused, sessions: {requested: 34}}"))
        .isEmpty();
    assertThat(
            verdict(
                TWICE,
                "start outlook, start second outlook, close second outlook",
                "[{after: 1, outlook: opened, sessions: {requested: 17}},"
                    + " {after: 2, outlook: refused, sessions: {requested: 34}},"
                    + " {sessions: {requested: 17}}]"))
        .isEmpty();
    assertThat(verdict(PLAIN, "start outlook, start second outlook", "{sessions: {requested: 10}}"))
        .isEmpty();
  }

  @Test
  void calendarsAndMailboxesOpenAtOnce() {
    assertThat(
            verdict(
                TestScenarios.CALENDARS,
                "start outlook, open calendar, open 2 calendars, open calendar 1",
                "{sessions: {granted: 13}}"))
        .isEmpty();
    assertThat(
            verdict(
                PLAIN,
                "start outlook, add mailbox Team Sales with 1001 folders",
                "{outlook: refused, sessions: {requested: 33}}"))
        .isEmpty();
    assertThat(
            verdict(
                PLAIN,
                "add mailbox Team Sales with 1000 folders, start outlook",
                "{outlook: opened, sessions: {requested: 32}}"))
        .isEmpty();
  }

  @Test
  void stepsThatCannotBeActedOutSayWhy() {
    assertThat(verdict(PLAIN, "close outlook", "{outlook: closed}")).contains("is not running");
    assertThat(verdict(PLAIN, "restore network", "{outlook: closed}")).contains("is not down");
    assertThat(verdict(PLAIN, "drop network, drop network", "{outlook: closed}"))
        .contains("down already");
    assertThat(verdict(PLAIN, "drop network, start outlook", "{outlook: closed}"))
        .contains("the network is down");
    assertThat(verdict(SEARCH, "stop Desktop search, stop Desktop search", "{outlook: closed}"))
        .contains("is not running");
    assertThat(verdict(PLAIN, "close second outlook", "{outlook: closed}"))
        .contains("no second Outlook");
    assertThat(
            verdict(
                TEAM, "start outlook, add mailbox team sales with 3 folders", "{outlook: opened}"))
        .contains("already");
  }

  @Test
  void threeVirtualDaysPassAtOnceAndRepeatToTheByte() {
    String steps =
        "start outlook, " + times(20, "drop network, restore network, wait 3h36m") + ", wait 45s";
    String expect = "{outlook: opened, sessions: {granted: 4}}";
    long began = System.nanoTime();
    ScenarioResult result = run(PLAIN, steps, expect);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(result.elapsed()).isGreaterThan(Duration.ofDays(3));
    assertThat(took).isLessThan(Duration.ofSeconds(30));
    assertThat(result.status()).isEqualTo(ScenarioResult.Status.FAILED);
    ScenarioResult again = run(PLAIN, steps, expect);
    assertThat(MismatchText.of(again)).isEqualTo(MismatchText.of(result));
    assertThat(String.valueOf(again.result())).isEqualTo(String.valueOf(result.result()));
  }
}
