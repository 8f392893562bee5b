package org.session33.diagnostics.rehearsal;

import org.session33.profiles.cases.Case;

/** Acts a case out. The same case gives the same outcome, to the last byte. */
@FunctionalInterface
public interface Rehearsal {
  /**
   * Acts a case out on a virtual clock.
   *
   * @throws IllegalArgumentException if the case would open more sessions than can be acted out
   */
  Outcome rehearse(Case theCase);
}
