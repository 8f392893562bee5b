package org.session33.diagnostics.evidence;

import java.util.Locale;

/** Where something that speaks for or against a cause comes from. */
public enum EvidenceOrigin {
  /** A machine's record that was given: an event, an error text, a line or a value of a file. */
  SEEN,
  /** A person's word, or a value of the case that no file vouches for. */
  TOLD,
  /** Only a rehearsal showed it, or the session model counted it; nobody saw it. */
  REHEARSED;

  /** The word as people and results see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
