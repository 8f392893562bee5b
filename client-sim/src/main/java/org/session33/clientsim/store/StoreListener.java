package org.session33.clientsim.store;

import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;

/** Hears what a store does; the server's Application log is one. Called on the asker's thread. */
public interface StoreListener {
  /** The store started, or started again, on a registry. */
  default void started(StoreLimits limits, ServerRegistry registry) {}

  /** A logon was refused. */
  default void refused(Refusal refusal) {}

  /** An object was refused. */
  default void refused(ObjectRefusal refusal) {}
}
