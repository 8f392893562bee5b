package org.session33.diagnostics.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;

/**
 * What a log tells of one moment of a user or a server: the stuff of the timeline that joins all
 * files. Events tell more and have a type of their own, {@link EventRecord}.
 *
 * @param kind what happened
 * @param time when, as it was written
 * @param user the account, as the log writes it; empty where it names none
 * @param client the program or address that asked; empty where it is not known
 * @param server the server that wrote it or was asked; empty where it is not known
 * @param gate the gate that refused or that a number belongs to; null where the log does not tell
 * @param number the limit that the line tells, or how many sessions were open; null where it tells
 *     none
 * @param words what the line says, in our words: one clause without a full stop
 * @param where the line
 */
public record LoggedMoment(
    Kind kind,
    WrittenTime time,
    String user,
    String client,
    String server,
    @Nullable Gate gate,
    @Nullable Integer number,
    String words,
    Place where) {
  /** What happened. */
  public enum Kind {
    /** Somebody asked for a connection or a session and was refused by a limit. */
    REFUSED,
    /** Somebody was refused for another reason: no right, no service, no mailbox. */
    DENIED,
    /** A connection was lost. */
    LOST,
    /** A server or one of its services began anew, and what was counted is forgotten. */
    RESTARTED,
    /** A service ended, and its sessions with it. */
    ENDED,
    /** A setting changed. */
    CHANGED,
    /** So many sessions of a user were open at once, the most that the log shows. */
    MOST_OPEN,
    /** An event that tells of none of these. */
    EVENT
  }

  /** Checks the range. */
  public LoggedMoment {
    if (number != null && number < 0) {
      throw new IllegalArgumentException("neither a limit nor a count is negative: " + number);
    }
  }

  /** When it was, for putting moments in order; a local time is taken as if it were UTC. */
  public @Nullable Instant order() {
    LocalDateTime local = time.local();
    return local == null ? time.instant() : local.toInstant(ZoneOffset.UTC);
  }
}
