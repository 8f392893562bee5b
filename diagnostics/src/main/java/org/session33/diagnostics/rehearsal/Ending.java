package org.session33.diagnostics.rehearsal;

import java.util.Optional;

/** In what a rehearsal can end worse than another one. */
public enum Ending {
  /** Programs do not get all their sessions. */
  PROGRAMS_REFUSED(
      OutlookState.REFUSED, "Sessions of programs are refused", "sessions of programs are refused"),
  /** Outlook opens, and not all of it works. */
  STALE(
      OutlookState.DEGRADED,
      "Shared folders stay stale",
      "Outlook opens with stale shared folders"),
  /** Outlook may be refused. */
  MAY_BE_REFUSED(OutlookState.DEPENDS, "Perhaps refused", "Outlook may be refused"),
  /** Outlook is refused. */
  REFUSED(OutlookState.REFUSED, "Refused", "Outlook is refused");

  private final OutlookState state;
  private final String sentence;
  private final String words;

  Ending(OutlookState state, String sentence, String words) {
    this.state = state;
    this.sentence = sentence;
    this.words = words;
  }

  /** In what the second ends worse than the first; empty where it does not. */
  public static Optional<Ending> worse(Outcome first, Outcome second) {
    OutlookState state = second.outlook();
    OutlookState before = first.outlook();
    if (state != null && (before == null || state.compareTo(before) > 0)) {
      return Optional.of(
          switch (state) {
            case OPENED -> throw new IllegalStateException("nothing is better than that");
            case DEGRADED -> STALE;
            case DEPENDS -> MAY_BE_REFUSED;
            case REFUSED -> REFUSED;
          });
    }
    if (first.objectsRefused() == 0 && second.objectsRefused() > 0) {
      return Optional.of(STALE);
    }
    return first.sessionsRefused() == 0 && second.sessionsRefused() > 0
        ? Optional.of(PROGRAMS_REFUSED)
        : Optional.empty();
  }

  /** The word of results and scenarios. */
  public String word() {
    return state.word();
  }

  /** The beginning of a sentence that goes on with what it hangs on. */
  public String sentence() {
    return sentence;
  }

  /** The same as a clause by itself. */
  public String words() {
    return words;
  }
}
