package org.session33.diagnostics.findings;

/** What a rule needs before it can judge. */
public enum Need {
  /** Something that was refused, seen or rehearsed. */
  REFUSED_SESSION(
      "no session was refused, neither in the evidence nor in the rehearsal",
      "nothing that was given tells of a refused session, and nothing was rehearsed"),
  /** A refused session that may be Outlook's or another MAPI program's. */
  REFUSED_MAPI_SESSION(
      "only sessions of service clients (OWA, POP3, IMAP4, ActiveSync or EWS) were refused, and the"
          + " store counts those apart",
      "nothing that was given tells of a refused session of Outlook, and nothing was rehearsed"),
  /** An open object that was refused. */
  REFUSED_OBJECT(
      "no open object was refused, neither in the evidence nor in the rehearsal",
      "nothing that was given tells of a refused object, and nothing was rehearsed"),
  /** The registry values of the server's Information Store, of a case or by themselves. */
  SERVER_REGISTRY(
      "the server's registry is not known; add the export of its key MSExchangeIS, or a case file",
      "the server's registry is not known; add the export of its key MSExchangeIS, or a case file"),
  /** The user's profile and server. */
  CASE(
      "the user's profile is not known; add its registry export or a case file",
      "the user's profile is not known; add its registry export or a case file");

  private final String missing;
  private final String notGiven;

  Need(String missing, String notGiven) {
    this.missing = missing;
    this.notGiven = notGiven;
  }

  /** Why a rule cannot judge without it. */
  public String missing() {
    return missing;
  }

  /** The same where only evidence is at hand, which proves no absence. */
  String notGiven() {
    return notGiven;
  }
}
