package org.session33.diagnostics.evidence;

/**
 * Sessions that somebody was seen to hold: a row of a logon list, or of a rehearsal's ledger.
 *
 * @param account the account whose sessions they are
 * @param holder the program or computer that holds them
 * @param purpose what they are for, empty when that is not known
 * @param count how many, from 1
 * @param refused whether they were asked for and refused, rather than held
 * @param origin whether a list showed it or a rehearsal did
 */
public record ObservedHolding(
    String account,
    String holder,
    String purpose,
    int count,
    boolean refused,
    EvidenceOrigin origin) {
  /** Checks the range. */
  public ObservedHolding {
    if (count < 1) {
      throw new IllegalArgumentException("nobody holds " + count + " sessions");
    }
  }

  /** Sessions that a list showed. */
  public ObservedHolding(
      String account, String holder, String purpose, int count, boolean refused) {
    this(account, holder, purpose, count, refused, EvidenceOrigin.SEEN);
  }
}
