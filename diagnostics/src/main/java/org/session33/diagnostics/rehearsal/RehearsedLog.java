package org.session33.diagnostics.rehearsal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.exchange.EventWording;
import org.session33.profiles.exchange.ExchangeReleases;

/**
 * The Application log of a rehearsal.
 *
 * @param begun when the rehearsal's clock began; a time of its own, which is nobody's calendar
 * @param events the events that were kept, oldest first
 * @param written how many events were written, those that were not kept included
 */
public record RehearsedLog(Instant begun, List<EventRecord> events, long written) {
  /** What every face says of such an event, so that nobody takes it for one that was seen. */
  public static String says() {
    return "rehearsed by Session33, not read from a log";
  }

  public RehearsedLog {
    events = List.copyOf(events);
  }

  /**
   * What Event Viewer shows of a rehearsed event beside its sentence and its time, by label, as KB
   * 980049 prints it.
   */
  public static Map<String, String> header(EventRecord event) {
    EventWording.Header printed = ExchangeReleases.eventHeader();
    Map<String, String> header = new LinkedHashMap<>();
    put(header, "Log Name", event.channel());
    put(header, "Source", event.source());
    put(header, "Event ID", Integer.toString(event.id()));
    put(header, "Task Category", event.category());
    put(header, "Level", event.level());
    put(header, "Keywords", printed.keywords());
    put(header, "User", printed.user());
    put(header, "Computer", event.computer());
    return header;
  }

  private static void put(Map<String, String> header, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      header.put(label, value);
    }
  }

  /** The same in one line. */
  public static String headerLine(EventRecord event) {
    return header(event).entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue())
        .collect(Collectors.joining("; "));
  }

  /** A log of which all was kept and that began with its first event. */
  public static RehearsedLog of(List<EventRecord> events) {
    Instant begun =
        events.stream().map(EventRecord::time).filter(t -> t != null).findFirst().orElse(null);
    return new RehearsedLog(begun == null ? Instant.EPOCH : begun, events, events.size());
  }

  /** How many were written and not kept. */
  public long more() {
    return written - events.size();
  }
}
