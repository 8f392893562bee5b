package org.session33.clientsim.desktop.ticket;

import org.session33.diagnostics.evidence.TicketSlot;

/**
 * What a ticket says, and where in the text that is shown.
 *
 * @param number its number among all that is said, from 1
 * @param slot what is said
 * @param start the offset of its first character; -1 where the text is not shown
 * @param end the offset right behind its last character
 */
record TicketMark(int number, TicketSlot slot, int start, int end) {
  private static final String DIGITS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** How its words are marked. */
  MarkLook look() {
    return MarkLook.of(slot);
  }

  /** Its number as it stands behind words, in raised digits. */
  String raised() {
    StringBuilder raised = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> raised.append(DIGITS.charAt(c - '0')));
    return raised.toString();
  }
}
