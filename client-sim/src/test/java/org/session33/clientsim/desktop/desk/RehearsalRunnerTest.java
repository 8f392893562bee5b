package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.RehearsalStep.Kind;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Intake;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.profiles.cases.Case;

class RehearsalRunnerTest {
  private static final RehearsalStep START = RehearsalStep.of(Kind.START_OUTLOOK);

  @Test
  void oneStartIsWhatTheCommandLineRehearses() {
    RehearsalRun lastRun = Rehearsed.started("team-mailbox");
    CaseResult onTheCommandLine =
        ProgramUnderTest.piped().examine(Rehearsed.sample("team-mailbox"));

    assertThat(lastRun.result().outcome()).isEqualTo(onTheCommandLine.outcome());
    assertThat(lastRun.result().advice()).isEqualTo(onTheCommandLine.advice());
    assertThat(lastRun.result().findings()).isEqualTo(onTheCommandLine.findings());
  }

  @Test
  void aDroppedNetworkLeavesSessionsBehindUntilTwoHoursHavePassed() {
    RehearsalRun lastRun =
        Rehearsed.sample(
            "online-mode",
            START,
            RehearsalStep.of(Kind.DROP_NETWORK),
            RehearsalStep.of(Kind.RESTORE_NETWORK),
            RehearsalStep.waiting(Duration.ofMinutes(10)),
            RehearsalStep.waiting(Duration.ofHours(2)));

    List<Integer> granted =
        lastRun.stepOutcomes().stream().map(s -> s.outcome().count().granted()).toList();
    assertThat(granted.get(2)).isGreaterThan(granted.get(0));
    assertThat(granted.get(3)).isEqualTo(granted.get(2));
    assertThat(granted.get(4)).isEqualTo(granted.get(0));
    assertThat(lastRun.length()).isGreaterThan(Duration.ofHours(2));
  }

  @Test
  void aStepThatCannotBeDoneSaysWhyAndTheOthersAreDone() {
    RehearsalRun lastRun =
        Rehearsed.sample(
            "exactly-at-the-limit",
            START,
            RehearsalStep.of(Kind.DROP_NETWORK),
            START,
            RehearsalStep.of(Kind.RESTORE_NETWORK));

    assertThat(lastRun.stepOutcomes().get(2).couldNot()).contains("network is down");
    assertThat(lastRun.stepOutcomes().get(3).couldNot()).isEmpty();
  }

  @Test
  void aRestartLoadsTheWaitingLimit() {
    RehearsalRun lastRun =
        Rehearsed.sample("limit-not-loaded", START, RehearsalStep.of(Kind.RESTART_STORE), START);

    assertThat(lastRun.stepOutcomes().get(0).outcome().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(lastRun.lastStep().outcome().outlook()).isEqualTo(OutlookState.OPENED);
  }

  @Test
  void theCurveFallsToNothingAtTheSmallestLimit() {
    RehearsalRun lastRun = Rehearsed.started("team-mailbox");

    assertThat(lastRun.limitCurve()).contains(new LimitPoint(32, 6), new LimitPoint(37, 1));
    assertThat(lastRun.limitCurve().stream().filter(p -> p.refused() == 0).findFirst())
        .contains(new LimitPoint(38, 0));
    assertThat(lastRun.limitCurve())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.limit(), b.limit()));
    assertThat(Rehearsed.started("exempt-account").limitCurve()).isEmpty();
  }

  @Test
  void aRemedyChangesTheCaseAndOneThatDoesNotApplyLeavesIt() {
    Case alice = Rehearsed.sample("team-mailbox");
    RehearsalRun before = Rehearsed.started("team-mailbox");
    RehearsalRunner runner = Rehearsed.parts().runner();

    Case cleared = runner.changed(alice, before, List.of("clear-download-shared-folders"));

    assertThat(
            runner
                .act(cleared, Intake.CLEAN, List.of(START), () -> false)
                .lastStep()
                .outcome()
                .isFine())
        .isTrue();
    assertThat(runner.changed(alice, before, List.of("close-second-outlook"))).isEqualTo(alice);
    assertThat(runner.changed(alice, before, List.of("no-such-remedy"))).isEqualTo(alice);
  }

  @Test
  void stopsWhenItIsCancelled() {
    assertThatThrownBy(
            () ->
                Rehearsed.parts()
                    .runner()
                    .act(
                        Rehearsed.sample("team-mailbox"), Intake.CLEAN, List.of(START), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
