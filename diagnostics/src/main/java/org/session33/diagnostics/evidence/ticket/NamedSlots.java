package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.files.Place;

/** What exact readers have found in a ticket, as slots: releases and known messages. */
public final class NamedSlots {
  private NamedSlots() {}

  /**
   * The slots.
   *
   * @param shown the known messages of the text
   * @param releases the releases that it names
   */
  public static List<TicketSlot> of(
      String text, List<ErrorTextReader.Span> shown, List<ToldReleaseReader.Named> releases) {
    List<TicketSlot> slots = new ArrayList<>();
    for (ToldReleaseReader.Named one : releases) {
      ToldRelease told = one.told();
      slots.add(
          slot(
              text,
              told.product() == ToldRelease.Product.OUTLOOK
                  ? Slot.CLIENT_RELEASE
                  : Slot.SERVER_RELEASE,
              told.release().toLowerCase(Locale.ROOT).replace(' ', '-'),
              told.where(),
              one.start(),
              one.end(),
              told.doubtful()));
    }
    for (ErrorTextReader.Span one : shown) {
      slots.add(
          slot(
              text,
              Slot.CODES,
              one.text().id(),
              one.text().where(),
              one.start(),
              one.end(),
              false));
    }
    return slots;
  }

  private static TicketSlot slot(
      String text, Slot slot, String value, Place where, int start, int end, boolean doubtful) {
    return new TicketSlot(
        slot,
        value,
        MatchText.of(text, start, end).shown().strip(),
        where,
        start,
        end,
        false,
        doubtful ? Certainty.UNSURE : Certainty.SURE,
        null);
  }
}
