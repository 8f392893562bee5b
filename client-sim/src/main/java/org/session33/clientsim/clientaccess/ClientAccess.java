package org.session33.clientsim.clientaccess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/**
 * The limits of connections that stand before the store of one server: RCAMaxConcurrency of the
 * throttling policy for MAPI, and the settings of the POP3 and IMAP4 services where they are
 * stated. The other parts of a policy count requests in progress, which is no number of
 * connections, and stand nowhere here (domain.md 5.2).
 */
public final class ClientAccess {
  private final Map<ClientAccessLimit, ConnectionLimiter> limiters =
      new EnumMap<>(ClientAccessLimit.class);

  /** With the limits of a server. */
  public ClientAccess(ExchangeServer server) {
    become(server);
  }

  /**
   * With other limits from now on; a policy needs no restart (none is published, domain.md 4.5).
   */
  public void become(ExchangeServer server) {
    if (server.release().has(Capability.THROTTLING)) {
      set(
          Gate.CLIENT_ACCESS,
          ClientAccessLimit.RCA_MAX_CONCURRENCY,
          server
              .throttling()
              .limit(server.release(), ClientAccessLimit.RCA_MAX_CONCURRENCY)
              .orElse(null));
    } else {
      set(Gate.CLIENT_ACCESS, ClientAccessLimit.RCA_MAX_CONCURRENCY, null);
    }
    EffectiveLimit ofService = server.popImap().limit().orElse(null);
    set(Gate.POP_IMAP, ClientAccessLimit.POP_CONNECTIONS_PER_USER, ofService);
    set(Gate.POP_IMAP, ClientAccessLimit.IMAP_CONNECTIONS_PER_USER, ofService);
  }

  private void set(Gate gate, ClientAccessLimit setting, @Nullable EffectiveLimit limit) {
    ConnectionLimiter known = limiters.get(setting);
    if (limit == null) {
      limiters.remove(setting);
    } else if (known == null) {
      limiters.put(setting, new ConnectionLimiter(gate, setting, limit));
    } else {
      known.become(limit);
    }
  }

  /**
   * What counts the connections of a client.
   *
   * @param door the service that it goes through, or null for MAPI
   * @return empty where nothing stands before the store for it
   */
  public Optional<ConnectionLimiter> limiter(@Nullable ServiceDoor door) {
    if (door == null) {
      return Optional.ofNullable(limiters.get(ClientAccessLimit.RCA_MAX_CONCURRENCY));
    }
    return switch (door) {
      case POP3 -> Optional.ofNullable(limiters.get(ClientAccessLimit.POP_CONNECTIONS_PER_USER));
      case IMAP4 -> Optional.ofNullable(limiters.get(ClientAccessLimit.IMAP_CONNECTIONS_PER_USER));
      case OWA, EAS, EWS, UNIFIED_MESSAGING, AVAILABILITY -> Optional.empty();
    };
  }

  /** All that count, in the order of their settings. */
  public List<ConnectionLimiter> limiters() {
    return new ArrayList<>(limiters.values());
  }
}
