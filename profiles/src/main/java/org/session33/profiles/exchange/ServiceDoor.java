package org.session33.profiles.exchange;

/**
 * A service through which a client reaches the store. Each has texts of its own; POP3 and IMAP4 may
 * share one counter.
 */
public enum ServiceDoor {
  /** Outlook Web App. */
  OWA("Outlook Web App", ClientType.OWA),
  /** IMAP4. */
  IMAP4("IMAP4", ClientType.POP_IMAP),
  /** POP3. */
  POP3("POP3", ClientType.POP_IMAP),
  /** Exchange ActiveSync. */
  EAS("Exchange ActiveSync", ClientType.EAS),
  /** Exchange Web Services. */
  EWS("Exchange Web Services", ClientType.EWS),
  /** Unified Messaging. */
  UNIFIED_MESSAGING("Unified Messaging", ClientType.UNIFIED_MESSAGING),
  /** The availability service. */
  AVAILABILITY("Availability", ClientType.AVAILABILITY);

  private final String words;
  private final ClientType clientType;

  ServiceDoor(String words, ClientType clientType) {
    this.words = words;
    this.clientType = clientType;
  }

  /** As people see it. */
  public String words() {
    return words;
  }

  /** The pool that its sessions count in. */
  public ClientType clientType() {
    return clientType;
  }
}
