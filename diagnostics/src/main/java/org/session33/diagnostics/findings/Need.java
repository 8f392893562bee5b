package org.session33.diagnostics.findings;

import java.util.Locale;

/** What a rule needs before it can judge. */
public enum Need {
  /** Something that was refused, seen or rehearsed. */
  REFUSED_SESSION,
  /** A refused session that may be Outlook's or another MAPI program's. */
  REFUSED_MAPI_SESSION,
  /** An open object that was refused. */
  REFUSED_OBJECT,
  /** The registry values of the server's Information Store, of a case or by themselves. */
  SERVER_REGISTRY,
  /** The user's profile and server. */
  CASE;

  /** Why a rule cannot judge without it. */
  public String missing() {
    return Causes.shipped().shared().say("missing-" + word());
  }

  /** The same where only evidence is at hand, which proves no absence. */
  String notGiven() {
    return Causes.shipped().shared().say("not-given-" + word());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
