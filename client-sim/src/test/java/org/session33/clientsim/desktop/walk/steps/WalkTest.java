package org.session33.clientsim.desktop.walk.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.profiles.cases.Case;

/** Every walk for every release that offers it, done as "Show me" shows it. */
class WalkTest {
  private static final String CHECK_BOX = "clear-download-shared-folders";
  private static final String PERMISSION = "grant-view-information-store-status";
  private static final String SESSIONS = "raise-session-limit";

  private static void walksThrough(WalkBench bench, String remedy) {
    Walk walk = bench.walk(remedy);

    Follower.follow(walk);

    assertThat(walk.lines()).noneMatch(l -> l.state() == GuideLine.State.NEXT);
    assertThat(walk.isDone()).isTrue();
    assertThat(walk.machine().mistakes()).isEmpty();
    assertThat(bench.result(walk).remarks()).isEmpty();
    assertThat(bench.rehearse().isFine()).isTrue();
  }

  @Test
  void theCheckBoxOfOutlook2007IsCleared() {
    WalkBench bench = WalkBench.large("2007", "2003 SP1");

    walksThrough(bench, CHECK_BOX);

    assertThat(bench.changes()).containsExactly("Account settings of the walk");
    assertThat(bench.result(bench.walk(CHECK_BOX)).words())
        .isEqualTo("Outlook opens: 7 sessions asked for, none refused.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "2013", "2016"})
  void theCheckBoxOfLaterReleasesIsCleared(String outlook) {
    walksThrough(WalkBench.large(outlook, "2010 SP1"), CHECK_BOX);
  }

  @Test
  void outlook2003HasNoSuchBoxAndNoSuchWalk() {
    WalkBench bench =
        WalkBench.with(
            """
            format: 1
            title: many calendars
            user: {name: Ines Ferreira, legacyDN: "/o=Contoso/cn=Recipients/cn=iferreira"}
            outlook: {release: 2003, sharedCalendars: 14}
            server: {release: 2010 SP1, throttling: unlimited}
            """);

    assertThat(bench.offers(CHECK_BOX)).isFalse();
    assertThat(bench.prepare(CHECK_BOX)).isEmpty();
    walksThrough(bench, SESSIONS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2003 SP2", "2007", "2010", "2010 SP1", "2013", "2016"})
  void theSessionLimitIsRaised(String exchange) {
    WalkBench bench = WalkBench.large("2007", exchange);

    walksThrough(bench, SESSIONS);

    assertThat(bench.rehearse().count().limit().value()).isEqualTo(38);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2003 SP1", "2003 SP2"})
  void thePermissionIsGrantedInExchangeSystemManager(String exchange) {
    walksThrough(WalkBench.large("2007", exchange), PERMISSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2007", "2010", "2010 SP1", "2013", "2016"})
  void laterReleasesHaveNoLabelsForThePermissionAndNoWalk(String exchange) {
    assertThat(WalkBench.large("2007", exchange).offers(PERMISSION)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010 SP1", "2013", "2016"})
  void theObjectLimitIsRaisedInAKeyOfItsOwn(String exchange) {
    walksThrough(WalkBench.large("2010", exchange), "raise-object-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "2013", "2016"})
  void theServiceSessionLimitIsRaised(String exchange) {
    WalkBench bench =
        WalkBench.with(
            """
            format: 1
            title: folders by IMAP
            user: {name: Ben Okafor, legacyDN: "/o=Contoso/cn=Recipients/cn=bokafor"}
            programs: [{name: Phone, kind: imap, sessions: 20}]
            server: {release: "%s"}
            """
                .formatted(exchange));

    walksThrough(bench, "raise-service-session-limit");

    assertThat(bench.result(bench.walk("raise-service-session-limit")).words())
        .isEqualTo("Every program gets its sessions: 20 sessions asked for, none refused.");
  }

  private static WalkBench registry(String key, String value) {
    return WalkBench.with(
        """
        format: 1
        title: a changed registry
        user: {name: Jonas Weber, legacyDN: "/o=Contoso/cn=Recipients/cn=jweber"}
        outlook:
          release: 2007
          additionalMailboxes: [{name: Team Legal, folders: 1204}]
        server:
          release: 2003 SP1
          %s: {%s}
        """
            .formatted(key, value));
  }

  @Test
  void aValueThatWaitsIsLoadedByTheRestart() {
    walksThrough(
        registry("registryNotLoaded", "Maximum Allowed Sessions Per User: 64"),
        "restart-information-store");
  }

  @Test
  void aRestartIsNotOfferedWhereNothingWaits() {
    assertThat(WalkBench.large("2007", "2003 SP1").offers("restart-information-store")).isFalse();
  }

  @Test
  void aMisnamedValueIsDeletedAndWrittenUnderItsRightName() {
    WalkBench bench = registry("registry", "szMaxAllowedSessionsPerUser: 64");

    walksThrough(bench, "correct-registry-value");

    assertThat(bench.now().server().registry().entries())
        .extracting(e -> e.value().name())
        .containsExactly("Maximum Allowed Sessions Per User");
  }

  /** Screen and text agree: the guide is the advice, and every step to be done can be done. */
  @ParameterizedTest
  @CsvSource({
    "2007, 2003 SP1, clear-download-shared-folders, 6",
    "2010, 2010 SP1, clear-download-shared-folders, 6",
    "2007, 2003 SP1, raise-session-limit, 8",
    "2007, 2010 SP1, raise-session-limit, 8",
    "2007, 2003 SP1, grant-view-information-store-status, 5",
  })
  void theGuideSaysWhatTheAdviceSays(
      String outlook, String exchange, String remedy, int stepsToDo) {
    WalkBench bench = WalkBench.large(outlook, exchange);
    Walk walk = bench.walk(remedy);

    assertThat(walk.lines())
        .extracting(GuideLine::words)
        .isEqualTo(bench.advice(remedy).lines().stream().map(AdviceStep::words).toList());
    assertThat(walk.size()).isEqualTo(stepsToDo);
    assertThat(walk.size()).isEqualTo(walk.machine().tasks().size());
    assertThat(walk.lines().stream().filter(l -> l.state() != GuideLine.State.NOTE))
        .hasSize(stepsToDo);
  }

  @Test
  void onlyTheNextStepIsMarkedAndStepsAreTickedOneByOne() {
    Walk walk = WalkBench.large("2007", "2003 SP1").walk(CHECK_BOX);

    ((OutlookComputer) walk.machine()).chooseAccountSettings();

    assertThat(walk.lines())
        .extracting(GuideLine::state)
        .startsWith(GuideLine.State.DONE, GuideLine.State.NEXT, GuideLine.State.LATER);
    assertThat(walk.done()).isEqualTo(1);
  }

  @Test
  void beginningAgainPutsTheCaseBack() {
    WalkBench bench = WalkBench.large("2007", "2003 SP1");
    WalkPlan plan = bench.prepare(SESSIONS).orElseThrow();
    Follower.follow(plan.begin(bench, false));
    Case changed = bench.now();

    Walk again = plan.again(bench, false);

    assertThat(changed).isNotEqualTo(bench.beginning());
    assertThat(bench.now()).isEqualTo(bench.beginning());
    assertThat(again.done()).isZero();
  }

  @Test
  void aTraineeWithoutMistakesOrHintsHasEveryStepRight() {
    Walk walk = WalkBench.large("2007", "2003 SP1").train(CHECK_BOX);

    Follower.follow(walk);
    walk.finish();

    assertThat(walk.score().words()).isEqualTo("6 of 6 steps right, 0 mistakes, 0 hints.");
    assertThat(walk.score().missed()).isEmpty();
  }

  @Test
  void hintsAndMistakesCostTheirStepAndWhatIsLeftOutIsTold() {
    WalkBench bench = WalkBench.large("2007", "2003 SP1");
    Walk walk = bench.train(CHECK_BOX);
    OutlookComputer outlook = (OutlookComputer) walk.machine();

    assertThat(walk.hint()).isEqualTo(Control.OUTLOOK_MENU);
    outlook.chooseAccountSettings();
    outlook.selectAccount();
    outlook.openAccount();
    outlook.moreSettings();
    outlook.selectTab(true);
    outlook.setCached(false);
    outlook.setCached(true);
    outlook.setShared(false);
    outlook.settingsOk();
    outlook.next();
    outlook.save();
    walk.finish();

    assertThat(walk.isFinished()).isTrue();
    assertThat(walk.score())
        .isEqualTo(
            new WalkScore(
                3,
                6,
                1,
                1,
                List.of("Outlook goes on with the old settings until it is started again.")));
    assertThat(walk.score().words()).isEqualTo("3 of 6 steps right, 1 mistake, 1 hint.");
  }
}
