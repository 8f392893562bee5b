package org.session33.clientsim.store;

/** The answer to a logon request. */
public sealed interface Logon permits StoreSession, Refusal {}
