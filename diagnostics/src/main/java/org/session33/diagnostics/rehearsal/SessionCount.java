package org.session33.diagnostics.rehearsal;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * The sessions of the user through one door.
 *
 * @param clientType the door, or the doors that share a counter
 * @param door the one service whose sessions these are where they are counted apart from others of
 *     the client type (domain.md 4.1, S-5), or null
 * @param requested sessions asked for
 * @param reached of these the ones that the store was asked for; a gate before it kept the others
 * @param granted sessions given
 * @param limit the store's limit in force, over the server or over each database
 */
public record SessionCount(
    ClientType clientType,
    @Nullable ServiceDoor door,
    int requested,
    int reached,
    int granted,
    EffectiveLimit limit) {
  /** The sessions of a client type that has one counter. */
  public SessionCount(
      ClientType clientType, int requested, int reached, int granted, EffectiveLimit limit) {
    this(clientType, null, requested, reached, granted, limit);
  }

  /** The door in words. */
  public String words() {
    return door == null ? clientType.words() : door.words();
  }

  /** Whether the other counts sessions of the same door. */
  public boolean isOfSameDoor(SessionCount other) {
    return words().equals(other.words());
  }

  /** Sessions refused, by whichever gate. */
  public int refused() {
    return requested - granted;
  }

  /** Sessions that the store itself refused. */
  public int refusedByStore() {
    return reached - granted;
  }
}
