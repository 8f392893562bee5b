package org.session33.clientsim.desktop.desk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.session33.clientsim.desktop.view.RehearsalView;
import org.session33.clientsim.desktop.view.StepOutcome;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.profiles.files.Problem;

/**
 * A case that was acted out, step by step.
 *
 * @param stepOutcomes what each step led to, in order, at least one
 * @param result what the last step means: findings, and remedies with their proofs
 * @param limitCurve sessions refused by limit, each point a rehearsal; empty where no limit refuses
 * @param withFiles ids of the remedies with which files can be handed over
 * @param problems what is wrong in evidence files
 */
public record RehearsalRun(
    List<StepOutcome> stepOutcomes,
    CaseResult result,
    List<LimitPoint> limitCurve,
    Set<String> withFiles,
    List<Problem> problems) {
  public RehearsalRun {
    if (stepOutcomes.isEmpty()) {
      throw new IllegalArgumentException("a rehearsal has at least one step");
    }
    stepOutcomes = List.copyOf(stepOutcomes);
    limitCurve = List.copyOf(limitCurve);
    withFiles = Set.copyOf(withFiles);
    problems = List.copyOf(problems);
  }

  /** Virtual time when all is over. */
  public Duration length() {
    return lastStep().until();
  }

  /** The last step. */
  public StepOutcome lastStep() {
    return stepOutcomes.get(stepOutcomes.size() - 1);
  }

  /** The step at a moment: the last one that has begun by then. */
  public StepOutcome stepAt(Duration at) {
    StepOutcome found = stepOutcomes.get(0);
    for (StepOutcome stepOutcome : stepOutcomes) {
      if (stepOutcome.from().compareTo(at) <= 0) {
        found = stepOutcome;
      }
    }
    return found;
  }

  /** What is seen at a moment. */
  public RehearsalView viewAt(Duration at) {
    return new RehearsalView(stepAt(at), at, result.completeness());
  }
}
