package org.session33.clientsim.store;

import java.util.List;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;

/**
 * A stand-in of the Information Store of one server: grants sessions up to the limit in force and
 * refuses the next one.
 *
 * <p>Limits are read from the registry when the store starts; a value that is written later waits
 * for {@link #restart()}, unless the store reads its registry again by itself. Safe for any number
 * of threads; no lock is held for the whole store, and a lowered limit neither blocks nor ends a
 * session: it only refuses new ones.
 */
public final class InformationStore {
  private final ExchangeRelease release;
  private final StoreListener listener;
  private final boolean readsAgain;
  private volatile ServerRegistry registry;
  private volatile SessionLedger ledger;

  /** Starts a store on a registry. */
  public InformationStore(
      ExchangeRelease release, ServerRegistry registry, StoreListener listener) {
    this(release, registry, false, listener);
  }

  /**
   * Starts a store on a registry.
   *
   * @param readsAgain whether values that are written later count at once
   */
  public InformationStore(
      ExchangeRelease release,
      ServerRegistry registry,
      boolean readsAgain,
      StoreListener listener) {
    this.release = release;
    this.readsAgain = readsAgain;
    this.registry = registry;
    this.listener = listener;
    this.ledger = new SessionLedger(StoreLimits.of(release, registry));
    listener.started(ledger.limits(), registry);
  }

  /** Grants a session, or says who holds those that are in the way. Never blocks. */
  public Logon logOn(LogonRequest request) {
    SessionLedger current = ledger;
    Logon answer = current.admit(request, listener);
    if (answer instanceof Refusal refusal) {
      listener.refused(refusal);
    }
    return answer;
  }

  /**
   * Writes registry values; they are in force after the next {@link #restart()}, or at once in a
   * store that reads its registry again.
   */
  public synchronized void write(ServerRegistry values) {
    registry = registry.plus(values);
    if (readsAgain && !values.entries().isEmpty()) {
      ledger.become(StoreLimits.of(release, registry));
      listener.started(ledger.limits(), registry);
    }
  }

  /** Stops and starts the store: every session is gone, and the registry is read again. */
  public synchronized void restart() {
    SessionLedger before = ledger;
    ledger = new SessionLedger(StoreLimits.of(release, registry));
    before.drop();
    listener.started(ledger.limits(), registry);
  }

  /** The limits in force. */
  public StoreLimits limits() {
    return ledger.limits();
  }

  /** Who holds an account's sessions, through all doors, in order of opening within each. */
  public List<Holding> holdings(String account) {
    return ledger.holdings(account);
  }

  /** How many sessions are held in the pool that a request would be counted in. */
  public int held(LogonRequest request) {
    return ledger.held(request);
  }

  /** How many sessions are open in all. */
  public int openSessions() {
    return ledger.openSessions();
  }

  /** How many pools exist; 0 when nobody holds a session. */
  public int pools() {
    return ledger.poolCount();
  }
}
