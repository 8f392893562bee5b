package org.session33.clientsim.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.clientaccess.Connection;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;

/** One session that was asked for and not given back yet; it may be refused or stale. */
final class HeldSession {
  private final PlannedSession planned;
  private final Duration opened;
  private final @Nullable StoreSession session;
  private final @Nullable Gate refusedBy;
  private final int foldersRefused;
  private final int openConnections;
  private @Nullable Connection connection;
  private @Nullable PlannedSession asStale;
  private Duration ends = Duration.ZERO;

  /**
   * A session.
   *
   * @param session the store's answer, or null when it was refused
   * @param refusedBy the gate that refused it, or null when it was granted
   * @param connection what it holds at the gate before the store, or null for nothing
   * @param openConnections how many connections the user held there then
   */
  HeldSession(
      PlannedSession planned,
      Duration opened,
      @Nullable StoreSession session,
      @Nullable Gate refusedBy,
      int foldersRefused,
      @Nullable Connection connection,
      int openConnections) {
    this.planned = planned;
    this.opened = opened;
    this.session = session;
    this.refusedBy = refusedBy;
    this.foldersRefused = foldersRefused;
    this.connection = connection;
    this.openConnections = openConnections;
  }

  /** What it was opened for; a stale session keeps it. */
  PlannedSession planned() {
    return planned;
  }

  boolean granted() {
    return session != null;
  }

  boolean isStale() {
    return asStale != null;
  }

  /** Whether a running Outlook holds or wants it. */
  boolean belongsTo(int copy) {
    return !isStale() && planned.copy() == copy;
  }

  int foldersRefused() {
    return isStale() ? 0 : foldersRefused;
  }

  /** Its connection is gone, and free at once; the store counts the session until then. */
  void breakUntil(Duration end, PlannedSession stale) {
    asStale = stale;
    ends = end;
    disconnect();
  }

  /**
   * It is taken up again.
   *
   * @param over the connection that was opened for it, or null where nothing counts connections
   */
  void mend(@Nullable Connection over) {
    asStale = null;
    connection = over;
  }

  Duration ends() {
    return ends;
  }

  /** What it held before the store is given back. */
  void disconnect() {
    Connection held = connection;
    if (held != null) {
      held.close();
      connection = null;
    }
  }

  void close() {
    disconnect();
    if (session != null) {
      session.close();
    }
  }

  ActedSession acted() {
    return new ActedSession(
        asStale == null ? planned : asStale, opened, refusedBy, openConnections);
  }
}
