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
 * @param database mailbox database that is opened, empty for the account's own; compared without
 *     case
 * @param holder the program that asks
 * @param purpose what for
 */
public record LogonRequest(
    String account,
    Standing standing,
    ClientType clientType,
    String database,
    String holder,
    String purpose) {}
