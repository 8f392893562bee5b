package org.session33.clientsim.clientaccess;

import java.util.concurrent.atomic.AtomicBoolean;

/** Connections that were admitted together. Closing gives them back; closing again does nothing. */
public final class Connection implements AutoCloseable {
  private final ConnectionLimiter limiter;
  private final String key;
  private final int count;
  private final AtomicBoolean closed = new AtomicBoolean();

  Connection(ConnectionLimiter limiter, String key, int count) {
    this.limiter = limiter;
    this.key = key;
    this.count = count;
  }

  /** They are closed, or lost. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      limiter.close(key, count);
    }
  }
}
