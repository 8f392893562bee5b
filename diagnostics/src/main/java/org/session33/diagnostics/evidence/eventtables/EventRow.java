package org.session33.diagnostics.evidence.eventtables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.text.EventNumber;
import org.session33.profiles.printed.Dress;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObject.Property;

/** Makes an event of a row, by the names of its columns. */
final class EventRow {
  private static final int SIXTEEN_BITS = 0xFFFF;
  private static final String ENTRY_TYPE = "eventlogentry#";

  private EventRow() {}

  /** The event; empty where the row has neither a number nor the store's own sentence. */
  static Optional<EventRecord> event(PrintedObject row) {
    Map<String, Property> index = EventColumn.index(row);
    String text = EventColumn.TEXT.text(index);
    Optional<EventNumber> number = EventNumber.of(EventColumn.ID.text(index));
    if (number.isEmpty() && StoreLimitSentence.parseSentence(text).isEmpty()) {
      return Optional.empty();
    }
    EventRecord.Builder event =
        EventRecord.builder(
                EventColumn.SOURCE.text(index),
                number.map(EventNumber::id).orElse(StoreLimitSentence.ID),
                row.place())
            .level(level(index))
            .category(orNull(EventColumn.CATEGORY.text(index)))
            .channel(channel(row, index))
            .computer(orNull(EventColumn.COMPUTER.text(index)))
            .recordId(EventNumber.whole(EventColumn.RECORD.text(index)))
            .task(sixteenBits(EventColumn.TASK.text(index)))
            .qualifiers(number.map(EventNumber::qualifiers).orElse(null))
            .strings(strings(row, index))
            .text(isNothing(text) ? null : text);
    Integer written = sixteenBits(EventColumn.QUALIFIERS.text(index));
    if (written != null) {
      event.qualifiers(written);
    }
    return Optional.of(event.time(time(index)).build());
  }

  private static WrittenTime time(Map<String, Property> index) {
    String whole = EventColumn.TIME.text(index);
    return WrittenTime.of(
        whole.isEmpty()
            ? (EventColumn.DATE.text(index) + " " + EventColumn.CLOCK.text(index)).strip()
            : whole);
  }

  private static @Nullable String level(Map<String, Property> index) {
    String level = EventColumn.LEVEL.text(index);
    boolean ofLogParser = level.toLowerCase(Locale.ROOT).endsWith(" event");
    return orNull(ofLogParser ? level.substring(0, level.length() - " event".length()) : level);
  }

  /** The log; {@code Get-EventLog} has it in the name of the type alone. */
  private static @Nullable String channel(PrintedObject row, Map<String, Property> index) {
    String written = EventColumn.CHANNEL.text(index);
    if (!written.isEmpty()) {
      return orNull(written);
    }
    for (String type : row.types()) {
      int at = type.toLowerCase(Locale.ROOT).indexOf(ENTRY_TYPE);
      int end = type.indexOf('/', Math.max(0, at));
      if (at >= 0 && end > at) {
        return orNull(type.substring(at + ENTRY_TYPE.length(), end));
      }
    }
    return null;
  }

  /** The insertion strings as far as the dress has kept them apart. */
  private static List<String> strings(PrintedObject row, Map<String, Property> index) {
    Property strings = EventColumn.STRINGS.of(index);
    if (strings == null || !strings.isWhole()) {
      return List.of();
    }
    if (!strings.items().isEmpty()) {
      return strings.items();
    }
    String value = strings.value();
    if (row.dress() == Dress.LIST && value.startsWith("{") && value.endsWith("}")) {
      List<String> printed = Arrays.asList(value.substring(1, value.length() - 1).split(", "));
      boolean types = printed.stream().anyMatch(s -> s.endsWith(".EventProperty"));
      return types ? List.of() : printed;
    }
    return index.containsKey("strings") && !value.isEmpty()
        ? Arrays.asList(value.split("\\|", -1))
        : List.of();
  }

  private static boolean isNothing(String text) {
    return text.isBlank() || text.strip().equalsIgnoreCase("N/A");
  }

  private static @Nullable String orNull(String text) {
    return isNothing(text) ? null : text;
  }

  private static @Nullable Integer sixteenBits(String written) {
    Long number = EventNumber.whole(written);
    return number == null || number > SIXTEEN_BITS ? null : Integer.valueOf(number.intValue());
  }
}
