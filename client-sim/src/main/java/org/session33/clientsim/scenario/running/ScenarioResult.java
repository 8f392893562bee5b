package org.session33.clientsim.scenario.running;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.Scenario;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.files.Problem;

/**
 * How a scenario ended.
 *
 * @param scenario what was run
 * @param status how it ended
 * @param mismatches expectations that were not met, in the order of the steps; empty unless failed
 * @param problem the step that could not be acted out, or why it was skipped; null when it passed
 *     or failed
 * @param result all that is known at the end, or null when the end was not reached
 * @param elapsed virtual time from the first step to the end
 */
public record ScenarioResult(
    Scenario scenario,
    Status status,
    List<Mismatch> mismatches,
    @Nullable Problem problem,
    @Nullable CaseResult result,
    Duration elapsed) {
  /** How a scenario ended. */
  public enum Status {
    /** Every expectation was met. */
    PASSED,
    /** At least one expectation was not met. */
    FAILED,
    /** A step could not be acted out, so the end was not reached; this is never a pass. */
    ERROR,
    /** The scenario says that it is not to be run. */
    SKIPPED
  }

  public ScenarioResult {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether every expectation was met. */
  public boolean passed() {
    return status == Status.PASSED;
  }
}
