package org.session33.clientsim.store;

import org.session33.profiles.exchange.ObjectType;

/**
 * An object that a session was not allowed to open.
 *
 * @param request the logon that the session came from
 * @param type the kind of object
 * @param limit the limit in force, for one session
 */
public record ObjectRefusal(LogonRequest request, ObjectType type, int limit) {}
