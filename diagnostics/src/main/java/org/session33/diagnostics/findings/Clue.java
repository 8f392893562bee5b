package org.session33.diagnostics.findings;

import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.EvidenceOrigin;

/**
 * One thing that speaks for a cause or against it.
 *
 * @param words what it says, a clause
 * @param where file and line of what was seen, the first where it was seen more than once; empty
 *     for what stands in no file
 * @param origin where it comes from
 * @param weight how much it says
 * @param speaksFor whether it speaks for the cause, else against it
 */
public record Clue(
    String words, String where, EvidenceOrigin origin, Weight weight, boolean speaksFor) {

  /** The same with other words for names. */
  public Clue mapped(UnaryOperator<String> names) {
    return new Clue(names.apply(words), names.apply(where), origin, weight, speaksFor);
  }

  /**
   * Its words, with what tells where it comes from: the place of what was seen, or that it was only
   * rehearsed. What a case tells stands by itself.
   */
  public String told() {
    return switch (origin) {
      case SEEN -> where.isEmpty() || words.startsWith(where) ? words : where + ": " + words;
      case TOLD -> words;
      case REHEARSED -> Causes.shipped().shared().say("rehearsed", java.util.Map.of("clue", words));
    };
  }
}
