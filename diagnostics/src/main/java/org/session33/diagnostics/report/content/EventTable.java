package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.text.ResultWords;

/** The events of the evidence, then those of the rehearsal. */
final class EventTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("From", 24),
          new Column("Time", 23),
          new Column("Level", 9),
          new Column("Source", 15),
          new Column("Id", 7),
          new Column("Task Category", 14),
          new Column("Message", 56),
          new Column("Data", 34),
          new Column("User", 14),
          new Column("Client type", 12),
          new Column("Object type", 12),
          new Column("Limit", 9),
          new Column("As Event Viewer shows it", 30),
          new Column("As Event Viewer's XML", 40));

  private final CaseResult result;
  private final UnaryOperator<String> names;

  EventTable(CaseResult result, UnaryOperator<String> names) {
    this.result = result;
    this.names = names;
  }

  private record Seen(EventRecord event, boolean rehearsed) {}

  Section section() {
    List<Seen> seen = new ArrayList<>();
    result.evidence().events().forEach(e -> seen.add(new Seen(e, false)));
    if (result.outcome() != null) {
      result.outcome().events().forEach(e -> seen.add(new Seen(e, true)));
    }
    return new Section(
        SectionId.EVENTS,
        "Events that were read first, then those of the rehearsal. A rehearsal has a clock of its"
            + " own, so its times are no times of your server; their date only fits the release."
            + written(),
        Table.of(COLUMNS, seen, this::row),
        "No event was written or read.");
  }

  private String written() {
    return result.outcome() == null ? "" : " " + ResultWords.written(result.outcome().log());
  }

  private List<Cell> row(Seen seen) {
    EventRecord event = seen.event();
    Optional<StoreLimitEvent> said = StoreLimitSentence.parse(event);
    return List.of(
        seen.rehearsed() ? new Cell.Text(RehearsedLog.says()) : text(event.where().toString()),
        time(event),
        text(event.level()),
        text(event.source()),
        new Cell.Text(Integer.toString(event.id())),
        text(event.category()),
        text(ResultWords.said(event).orElse(null)),
        Cell.of(event.strings().stream().map(names).toList()),
        text(part(said, StoreLimitEvent::user)),
        text(part(said, StoreLimitEvent::clientType)),
        text(part(said, StoreLimitEvent::type)),
        Cell.of(part(said, StoreLimitEvent::limit)),
        seen.rehearsed() ? text(RehearsedLog.headerLine(event)) : Cell.NONE,
        seen.rehearsed()
            ? new Cell.Code(names.apply(EventXmlWriter.toEventXml(event, RehearsedLog.says())))
            : Cell.NONE);
  }

  private static <T> @Nullable T part(
      Optional<StoreLimitEvent> said, Function<StoreLimitEvent, @Nullable T> part) {
    return said.isPresent() ? part.apply(said.get()) : null;
  }

  private Cell time(EventRecord event) {
    if (event.time() != null) {
      return new Cell.At(event.time());
    }
    return event.localTime() != null
        ? new Cell.LocalTime(event.localTime())
        : text(event.writtenTime());
  }

  private Cell text(@Nullable String text) {
    return text == null ? Cell.NONE : Cell.of(names.apply(text));
  }
}
