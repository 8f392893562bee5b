package org.session33.clientsim.desktop.view;

import java.time.Duration;
import java.util.List;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionRole;

/**
 * A row of the session table, shaped like Outlook's Connection Status (formats.md 12.3). Which
 * session type a session has is our reading of its purpose: synchronisation is Cache, all else of
 * Outlook is Background; programs have none.
 *
 * @param number its place in the order of opening, from 1
 * @param holder the program
 * @param mailbox the mailbox or calendar it is opened on
 * @param type mail, public or calendar; the client type for other doors
 * @param sessionType as Connection Status names it, or empty
 * @param why what it is needed for
 * @param opened virtual time when it was asked for
 * @param status open, refused or stale
 */
public record SessionRow(
    int number,
    String holder,
    String mailbox,
    String type,
    String sessionType,
    String why,
    Duration opened,
    Status status) {
  /** How a session is. */
  public enum Status {
    /** It is open. */
    OPEN("open"),
    /** Its connection is broken; the store counts it still. */
    STALE("stale"),
    /** The store refused it. */
    REFUSED("refused");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** As the table shows it. */
    public String words() {
      return words;
    }
  }

  /** The rows of what is seen at a moment. */
  public static List<SessionRow> of(RehearsalView seen, String owner) {
    return seen.sessions().stream().map(s -> of(s, owner)).toList();
  }

  private static SessionRow of(ActedSession session, String owner) {
    PlannedSession planned = session.planned();
    SessionRole role = planned.role();
    return new SessionRow(
        planned.number(),
        planned.holder(),
        planned.mailbox().isEmpty() ? owner : planned.mailbox(),
        type(planned),
        planned.isOutlooks() ? (role == SessionRole.SYNCHRONISATION ? "Cache" : "Background") : "",
        planned.why(),
        session.opened(),
        status(session));
  }

  private static String type(PlannedSession planned) {
    return switch (planned.role()) {
      case PUBLIC_FOLDERS -> "public";
      case SHARED_CALENDAR -> "calendar";
      default -> planned.clientType().isService() ? planned.clientType().words() : "mail";
    };
  }

  private static Status status(ActedSession session) {
    if (!session.granted()) {
      return Status.REFUSED;
    }
    return session.planned().role() == SessionRole.STALE ? Status.STALE : Status.OPEN;
  }
}
