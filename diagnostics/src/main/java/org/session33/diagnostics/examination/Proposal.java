package org.session33.diagnostics.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.FirstQuestion;

/**
 * What is to be done about a case, for those who show one remedy: only what was proved to open the
 * case is called its fix. Where no single remedy opens it, a set of them may.
 *
 * @param first what is asked before any fix
 * @param advice the fix; where nothing failed in a rehearsal what can be tried, or what somebody
 *     chose; null where there is nothing, or a set is proposed
 * @param set the remedies that are carried out together, where they are proposed; else null
 * @param says why it is no fix, full sentences; empty for a fix, and where nothing is to be done
 */
public record Proposal(
    FirstQuestion first, @Nullable Advice advice, @Nullable AdviceSet set, String says) {
  /** One remedy, or none. */
  public Proposal(FirstQuestion first, @Nullable Advice advice, String says) {
    this(first, advice, null, says);
  }

  /** Whether it was proved to open the case, for a while at least. */
  public boolean isFix() {
    return set == null
        ? advice != null && advice.opens()
        : set.proof() == Proof.RESOLVES || set.proof() == Proof.DELAYS;
  }

  /** The remedies that are carried out, in order; none where nothing is proposed. */
  public List<Advice> parts() {
    return set != null ? set.parts() : advice == null ? List.of() : List.of(advice);
  }

  /** What the remedy is called before its title: a fix, something to try, or what was chosen. */
  public String label() {
    if (isFix() || parts().isEmpty()) {
      return "Fix";
    }
    return advice != null && advice.proof() == Proof.NOT_REHEARSED ? "To try" : "Chosen";
  }

  /** The same with other words for its texts, and these for its remedies. */
  public Proposal shown(
      FirstQuestion shownFirst, @Nullable Advice shownAdvice, @Nullable AdviceSet shownSet) {
    return new Proposal(shownFirst, shownAdvice, shownSet, says);
  }
}
