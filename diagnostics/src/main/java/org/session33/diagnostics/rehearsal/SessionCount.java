package org.session33.diagnostics.rehearsal;

import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;

/**
 * The sessions of the user through one door.
 *
 * @param clientType the door
 * @param requested sessions asked for
 * @param reached of these the ones that the store was asked for; a gate before it kept the others
 * @param granted sessions given
 * @param limit the store's limit in force, over the server or over each database
 */
public record SessionCount(
    ClientType clientType, int requested, int reached, int granted, EffectiveLimit limit) {
  /** Sessions refused, by whichever gate. */
  public int refused() {
    return requested - granted;
  }

  /** Sessions that the store itself refused. */
  public int refusedByStore() {
    return reached - granted;
  }
}
