package org.session33.diagnostics.rehearsal;

import java.time.Instant;
import java.util.List;
import org.session33.diagnostics.evidence.EventRecord;

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
