package org.session33.profiles.exchange;

/**
 * A limit that stands before the store, on the Client Access server. The store is not asked when
 * one of these is reached, so it logs no event 9646.
 */
public enum ClientAccessLimit {
  /** Connections of a user to RPC Client Access, by the throttling policy. */
  RCA_MAX_CONCURRENCY("RCAMaxConcurrency"),
  /** Connections of a user to Exchange Web Services, by the throttling policy. */
  EWS_MAX_CONCURRENCY("EwsMaxConcurrency"),
  /** Connections of a user to Outlook Web App, by the throttling policy. */
  OWA_MAX_CONCURRENCY("OwaMaxConcurrency"),
  /** Connections of a user to Exchange ActiveSync, by the throttling policy. */
  EAS_MAX_CONCURRENCY("EasMaxConcurrency"),
  /** Connections of a user to POP3, by the throttling policy. */
  POP_MAX_CONCURRENCY("PopMaxConcurrency"),
  /** Connections of a user to the IMAP4 service, by the service's own settings. */
  IMAP_CONNECTIONS_PER_USER("MaxConnectionsPerUser");

  private final String setting;

  ClientAccessLimit(String setting) {
    this.setting = setting;
  }

  /** The setting's name in Exchange. */
  public String setting() {
    return setting;
  }
}
