package org.session33.clientsim.store;

import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.Standing;

/**
 * Somebody wants a session.
 *
 * @param account the user identity that the session counts against, a legacy DN; compared without
 *     case
 * @param standing how the limit looks at that account
 * @param clientType through which door
 * @param counter a counter of its own that the door has within its client type; empty where all
 *     doors of the type share one
 * @param database mailbox database that is opened, empty for the account's own; compared without
 *     case
 * @param holder the program that asks
 * @param purpose what for
 */
public record LogonRequest(
    String account,
    Standing standing,
    ClientType clientType,
    String counter,
    String database,
    String holder,
    String purpose) {
  /** A request through a door that shares the counter of its client type. */
  public LogonRequest(
      String account,
      Standing standing,
      ClientType clientType,
      String database,
      String holder,
      String purpose) {
    this(account, standing, clientType, "", database, holder, purpose);
  }
}
