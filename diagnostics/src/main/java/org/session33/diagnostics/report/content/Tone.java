package org.session33.diagnostics.report.content;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;

/** How a word is meant, for colours; the word itself always says it too. */
public enum Tone {
  /** It works. */
  GOOD,
  /** It is open, or somebody should know. */
  WARNING,
  /** It fails. */
  BAD,
  /** It does not matter much. */
  QUIET;

  /** What the names of its colours begin with. */
  public String colours() {
    return switch (this) {
      case GOOD -> "good";
      case WARNING -> "warn";
      case BAD -> "bad";
      case QUIET -> "plain";
    };
  }

  /**
   * How a rehearsal ended; nothing is good while a part of the case is not known.
   *
   * @param outcome what came of it, or null where nothing was rehearsed
   */
  public static Tone of(@Nullable Outcome outcome, boolean whole) {
    if (outcome == null) {
      return QUIET;
    }
    if (outcome.isFine()) {
      return whole ? GOOD : WARNING;
    }
    OutlookState state = outcome.outlook();
    boolean refused = state == OutlookState.REFUSED || outcome.sessionsRefused() > 0;
    boolean open = state == OutlookState.DEGRADED || state == OutlookState.DEPENDS;
    return open || (outcome.depends() && !refused) ? WARNING : BAD;
  }
}
