package org.session33.profiles.sessions;

import org.session33.profiles.exchange.ClientType;

/**
 * One session that would be opened.
 *
 * @param number its place in the order of opening, from 1
 * @param holder the program that opens it, for instance {@code Outlook 2007}
 * @param copy which start of Outlook it belongs to, from 1; 0 for other programs and stale sessions
 * @param role what it is for
 * @param mailbox the mailbox or calendar it is opened on, empty for the user's own
 * @param clientType through which door
 * @param database mailbox database, empty for the user's own
 * @param openFolders folder objects that it keeps open
 * @param why in plain words why it is needed, for instance {@code folders 961 to 1,000}
 * @param parameter the session-model parameter that decided, empty where the case stated the count
 */
public record PlannedSession(
    int number,
    String holder,
    int copy,
    SessionRole role,
    String mailbox,
    ClientType clientType,
    String database,
    int openFolders,
    String why,
    String parameter) {
  /** What the ledger says it is for: the mailbox, and synchronisation where it is that. */
  public String purpose() {
    return switch (role) {
      case OWN_MAILBOX, PUBLIC_FOLDERS, STALE -> role.words();
      case PROGRAM -> clientType.isService() ? clientType.words() + " session" : "own sessions";
      case ADDITIONAL_MAILBOX -> mailbox;
      case SHARED_CALENDAR -> mailbox;
      case SYNCHRONISATION -> mailbox + ", folder synchronisation";
    };
  }

  /** Whether Outlook itself opens it while the profile opens. */
  public boolean isOutlooks() {
    return copy > 0;
  }
}
