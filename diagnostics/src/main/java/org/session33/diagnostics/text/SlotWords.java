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

  /** One line: what it says, and how sure it is where that is not simply said. */
  public static String line(TicketSlot slot) {
    boolean plain = slot.certainty() == Certainty.SURE;
    return value(slot) + (plain ? "" : " (" + slot.certainty().word() + ")");
  }
}
