package org.session33.clientsim.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Confidence;

/**
 * Who holds which session from one start of the store to the next. This is the limiter: a pool of
 * sessions for each account and door, and the decision whether one more fits.
 *
 * <p>Every decision about a pool happens inside {@link ConcurrentHashMap#compute}, which lets only
 * one thread at a time near that pool and never stops the others. A pool that becomes empty leaves
 * the map in the same step, so that idle accounts leave nothing behind.
 */
final class SessionLedger {
  /** What a pool counts: one account through one door, on one database where that matters. */
  private record PoolKey(
      String account,
      ClientType clientType,
      String counter,
      boolean administrator,
      String database) {}

  /**
   * The sessions that are counted together. Who holds them is summed up once for all refusals that
   * follow each other: a client that is refused a hundred thousand times would wait for hours.
   */
  private static final class Pool {
    private final Set<StoreSession> sessions = new LinkedHashSet<>();
    private @Nullable List<Holding> holdings;

    void add(StoreSession session) {
      sessions.add(session);
      holdings = null;
    }

    void remove(StoreSession session) {
      sessions.remove(session);
      holdings = null;
    }

    List<Holding> holdings() {
      List<Holding> known = holdings;
      if (known == null) {
        known = List.copyOf(summary(sessions));
        holdings = known;
      }
      return known;
    }
  }

  private final ConcurrentHashMap<PoolKey, Pool> pools = new ConcurrentHashMap<>();
  private volatile StoreLimits limits;
  private volatile boolean dropped;

  SessionLedger(StoreLimits limits) {
    this.limits = limits;
  }

  StoreLimits limits() {
    return limits;
  }

  /** Others from now on; sessions that are open stay open. */
  void become(StoreLimits others) {
    limits = others;
  }

  boolean isDropped() {
    return dropped;
  }

  /** All sessions are gone at once, as when the store stops. */
  void drop() {
    dropped = true;
    pools.clear();
  }

  Logon admit(LogonRequest request, StoreListener listener) {
    EffectiveLimit limit = limitFor(request);
    Logon[] answer = new Logon[1];
    pools.compute(
        key(request),
        (key, pool) -> {
          int held = pool == null ? 0 : pool.sessions.size();
          if (!limit.permits(held + 1L)) {
            List<Holding> holdings = pool == null ? List.of() : pool.holdings();
            answer[0] = new Refusal(request, limit.number().orElseThrow(), held, holdings);
            return pool;
          }
          Pool grown = pool == null ? new Pool() : pool;
          StoreSession session = new StoreSession(this, request, listener);
          grown.add(session);
          answer[0] = session;
          return grown;
        });
    return answer[0];
  }

  void release(StoreSession session) {
    pools.computeIfPresent(
        key(session.request()),
        (key, pool) -> {
          pool.remove(session);
          return pool.sessions.isEmpty() ? null : pool;
        });
  }

  List<Holding> holdings(String account) {
    String wanted = account.toLowerCase(Locale.ROOT);
    List<StoreSession> sessions = new ArrayList<>();
    for (PoolKey key : pools.keySet()) {
      if (key.account().equals(wanted)) {
        // Copied under the pool's own lock: another thread may be changing it.
        pools.computeIfPresent(
            key,
            (k, pool) -> {
              sessions.addAll(pool.sessions);
              return pool;
            });
      }
    }
    return summary(sessions);
  }

  int held(LogonRequest request) {
    int[] held = new int[1];
    pools.computeIfPresent(
        key(request),
        (key, pool) -> {
          held[0] = pool.sessions.size();
          return pool;
        });
    return held[0];
  }

  int openSessions() {
    int[] sum = new int[1];
    for (PoolKey key : pools.keySet()) {
      pools.computeIfPresent(
          key,
          (k, pool) -> {
            sum[0] += pool.sessions.size();
            return pool;
          });
    }
    return sum[0];
  }

  int poolCount() {
    return pools.size();
  }

  private EffectiveLimit limitFor(LogonRequest request) {
    return switch (request.standing()) {
      case LIMITED -> limits.sessions(request.clientType());
      case EXEMPT -> EffectiveLimit.none("the account is exempt", Confidence.DOCUMENTED);
      case ADMINISTRATOR -> limits.administrators();
    };
  }

  private PoolKey key(LogonRequest request) {
    return new PoolKey(
        request.account().toLowerCase(Locale.ROOT),
        request.clientType(),
        request.counter(),
        request.standing() == Standing.ADMINISTRATOR,
        limits.scope() == LimitScope.DATABASE ? request.database().toLowerCase(Locale.ROOT) : "");
  }

  private static List<Holding> summary(Iterable<StoreSession> sessions) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (StoreSession session : sessions) {
      counts.merge(
          List.of(session.request().holder(), session.request().purpose()), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(e -> new Holding(e.getKey().get(0), e.getKey().get(1), e.getValue()))
        .toList();
  }
}
