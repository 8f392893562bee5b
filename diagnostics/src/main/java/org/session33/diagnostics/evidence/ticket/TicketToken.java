package org.session33.diagnostics.evidence.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A word or a mark of a ticket.
 *
 * @param text it in small letters, umlauts written out, without the hyphen of {@code e-mail}
 * @param start the offset of its first character, from 0
 * @param end the offset right behind its last character
 * @param number its value where it is a number or a number word, 0 or more; else null
 * @param quoted whether it belongs to a message or an event that an exact reader has read
 */
record TicketToken(String text, int start, int end, @Nullable Long number, boolean quoted) {
  /** Whether it is a mark and no word. */
  boolean isMark() {
    return !Character.isLetterOrDigit(text.charAt(0));
  }

  /** Whether a mark points to what follows from something. */
  static boolean isArrow(String mark) {
    return mark.endsWith(">") || mark.equals("→");
  }

  TicketToken as(String other) {
    return new TicketToken(other, start, end, number, quoted);
  }
}
