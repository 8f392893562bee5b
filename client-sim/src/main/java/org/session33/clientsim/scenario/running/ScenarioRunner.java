package org.session33.clientsim.scenario.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.clientsim.scenario.Check;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.RehearsalState;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.Step;
import org.session33.clientsim.scenario.reading.StepReader;
import org.session33.clientsim.simulation.CaseSimulation;
import org.session33.clientsim.simulation.SimulationFactory;
import org.session33.clientsim.simulation.StepException;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.UpperEnd;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Runs scenarios. The same scenario gives the same result, to the last byte. */
public final class ScenarioRunner {
  private final SimulationFactory simulations;
  private final CaseExaminer examiner;
  private final CaseRemedies remedies;

  /** A runner of these parts. */
  public ScenarioRunner(
      SimulationFactory simulations, CaseExaminer examiner, CaseRemedies remedies) {
    this.simulations = simulations;
    this.examiner = examiner;
    this.remedies = remedies;
  }

  /**
   * Runs one scenario. A step that cannot be acted out ends it with {@link
   * ScenarioResult.Status#ERROR}; what was not met until then is told too.
   */
  public ScenarioResult run(Scenario scenario) {
    CaseSimulation simulation = simulations.create(examiner.acted(scenario.acted()));
    Scenario.Skip skip = scenario.skip();
    if (skip != null) {
      return new ScenarioResult(
          scenario,
          ScenarioResult.Status.SKIPPED,
          List.of(),
          Problem.warning(scenario.place(), "skipped: " + skip.reason(), skip.hint()),
          null,
          simulation.elapsed());
    }
    List<Mismatch> mismatches = new ArrayList<>();
    Place at = scenario.place();
    try {
      simulation.begin(StepReader.startedLater(scenario.steps(), scenario.acted()));
      Moment last = null;
      for (int number = 1; number <= scenario.steps().size(); number++) {
        Step step = scenario.steps().get(number - 1);
        at = step.place();
        step.action().act(simulation, remedies);
        last = new Moment(simulation, step, examiner);
        for (Check check : scenario.checks()) {
          if (check.afterStep() == number) {
            last.compare(check, mismatches);
          }
        }
      }
      CaseResult result = last == null ? null : last.result();
      ScenarioResult.Status status =
          mismatches.isEmpty() ? ScenarioResult.Status.PASSED : ScenarioResult.Status.FAILED;
      if (result != null && status == ScenarioResult.Status.PASSED) {
        result = withoutExpected(scenario, result);
      }
      return new ScenarioResult(scenario, status, mismatches, null, result, simulation.elapsed());
    } catch (StepException e) {
      return stopped(scenario, mismatches, at, String.valueOf(e.getMessage()), simulation);
    } catch (IllegalArgumentException e) {
      // The planner's word for a case that is too large to be acted out.
      return stopped(scenario, mismatches, at, String.valueOf(e.getMessage()), simulation);
    }
  }

  /** Whoever expects that it depends misses nothing where it does. */
  private static CaseResult withoutExpected(Scenario scenario, CaseResult result) {
    OutcomeRange range = result.range();
    UpperEnd end = range == null ? null : range.end();
    boolean expected =
        scenario.checks().stream()
            .filter(c -> c.afterStep() == scenario.steps().size())
            .flatMap(c -> c.expected().stream())
            .anyMatch(
                e -> e.key().equals("outlook") && e.written().equals(OutlookState.DEPENDS.word()));
    return end == null || !expected
        ? result
        : result.withTold(result.evidence(), result.completeness().without(end.values()));
  }

  private static ScenarioResult stopped(
      Scenario scenario,
      List<Mismatch> mismatches,
      Place at,
      String why,
      CaseSimulation simulation) {
    return new ScenarioResult(
        scenario,
        ScenarioResult.Status.ERROR,
        mismatches,
        Problem.error(at, "this step cannot be acted out: " + why, "correct the steps or the case"),
        null,
        simulation.elapsed());
  }

  /** What can be seen after a step; it stays as it was when the simulation goes on. */
  private static final class Moment implements RehearsalState {
    private final Step step;
    private final CaseExaminer examiner;
    private final java.time.Duration elapsed;
    private final Outcome acted;
    private final Outcome outcome;
    private final Case now;
    private @Nullable CaseResult result;

    Moment(CaseSimulation simulation, Step step, CaseExaminer examiner) {
      this.step = step;
      this.examiner = examiner;
      this.elapsed = simulation.elapsed();
      this.acted = simulation.outcome();
      this.now = simulation.caseNow();
      this.outcome = examiner.inRange(now, acted);
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
        known = examiner.examine(now, acted, problem -> {});
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
