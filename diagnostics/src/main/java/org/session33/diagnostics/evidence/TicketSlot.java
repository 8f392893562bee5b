package org.session33.diagnostics.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * One thing that a ticket says, with the words that say it.
 *
 * @param slot of what kind it is
 * @param value what is said, an id of the file of its slot, {@code one-user} for instance
 * @param words the words as written, with single blanks
 * @param where where they begin
 * @param start the offset of their first character in the text, from 0
 * @param end the offset right behind their last character
 * @param denied whether the ticket says that it is not so
 * @param certainty how sure the ticket is
 * @param number the number among the words, 0 or more; null where there is none
 */
public record TicketSlot(
    Slot slot,
    String value,
    String words,
    Place where,
    int start,
    int end,
    boolean denied,
    Certainty certainty,
    @Nullable Long number) {

  /** The kinds of slots, in the order in which people are asked. */
  public enum Slot {
    /** The release of Outlook or another client. */
    CLIENT_RELEASE("clientRelease"),
    /** The release of Exchange. */
    SERVER_RELEASE("serverRelease"),
    /** Who or what is hit: one, some, all; a computer, a network, a protocol, a database. */
    SCOPE("scope"),
    /** What went before: an update, a move, a roll-out, a longer list. */
    ONSET("onset"),
    /** When it comes: after so many, at idle, at night. */
    RHYTHM("rhythm"),
    /** What is seen. */
    SYMPTOM("symptom"),
    /** What works. */
    WORKS("works"),
    /** What fails. */
    FAILS("fails"),
    /** What the profile holds, and counts. */
    PROFILE_FACTS("profileFacts"),
    /** What the ticket says is not there. */
    DENIALS("denials"),
    /** Programs beside Outlook, by kind. */
    OTHER_PROGRAMS("otherPrograms"),
    /** What was tried, and what it did. */
    TRIED_EFFECT("triedEffect"),
    /** Which log or setting was read, and what it held. */
    EVIDENCE("evidence"),
    /** Codes and names of known messages. */
    CODES("codes");

    private final String key;

    Slot(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  /** How sure a ticket is of what it says. */
  public enum Certainty {
    /** It is said as a fact. */
    SURE,
    /** Somebody thinks so, or asks. */
    UNSURE,
    /** It is said as a fact, and decides nothing: that a restart helped, for instance. */
    SAYS_LITTLE;

    /** The word as results have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** By what rules name it: slot and value, {@code denials:value} where it is denied. */
  public String key() {
    return slot.key() + ":" + value;
  }

  /** Whether rules may lean on it: it is said as a fact. */
  public boolean counts() {
    return certainty != Certainty.UNSURE;
  }
}
