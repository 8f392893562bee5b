package org.session33.diagnostics.findings;

import java.util.Locale;

/** How sure a finding is; the best first. */
public enum Verdict {
  /**
   * A machine's record shows this cause, or one of its family for this user and a rehearsal in
   * which this cause alone makes the difference.
   */
  CONFIRMED,
  /** A person told of it, two strong clues speak for it, or a rehearsal reproduces it. */
  LIKELY,
  /** It fits, and nothing speaks for it in particular. */
  POSSIBLE,
  /** Nothing speaks for it and nothing decides against it. */
  NOT_EVALUATED,
  /** Something that was given decides against it, or the release cannot have it. */
  RULED_OUT;

  /** The word as people and results see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The same word where a rehearsal reproduces the failure. */
  String reproduced() {
    return word() + ", reproduced";
  }

  /** Whether it names the cause as at least possible. */
  public boolean stands() {
    return this == CONFIRMED || this == LIKELY || this == POSSIBLE;
  }
}
