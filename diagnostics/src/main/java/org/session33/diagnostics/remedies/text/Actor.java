package org.session33.diagnostics.remedies.text;

import java.util.Locale;

/**
 * Who has to do what a remedy asks for, and whether others feel it; the least invasive first. It is
 * the first thing by which remedies that help are put in order.
 */
public enum Actor {
  /** The user, or whoever uses a program, alone. */
  USER,
  /** Somebody with the rights to change what is installed on one computer; no server. */
  COMPUTER,
  /** An administrator of the server; nobody else is disturbed. */
  ADMINISTRATOR,
  /** An administrator of the server, who restarts a service or the server for it. */
  ADMINISTRATOR_RESTART;

  /** The word in results. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
