package org.session33.diagnostics.rehearsal;

import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;

/**
 * The sessions of the user through one door.
 *
 * @param clientType the door
 * @param requested sessions asked for
 * @param granted sessions given
 * @param limit the limit in force, over the server or over each database
 */
public record SessionCount(
    ClientType clientType, int requested, int granted, EffectiveLimit limit) {
  /** Sessions refused. */
  public int refused() {
    return requested - granted;
  }
}
