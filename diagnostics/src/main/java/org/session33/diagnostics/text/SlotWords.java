package org.session33.diagnostics.text;

import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;

/** What a ticket says, in words for people. */
public final class SlotWords {
  private SlotWords() {}

  /** The heading over all of it. */
  public static String title() {
    return "What the ticket says";
  }

  /** What a kind of slot tells, a word or two. */
  public static String label(Slot slot) {
    return switch (slot) {
      case CLIENT_RELEASE -> "Client";
      case SERVER_RELEASE -> "Server";
      case SCOPE -> "Who is hit";
      case ONSET -> "Since";
      case RHYTHM -> "When";
      case SYMPTOM -> "Seen";
      case WORKS -> "Works";
      case FAILS -> "Fails";
      case PROFILE_FACTS -> "Profile";
      case DENIALS -> "Is not so";
      case OTHER_PROGRAMS -> "Programs";
      case TRIED_EFFECT -> "Tried";
      case EVIDENCE -> "Looked at";
      case CODES -> "Codes";
    };
  }

  /** What a slot holds, with its number where that is not all of it. */
  public static String value(TicketSlot slot) {
    String value = slot.value().replace('-', ' ');
    boolean tried = slot.slot() == Slot.TRIED_EFFECT;
    String words =
        tried && value.endsWith(" works")
            ? value.substring(0, value.length() - " works".length()) + ": it helped"
            : tried && value.endsWith(" none")
                ? value.substring(0, value.length() - " none".length()) + ": no effect"
                : value;
    return slot.number() == null ? words : words + " (" + slot.number() + ")";
  }

  /** How sure the ticket is, where it is not simply said. */
  public static String certainty(TicketSlot slot) {
    return slot.denied()
        ? "denied"
        : slot.certainty() == Certainty.SURE ? "sure" : slot.certainty().word();
  }

  /** How sure a ticket is, of each kind in turn, and what that means for the causes; a sentence. */
  public static String means(TicketSlot slot) {
    return slot.denied()
        ? "The ticket says that it is not so."
        : switch (slot.certainty()) {
          case SURE -> "The ticket says it as a fact.";
          case UNSURE -> "Somebody thinks so or asks: no cause rests on it.";
          case SAYS_LITTLE -> "It is said as a fact, and many causes show it.";
        };
  }

  /** How many things a ticket says. */
  public static String count(int clues) {
    return clues == 1 ? "1 clue" : clues + " clues";
  }

  /** How to use the ticket's text and the list of what it says. */
  public static String hint() {
    return "Select a clue in the text or in the list, by mouse or by arrow keys; a cause shows its"
        + " words in the text, + for it and \u2212 against it.";
  }

  /** While a ticket is edited. */
  public static String editing() {
    return "It is read again whenever you pause. The file on the disk stays as it is.";
  }

  /** Where the text of what is said is in no file that can be shown. */
  public static String withoutText() {
    return "The text itself cannot be shown here; these are its words:";
  }

  /** One line: what it says, and how sure it is where that is not simply said. */
  public static String line(TicketSlot slot) {
    boolean plain = slot.certainty() == Certainty.SURE;
    return value(slot) + (plain ? "" : " (" + slot.certainty().word() + ")");
  }
}
