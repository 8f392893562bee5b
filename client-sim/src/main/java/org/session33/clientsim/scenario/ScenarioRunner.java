package org.session33.clientsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.acting.Stage;
import org.session33.clientsim.acting.StageBuilder;
import org.session33.clientsim.acting.StageException;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Runs scenarios. The same scenario gives the same result, to the last byte. */
public final class ScenarioRunner {
  private final StageBuilder stages;
  private final CaseExaminer examiner;
  private final RemedyDesk remedies;

  /** A runner of these parts. */
  public ScenarioRunner(StageBuilder stages, CaseExaminer examiner, RemedyDesk remedies) {
    this.stages = stages;
    this.examiner = examiner;
    this.remedies = remedies;
  }

  /**
   * Runs one scenario. A step that cannot be acted out ends it with {@link
   * ScenarioResult.Status#ERROR}; what was not met until then is told too.
   */
  public ScenarioResult run(Scenario scenario) {
    Stage stage = stages.set(scenario.acted());
    String skip = scenario.skip();
    if (skip != null) {
      return new ScenarioResult(
          scenario,
          ScenarioResult.Status.SKIPPED,
          List.of(),
          Problem.warning(scenario.place(), "skipped: " + skip, "take 'skip' away to run it"),
          null,
          stage.elapsed());
    }
    List<Mismatch> mismatches = new ArrayList<>();
    Place at = scenario.place();
    try {
      stage.begin(StepReader.startedLater(scenario.steps(), scenario.acted()));
      Moment last = null;
      for (int number = 1; number <= scenario.steps().size(); number++) {
        Step step = scenario.steps().get(number - 1);
        at = step.place();
        step.action().act(stage, remedies);
        last = new Moment(stage, step, examiner);
        for (Check check : scenario.checks()) {
          if (check.afterStep() == number) {
            last.compare(check, mismatches);
          }
        }
      }
      CaseResult result = last == null ? null : last.result();
      ScenarioResult.Status status =
          mismatches.isEmpty() ? ScenarioResult.Status.PASSED : ScenarioResult.Status.FAILED;
      return new ScenarioResult(scenario, status, mismatches, null, result, stage.elapsed());
    } catch (StageException e) {
      return stopped(scenario, mismatches, at, String.valueOf(e.getMessage()), stage);
    } catch (IllegalArgumentException e) {
      // The planner's word for a case that is too large to be acted out.
      return stopped(scenario, mismatches, at, String.valueOf(e.getMessage()), stage);
    }
  }

  private static ScenarioResult stopped(
      Scenario scenario, List<Mismatch> mismatches, Place at, String why, Stage stage) {
    return new ScenarioResult(
        scenario,
        ScenarioResult.Status.ERROR,
        mismatches,
        Problem.error(at, "this step cannot be acted out: " + why, "correct the steps or the case"),
        null,
        stage.elapsed());
  }

  /** What can be seen after a step; it stays as it was when the stage goes on. */
  private static final class Moment implements Sight {
    private final Step step;
    private final CaseExaminer examiner;
    private final java.time.Duration elapsed;
    private final Outcome outcome;
    private final Case now;
    private @Nullable CaseResult result;

    Moment(Stage stage, Step step, CaseExaminer examiner) {
      this.step = step;
      this.examiner = examiner;
      this.elapsed = stage.elapsed();
      this.outcome = stage.outcome();
      this.now = stage.caseNow();
    }

    @Override
    public Outcome outcome() {
      return outcome;
    }

    @Override
    public CaseResult result() {
      CaseResult known = result;
      if (known == null) {
        // What is wrong in evidence files is for lint to tell.
        known = examiner.examine(now, outcome, problem -> {});
        result = known;
      }
      return known;
    }

    void compare(Check check, List<Mismatch> mismatches) {
      for (Expected expected : check.expected()) {
        Optional<String> actual = expected.test().differing(this);
        actual.ifPresent(
            there ->
                mismatches.add(
                    new Mismatch(
                        expected.place(),
                        expected.key(),
                        expected.written(),
                        there,
                        step.words(),
                        elapsed,
                        outcome)));
      }
    }
  }
}
