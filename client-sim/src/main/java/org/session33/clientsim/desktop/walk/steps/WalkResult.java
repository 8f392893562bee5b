package org.session33.clientsim.desktop.walk.steps;

import java.util.List;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.text.ResultWords;

/**
 * What the rehearsal of the walked case shows.
 *
 * @param works whether nothing is refused or stale any more
 * @param whole whether the case that shows it is known as a whole
 * @param words what the rehearsal shows, one sentence
 * @param remarks what must be said about the way it was done, full sentences
 */
public record WalkResult(boolean works, boolean whole, String words, List<String> remarks) {
  public WalkResult {
    remarks = List.copyOf(remarks);
  }

  /**
   * The result of a walk whose case was rehearsed.
   *
   * @param completeness what is missing from the case
   */
  public static WalkResult of(Walk walk, Outcome outcome, Completeness completeness) {
    return new WalkResult(
        outcome.isFine(),
        completeness.isWhole(),
        completeness.asFarAsKnown(outcome, ResultWords.state(outcome))
            + ": "
            + ResultWords.total(outcome)
            + ".",
        walk.machine().remarks());
  }
}
