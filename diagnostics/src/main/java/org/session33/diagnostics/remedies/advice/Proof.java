package org.session33.diagnostics.remedies.advice;

import java.util.Locale;

/** What rehearsing the changed case showed; the best first. */
public enum Proof {
  /** The changed case works. */
  RESOLVES,
  /** One of several troubles is gone, its holder is refused nowhere else, and none is new. */
  RESOLVES_IN_PART,
  /** The changed case works now, and fails again after one more life of stale sessions. */
  DELAYS,
  /** It could not be rehearsed; the reason is given. */
  NOT_REHEARSED,
  /** The changed case still fails. */
  DOES_NOT_RESOLVE,
  /** There is nothing that it could change here; the reason is given. */
  NOT_APPLICABLE;

  /** The word in results and scenarios. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
