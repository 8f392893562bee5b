package org.session33.diagnostics.findings;

import java.util.Locale;

/** How much a clue says about a cause, the most first. */
public enum Weight {
  /** It names the cause itself, or cannot be where the cause is. */
  DECISIVE,
  /** It fits this cause better than others. */
  STRONG,
  /** Other causes show it too. */
  WEAK;

  /** The word as people and results see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
