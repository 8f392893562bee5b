package org.session33.diagnostics.examination;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.text.FirstQuestion;

/**
 * What is to be done about a case, for those who show one remedy: only what was proved to open the
 * case is called its fix.
 *
 * @param first what is asked before any fix
 * @param advice the fix; where nothing failed in a rehearsal what can be tried, or what somebody
 *     chose; null where there is nothing
 * @param says why it is no fix, full sentences; empty for a fix, and where nothing is to be done
 */
public record Proposal(FirstQuestion first, @Nullable Advice advice, String says) {
  /** Whether the remedy was proved to open the case, for a while at least. */
  public boolean isFix() {
    return advice != null && advice.opens();
  }

  /** What the remedy is called before its title: a fix, something to try, or what was chosen. */
  public String label() {
    if (isFix() || advice == null) {
      return "Fix";
    }
    return advice.proof() == Proof.NOT_REHEARSED ? "To try" : "Chosen";
  }

  /** The same with other words for its texts, and this for its remedy. */
  public Proposal shown(FirstQuestion shownFirst, @Nullable Advice shownAdvice) {
    return new Proposal(shownFirst, shownAdvice, says);
  }
}
