package org.session33.clientsim.clientaccess;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/**
 * Admits connections of a user up to a limit and refuses the next ones; each counts until it is
 * closed or lost, and one that is open stays when the limit is lowered (domain.md 5.2). Safe for
 * any number of threads; an account without connections leaves nothing behind.
 */
public final class ConnectionLimiter {
  private final Gate gate;
  private final ClientAccessLimit setting;
  private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
  private volatile EffectiveLimit limit;

  /**
   * A limiter with nothing open.
   *
   * @param gate the gate that it is
   * @param setting the setting that holds its limit
   * @param limit how many connections a user may hold
   */
  public ConnectionLimiter(Gate gate, ClientAccessLimit setting, EffectiveLimit limit) {
    this.gate = gate;
    this.setting = setting;
    this.limit = limit;
  }

  /** The gate that it is. */
  public Gate gate() {
    return gate;
  }

  /** The setting that holds its limit. */
  public ClientAccessLimit setting() {
    return setting;
  }

  /** How many connections a user may hold. */
  public EffectiveLimit limit() {
    return limit;
  }

  /** Others are permitted from now on; connections that are open stay open. */
  public void become(EffectiveLimit other) {
    limit = other;
  }

  /**
   * Opens connections, all of them or none.
   *
   * @param account whose, compared without case
   * @param count how many, from 1
   * @return what closes them, or empty where they are refused
   */
  public Optional<Connection> connect(String account, int count) {
    EffectiveLimit now = limit;
    String key = account.toLowerCase(Locale.ROOT);
    boolean[] admitted = new boolean[1];
    open.compute(
        key,
        (k, held) -> {
          long sum = (held == null ? 0L : held) + count;
          admitted[0] = now.permits(sum);
          return admitted[0] ? Integer.valueOf((int) sum) : held;
        });
    return admitted[0] ? Optional.of(new Connection(this, key, count)) : Optional.empty();
  }

  /** How many connections an account holds. */
  public int open(String account) {
    return open.getOrDefault(account.toLowerCase(Locale.ROOT), 0);
  }

  void close(String key, int count) {
    open.computeIfPresent(key, (k, held) -> held > count ? Integer.valueOf(held - count) : null);
  }
}
