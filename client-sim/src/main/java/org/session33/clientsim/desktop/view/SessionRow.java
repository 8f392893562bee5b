package org.session33.clientsim.desktop.view;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.text.GateWords;
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
 * @param before what the gate before the store did with it
 * @param connections connections that were open there once it was asked for, of how many, for
 *     instance {@code 20 of 20}; empty where no such gate counts it
 * @param store what the store did with it
 */
public record SessionRow(
    int number,
    String holder,
    String mailbox,
    String type,
    String sessionType,
    String why,
    Duration opened,
    Status status,
    Passage before,
    String connections,
    Passage store) {
  /**
   * What a gate did with a session.
   *
   * @param words in a word or two; empty where the gate does not count it
   * @param status how the session is for it, or null where the gate was not asked
   */
  public record Passage(String words, @Nullable Status status) {
    /** As the table shows it. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** How a session is. */
  public enum Status {
    /** It is open. */
    OPEN("open"),
    /** Its connection is broken; the store counts it still. */
    STALE("stale"),
    /** It was refused. */
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
    return seen.sessions().stream().map(s -> of(s, seen.outcome(), owner)).toList();
  }

  private static SessionRow of(ActedSession session, Outcome outcome, String owner) {
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
        status(session),
        before(session, outcome),
        GateWords.open(session, outcome),
        store(session));
  }

  private static Passage before(ActedSession session, Outcome outcome) {
    String words = GateWords.before(session, outcome);
    if (words.isEmpty()) {
      return new Passage(words, null);
    }
    return new Passage(
        words, GateWords.isBefore(session.refusedBy()) ? Status.REFUSED : Status.OPEN);
  }

  private static Passage store(ActedSession session) {
    Status status = status(session);
    return status == Status.STALE
        ? new Passage(status.words(), status)
        : new Passage(GateWords.atStore(session), session.reachedStore() ? status : null);
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
