package org.session33.diagnostics.evidence.ticket;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.session33.diagnostics.evidence.TicketSlot;

/**
 * What is said of Outlook by its year: of a newer or an older one where the ticket says something
 * of several, else of Outlook itself.
 */
final class ComparedReleases {
  /** What a target with a year is called in the data. */
  static final String BY_YEAR = "outlook-of-year";

  private final List<TicketSlot> said;
  private final OptionalLong newest;
  private final OptionalLong oldest;

  ComparedReleases(List<TicketSlot> said) {
    this.said = List.copyOf(said);
    this.newest = years().max();
    this.oldest = years().min();
  }

  private LongStream years() {
    return said.stream()
        .filter(s -> s.value().equals(BY_YEAR) && s.number() != null)
        .mapToLong(TicketSlot::number);
  }

  /** All that is said, with releases as they compare. */
  List<TicketSlot> resolved() {
    return said.stream().map(this::resolved).toList();
  }

  private TicketSlot resolved(TicketSlot slot) {
    Long year = slot.number();
    if (!slot.value().equals(BY_YEAR) || year == null) {
      return slot;
    }
    boolean several = newest.orElse(0) != oldest.orElse(0);
    String value =
        !several ? "outlook" : year == newest.orElse(0) ? "newer-version" : "older-version";
    return new TicketSlot(
        slot.slot(),
        value,
        slot.words(),
        slot.where(),
        slot.start(),
        slot.end(),
        slot.denied(),
        slot.certainty(),
        null);
  }
}
