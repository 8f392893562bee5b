package org.session33.diagnostics.rehearsal;

import java.util.Locale;

/** How Outlook's start ended. */
public enum OutlookState {
  /** It opened, and everything in it works. */
  OPENED,
  /** It opened, but something in it is stale or missing. */
  DEGRADED,
  /** What is not known decides whether it opens. */
  DEPENDS,
  /** It did not open, or a part of the profile was refused with a message. */
  REFUSED;

  /** The word in results and scenarios. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
