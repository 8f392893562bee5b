package org.session33.diagnostics.findings;

import java.util.Locale;

/** How sure a finding is; the best first. */
public enum Verdict {
  /** Evidence shows it, and taking the cause away in the plan takes the failure away. */
  CONFIRMED,
  /** It explains most of what is seen. */
  LIKELY,
  /** It fits, and nothing speaks for it in particular. */
  POSSIBLE,
  /** Something needed to judge it is missing. */
  NOT_EVALUATED,
  /** Evidence speaks against it. */
  RULED_OUT;

  /** The word as people and results see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it names the cause as at least possible. */
  public boolean stands() {
    return this == CONFIRMED || this == LIKELY || this == POSSIBLE;
  }
}
