package org.session33.clientsim.frontdoor.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * Something that happened at the front doors.
 *
 * @param at when
 * @param kind what
 * @param door at which door, or null where it concerns all
 * @param login whose account, empty where it concerns all
 * @param client the client as the door knows it, such as its address and port; empty where it
 *     concerns all
 * @param held sessions that the account holds through doors of this kind afterwards
 * @param limit the limit in force for them, or null where there is none
 * @param logged what was written to the server's Application log, or null
 * @param note more in plain words, such as the value that was written; may be empty
 */
public record DoorEvent(
    Instant at,
    Kind kind,
    @Nullable ServiceDoor door,
    String login,
    String client,
    int held,
    @Nullable Integer limit,
    @Nullable EventRecord logged,
    String note) {
  /** What can happen. */
  public enum Kind {
    /** A client got a session. */
    LOGGED_ON("logged-on"),
    /** A client got none. */
    REFUSED("refused"),
    /** A user name or a password was wrong; the store was not asked. */
    WRONG_PASSWORD("wrong-password"),
    /** A client left, or its connection broke. */
    LOGGED_OFF("logged-off"),
    /** The store was restarted and the session is gone. */
    DROPPED("dropped"),
    /** The server wrote to its Application log. */
    EVENT_LOGGED("event-logged"),
    /** A registry value was written, or the case changed; the store has not read it yet. */
    WRITTEN("written"),
    /** The Information Store was restarted. */
    STORE_RESTARTED("store-restarted");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in results. */
    public String word() {
      return word;
    }
  }

  /** What happened, as a person reads it; without when, at which door and with which client. */
  public String words() {
    if (logged != null) {
      String text = logged.text() == null ? String.join(" | ", logged.strings()) : logged.text();
      return "event " + logged.id() + " " + logged.source() + ": " + text;
    }
    return switch (kind) {
      case LOGGED_ON -> "logged on";
      case REFUSED -> note.isEmpty() ? "refused" : "refused " + note;
      case WRONG_PASSWORD -> "wrong user name or password";
      case LOGGED_OFF -> "logged off";
      case DROPPED -> "dropped by the restart";
      case EVENT_LOGGED -> "event";
      case WRITTEN -> "written: " + note;
      case STORE_RESTARTED -> "the Information Store was restarted";
    };
  }

  /** How many sessions the account holds afterwards; empty where it concerns all. */
  public String counted() {
    if (login.isEmpty()) {
      return "";
    }
    return held + " of " + (limit == null ? "any number" : limit.toString());
  }
}
