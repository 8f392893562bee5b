package org.session33.profiles.sessions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * One session that would be opened.
 *
 * @param number its place in the order of opening, from 1
 * @param holder the program that opens it, for instance {@code Outlook 2007}
 * @param copy which start of Outlook it belongs to, from 1; 0 for other programs and stale sessions
 * @param role what it is for
 * @param mailbox the mailbox or calendar it is opened on, empty for the user's own
 * @param clientType through which door
 * @param door the service that it goes through, or null for MAPI
 * @param database mailbox database, empty for the user's own
 * @param connections connections that are opened for it before the store is asked, at Client Access
 *     or at the POP3 or IMAP4 service; 0 for a stale session, whose connection is lost, for one
 *     that shares that of the session before it, and where nothing counts them
 * @param openFolders folder objects that it keeps open
 * @param reason in plain words why it is needed; empty for a session that {@code folders} explains
 * @param folders which folders it synchronises, or null for every other session
 * @param parameter the session-model parameter that decided, empty where the case stated the count
 */
public record PlannedSession(
    int number,
    String holder,
    int copy,
    SessionRole role,
    String mailbox,
    ClientType clientType,
    @Nullable ServiceDoor door,
    String database,
    int connections,
    int openFolders,
    String reason,
    @Nullable FolderRange folders,
    String parameter) {
  /**
   * Some folders of a mailbox, counted from 1.
   *
   * @param first the first one
   * @param last the last one
   */
  public record FolderRange(int first, int last) {}

  /** The same session at another place in the order. */
  public PlannedSession withNumber(int value) {
    return value == number
        ? this
        : new PlannedSession(
            value,
            holder,
            copy,
            role,
            mailbox,
            clientType,
            door,
            database,
            connections,
            openFolders,
            reason,
            folders,
            parameter);
  }

  /** In plain words why it is needed, for instance {@code folders 961 to 1,000}. */
  public String why() {
    // Put into words only when somebody asks: a large case has many thousands of these.
    return folders == null
        ? reason
        : String.format(Locale.ROOT, "folders %,d to %,d", folders.first(), folders.last());
  }

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

  /**
   * What its open folders are counted with where those of a whole profile are: sessions with an
   * equal answer share one number.
   *
   * @param scope over what the server adds up
   */
  public List<Object> foldersCountedWith(LimitScope scope) {
    boolean byDatabase = scope == LimitScope.DATABASE;
    return List.of(holder, copy, byDatabase ? database.toLowerCase(Locale.ROOT) : "");
  }

  /** Whether Outlook itself opens it while the profile opens. */
  public boolean isOutlooks() {
    return copy > 0;
  }
}
