package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.evidence.EvidenceOrigin;

/** What a verdict that names a cause rests on. */
public enum Basis {
  /** On what was given: records of machines, and what people told. */
  SEEN,
  /** On a rehearsal alone. */
  REHEARSED,
  /** On records that were given, and on a rehearsal that agrees with them. */
  BOTH;

  /** What these clues, as far as they speak for a cause, come from. */
  static Basis of(List<Clue> clues) {
    boolean rehearsed = has(clues, EvidenceOrigin.REHEARSED);
    return !rehearsed ? SEEN : has(clues, EvidenceOrigin.SEEN) ? BOTH : REHEARSED;
  }

  private static boolean has(List<Clue> clues, EvidenceOrigin origin) {
    return clues.stream().anyMatch(c -> c.speaksFor() && c.origin() == origin);
  }

  /** The word as results see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
