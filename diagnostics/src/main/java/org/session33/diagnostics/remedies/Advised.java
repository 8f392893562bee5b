package org.session33.diagnostics.remedies;

import java.util.List;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSets;

/**
 * What is advised for a case that fails in its rehearsal.
 *
 * @param advice every remedy with its proof, best first
 * @param sets the remedies that open the case together
 */
public record Advised(List<Advice> advice, AdviceSets sets) {
  public Advised {
    advice = List.copyOf(advice);
  }
}
