package org.session33.clientsim.frontdoor.sessions;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.clientaccess.Connection;
import org.session33.clientsim.store.StoreSession;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * A session that a real client holds. Closing gives it back to the store; closing again does
 * nothing.
 */
public final class DoorSession implements AutoCloseable {
  private final FrontDoorSessions sessions;
  private final StoreSession session;
  private final @Nullable Connection connection;
  private final Account account;
  private final ServiceDoor door;
  private final String client;
  private final Instant since;
  private final Runnable whenDropped;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * A session.
   *
   * @param connection what it holds at the service's own limit of connections, or null
   */
  DoorSession(
      FrontDoorSessions sessions,
      StoreSession session,
      @Nullable Connection connection,
      Account account,
      ServiceDoor door,
      String client,
      Instant since,
      Runnable whenDropped) {
    this.sessions = sessions;
    this.session = session;
    this.connection = connection;
    this.account = account;
    this.door = door;
    this.client = client;
    this.since = since;
    this.whenDropped = whenDropped;
  }

  /** Whose account. */
  public Account account() {
    return account;
  }

  /** Through which door. */
  public ServiceDoor door() {
    return door;
  }

  /** The client as the door knows it. */
  public String client() {
    return client;
  }

  /** When it logged on. */
  public Instant since() {
    return since;
  }

  /** Whether the store still counts it. */
  public boolean isOpen() {
    return !over.get() && session.isOpen();
  }

  /** Marks it as over; true for the one caller who has to see to the rest. */
  boolean end() {
    return over.compareAndSet(false, true);
  }

  StoreSession session() {
    return session;
  }

  /** What it held is given back, at the service and at the store. */
  void release() {
    if (connection != null) {
      connection.close();
    }
    session.close();
  }

  Runnable whenDropped() {
    return whenDropped;
  }

  @Override
  public void close() {
    sessions.leave(this);
  }
}
