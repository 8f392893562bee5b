package org.session33.clientsim.frontdoor.sessions;

import org.session33.profiles.gates.Gate;

/**
 * What a user may hold at one gate behind a door.
 *
 * @param gate the gate
 * @param name what people call what holds the limit: a setting before the store, else the store
 * @param value connections, or at the store sessions, that are permitted; that many included
 */
public record DoorLimit(Gate gate, String name, int value) {}
