package org.session33.clientsim.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.profiles.sessions.PlannedSession;

/** One session that was asked for and not given back yet; it may be refused or stale. */
final class HeldSession {
  private final PlannedSession planned;
  private final Duration opened;
  private final @Nullable StoreSession session;
  private final int foldersRefused;
  private @Nullable PlannedSession asStale;
  private Duration ends = Duration.ZERO;

  /**
   * A session.
   *
   * @param session the store's answer, or null when it was refused
   */
  HeldSession(
      PlannedSession planned, Duration opened, @Nullable StoreSession session, int foldersRefused) {
    this.planned = planned;
    this.opened = opened;
    this.session = session;
    this.foldersRefused = foldersRefused;
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

  /** Its connection is gone; the store counts it until then. */
  void breakUntil(Duration end, PlannedSession stale) {
    asStale = stale;
    ends = end;
  }

  /** Its connection is taken up again. */
  void mend() {
    asStale = null;
  }

  Duration ends() {
    return ends;
  }

  void close() {
    if (session != null) {
      session.close();
    }
  }

  ActedSession acted() {
    return new ActedSession(asStale == null ? planned : asStale, opened, granted());
  }
}
