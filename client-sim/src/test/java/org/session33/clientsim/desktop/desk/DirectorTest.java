package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.Program;
import org.session33.clientsim.desktop.desk.StageStep.Kind;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Intake;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.LimitPoint;
import org.session33.profiles.cases.Case;

class DirectorTest {
  private static final StageStep START = StageStep.of(Kind.START_OUTLOOK);

  @Test
  void oneStartIsWhatTheCommandLineRehearses() {
    Performance performance = Rehearsed.started("team-mailbox");
    CaseResult onTheCommandLine = Program.piped().examine(Rehearsed.sample("team-mailbox"));

    assertThat(performance.result().outcome()).isEqualTo(onTheCommandLine.outcome());
    assertThat(performance.result().advice()).isEqualTo(onTheCommandLine.advice());
    assertThat(performance.result().findings()).isEqualTo(onTheCommandLine.findings());
  }

  @Test
  void aDroppedNetworkLeavesSessionsBehindUntilTwoHoursHavePassed() {
    Performance performance =
        Rehearsed.sample(
            "online-mode",
            START,
            StageStep.of(Kind.DROP_NETWORK),
            StageStep.of(Kind.RESTORE_NETWORK),
            StageStep.waiting(Duration.ofMinutes(10)),
            StageStep.waiting(Duration.ofHours(2)));

    List<Integer> granted =
        performance.scenes().stream().map(s -> s.outcome().count().granted()).toList();
    assertThat(granted.get(2)).isGreaterThan(granted.get(0));
    assertThat(granted.get(3)).isEqualTo(granted.get(2));
    assertThat(granted.get(4)).isEqualTo(granted.get(0));
    assertThat(performance.length()).isGreaterThan(Duration.ofHours(2));
  }

  @Test
  void aStepThatCannotBeDoneSaysWhyAndTheOthersAreDone() {
    Performance performance =
        Rehearsed.sample(
            "exactly-at-the-limit",
            START,
            StageStep.of(Kind.DROP_NETWORK),
            START,
            StageStep.of(Kind.RESTORE_NETWORK));

    assertThat(performance.scenes().get(2).couldNot()).contains("network is down");
    assertThat(performance.scenes().get(3).couldNot()).isEmpty();
  }

  @Test
  void aRestartLoadsTheWaitingLimit() {
    Performance performance =
        Rehearsed.sample("limit-not-loaded", START, StageStep.of(Kind.RESTART_STORE), START);

    assertThat(performance.scenes().get(0).outcome().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(performance.lastScene().outcome().outlook()).isEqualTo(OutlookState.OPENED);
  }

  @Test
  void theCurveFallsToNothingAtTheSmallestLimit() {
    Performance performance = Rehearsed.started("team-mailbox");

    assertThat(performance.limitCurve()).contains(new LimitPoint(32, 6), new LimitPoint(37, 1));
    assertThat(performance.limitCurve().stream().filter(p -> p.refused() == 0).findFirst())
        .contains(new LimitPoint(38, 0));
    assertThat(performance.limitCurve())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.limit(), b.limit()));
    assertThat(Rehearsed.started("exempt-account").limitCurve()).isEmpty();
  }

  @Test
  void aRemedyChangesTheCaseAndOneThatDoesNotApplyLeavesIt() {
    Case alice = Rehearsed.sample("team-mailbox");
    Performance before = Rehearsed.started("team-mailbox");
    Director director = Rehearsed.parts().director();

    Case cleared = director.changed(alice, before, "clear-download-shared-folders");

    assertThat(
            director
                .act(cleared, Intake.CLEAN, List.of(START), () -> false)
                .lastScene()
                .outcome()
                .isFine())
        .isTrue();
    assertThat(director.changed(alice, before, "close-second-outlook")).isEqualTo(alice);
    assertThat(director.changed(alice, before, "no-such-remedy")).isEqualTo(alice);
  }

  @Test
  void stopsWhenItIsCancelled() {
    assertThatThrownBy(
            () ->
                Rehearsed.parts()
                    .director()
                    .act(
                        Rehearsed.sample("team-mailbox"), Intake.CLEAN, List.of(START), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
