package org.session33.clientsim.frontdoor.sessions;

/** Hears what happens at the front doors, on the thread of whoever caused it. */
@FunctionalInterface
public interface FrontDoorListener {
  /** Something happened. Must come back soon: a client waits meanwhile. */
  void happened(DoorEvent event);
}
