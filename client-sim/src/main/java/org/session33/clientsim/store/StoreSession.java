package org.session33.clientsim.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ObjectType;

/**
 * A session that the store granted. Closing gives it back; closing again, or after a restart of the
 * store, does nothing.
 */
public final class StoreSession implements Logon, AutoCloseable {
  private final SessionLedger ledger;
  private final LogonRequest request;
  private final StoreListener listener;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ConcurrentHashMap<ObjectType, Integer> objects = new ConcurrentHashMap<>();

  StoreSession(SessionLedger ledger, LogonRequest request, StoreListener listener) {
    this.ledger = ledger;
    this.request = request;
    this.listener = listener;
  }

  /** What was asked for. */
  public LogonRequest request() {
    return request;
  }

  /** Whether it is neither closed nor dropped by a restart of the store. */
  public boolean isOpen() {
    return !closed.get() && !ledger.isDropped();
  }

  /**
   * Opens one object in this session.
   *
   * @return empty when it was opened, else why not
   * @throws IllegalStateException if the session is not open
   */
  public Optional<ObjectRefusal> open(ObjectType type) {
    if (!isOpen()) {
      throw new IllegalStateException("the session is closed");
    }
    EffectiveLimit limit = ledger.limits().objects(type);
    boolean[] opened = new boolean[1];
    objects.compute(
        type,
        (t, open) -> {
          int before = open == null ? 0 : open;
          opened[0] = limit.permits(before + 1L);
          return opened[0] ? Integer.valueOf(before + 1) : open;
        });
    if (opened[0]) {
      return Optional.empty();
    }
    ObjectRefusal refusal = new ObjectRefusal(request, type, limit.number().orElseThrow());
    listener.refused(refusal);
    return Optional.of(refusal);
  }

  /** Closes one object; does nothing when none of the type is open. */
  public void close(ObjectType type) {
    objects.computeIfPresent(type, (t, open) -> open > 1 ? Integer.valueOf(open - 1) : null);
  }

  /** How many objects of a type are open. */
  public int openObjects(ObjectType type) {
    return objects.getOrDefault(type, 0);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      ledger.release(this);
    }
  }
}
