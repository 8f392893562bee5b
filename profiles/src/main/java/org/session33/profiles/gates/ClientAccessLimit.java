package org.session33.profiles.gates;

import java.util.Arrays;
import java.util.Optional;

/**
 * A limit that stands before the store, on the Client Access server. The store is not asked when
 * one of these is reached, so it logs no event 9646.
 *
 * <p>They do not count the same: RCAMaxConcurrency and the settings of the POP3 and IMAP4 services
 * count connections until they are closed or lost, the other parts of the throttling policy a
 * request until its answer is sent (domain.md 5.2).
 */
public enum ClientAccessLimit {
  /** Connections of a user to RPC Client Access, by the throttling policy. */
  RCA_MAX_CONCURRENCY("RCAMaxConcurrency", "", Unit.CONNECTIONS),
  /** Requests of a user to Exchange Web Services, by the throttling policy. */
  EWS_MAX_CONCURRENCY("EwsMaxConcurrency", "", Unit.REQUESTS),
  /** Requests of a user to Outlook Web App, by the throttling policy. */
  OWA_MAX_CONCURRENCY("OwaMaxConcurrency", "", Unit.REQUESTS),
  /** Requests of a user to Exchange ActiveSync, by the throttling policy. */
  EAS_MAX_CONCURRENCY("EasMaxConcurrency", "", Unit.REQUESTS),
  /** Requests of a user to POP3, by the throttling policy. */
  POP_MAX_CONCURRENCY("PopMaxConcurrency", "", Unit.REQUESTS),
  /** Connections of a user to the POP3 service, by the service's own settings. */
  POP_CONNECTIONS_PER_USER("MaxConnectionsPerUser", " of POPSettings", Unit.CONNECTIONS),
  /** Connections of a user to the IMAP4 service, by the service's own settings. */
  IMAP_CONNECTIONS_PER_USER("MaxConnectionsPerUser", " of IMAPSettings", Unit.CONNECTIONS);

  /** What a limit counts. */
  public enum Unit {
    /** Each counts until it is closed or lost. */
    CONNECTIONS("connections held"),
    /** Each counts until its answer is sent. */
    REQUESTS("requests in progress");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    /** As it follows upon a number. */
    public String words() {
      return words;
    }
  }

  /** The name that KB 980049 prints for {@code MaxConnectionsPerUser} of the cmdlets. */
  public static final String AS_PRINTED = "MaximumConnectionsPerUser";

  private final String setting;
  private final String of;
  private final Unit unit;

  ClientAccessLimit(String setting, String of, Unit unit) {
    this.setting = setting;
    this.of = of;
    this.unit = unit;
  }

  /** The setting's name in Exchange. */
  public String setting() {
    return setting;
  }

  /** The setting with whose it is, and with its other name in print. */
  public String words() {
    return setting + of + (of.isEmpty() ? "" : " (KB 980049 prints " + AS_PRINTED + ")");
  }

  /** Whether the throttling policy holds it, and not the settings of a service. */
  public boolean isOfPolicy() {
    return of.isEmpty();
  }

  /** The setting of a throttling policy with this name, without regard to case. */
  public static Optional<ClientAccessLimit> ofPolicy(String name) {
    return Arrays.stream(values())
        .filter(l -> l.isOfPolicy() && l.setting.equalsIgnoreCase(name))
        .findFirst();
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }
}
