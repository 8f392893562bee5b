package org.session33.diagnostics.rehearsal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;

/**
 * One session that was asked for in a rehearsal.
 *
 * @param planned what it is for
 * @param opened when it was asked for, from the start of the rehearsal
 * @param refusedBy the gate that refused it, or null where the store gave it
 * @param connections connections of the user that were open at the gate before the store once it
 *     had been asked, 0 or more; 0 where no such gate counts them
 */
public record ActedSession(
    PlannedSession planned, Duration opened, @Nullable Gate refusedBy, int connections) {
  /** Whether the store gave it. */
  public boolean granted() {
    return refusedBy == null;
  }

  /** Whether the store was asked for it: a gate before the store may have refused. */
  public boolean reachedStore() {
    return refusedBy == null || refusedBy == Gate.STORE;
  }
}
