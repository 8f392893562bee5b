package org.session33.diagnostics.evidence;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.gates.Gate;

/**
 * Sessions that somebody was seen to hold: a row of a logon list, or of a rehearsal's ledger.
 *
 * @param account the account whose sessions they are
 * @param holder the program or computer that holds them
 * @param purpose what they are for, empty when that is not known
 * @param count how many, from 1
 * @param refusedBy the gate that refused them when they were asked for, or null where they are held
 * @param origin whether a list showed it or a rehearsal did
 */
public record ObservedHolding(
    String account,
    String holder,
    String purpose,
    int count,
    @Nullable Gate refusedBy,
    EvidenceOrigin origin) {
  /** Checks the range. */
  public ObservedHolding {
    if (count < 1) {
      throw new IllegalArgumentException("nobody holds " + count + " sessions");
    }
  }

  /** Sessions that a list showed: held, or refused by the store. */
  public ObservedHolding(
      String account, String holder, String purpose, int count, boolean refused) {
    this(account, holder, purpose, count, refused ? Gate.STORE : null, EvidenceOrigin.SEEN);
  }

  /** Whether they were asked for and refused, rather than held. */
  public boolean refused() {
    return refusedBy != null;
  }

  /** Whether the store itself refused them. */
  public boolean refusedByStore() {
    return refusedBy == Gate.STORE;
  }
}
