package org.session33.profiles.exchange;

/** Through which door a client reaches the store; each door has a counter of its own. */
public enum ClientType {
  /** Outlook and other MAPI programs: RPC Client Access in 2010, MoMT since 2013. */
  MAPI("MAPI", false),
  /** Outlook Web App. */
  OWA("OWA", true),
  /** POP3 and IMAP4, of which nobody knows whether they share one counter. */
  POP_IMAP("POP3 and IMAP4", true),
  /** Exchange ActiveSync. */
  EAS("Exchange ActiveSync", true),
  /** Exchange Web Services. */
  EWS("Exchange Web Services", true),
  /** The availability service. */
  AVAILABILITY("Availability", true),
  /** Unified Messaging. */
  UNIFIED_MESSAGING("Unified Messaging", true),
  /** The management console and shell. */
  MANAGEMENT("Management", true);

  private final String words;
  private final boolean service;

  ClientType(String words, boolean service) {
    this.words = words;
    this.service = service;
  }

  /** As people see it. */
  public String words() {
    return words;
  }

  /** Whether its sessions are service sessions, which KB 980049 limits apart from MAPI ones. */
  public boolean isService() {
    return service;
  }
}
