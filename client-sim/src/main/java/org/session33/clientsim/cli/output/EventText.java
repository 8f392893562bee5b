package org.session33.clientsim.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.evidence.timeline.TimelineEntry;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.CaseWarning;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SlotWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.profiles.files.VisibleText;

/** Shows the events of the evidence, then those of the rehearsal. */
final class EventText {
  /** Events that are shown; reports and JSON hold all that were kept. */
  private static final int MOST = 10;

  private final Terminal terminal;
  private final UnaryOperator<String> names;

  EventText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  void print(CaseResult result) {
    Outcome outcome = result.outcome();
    if (!result.evidence().events().isEmpty()) {
      terminal.heading(ResultWords.seenEvents());
      List<EventRecord> events = result.evidence().events();
      List<EventRecord> shown = telling(events);
      shown.forEach(this::event);
      int more = events.size() - shown.size();
      if (more > 0) {
        terminal.paragraph(ResultWords.more(more), 2);
      }
    }
    told(result.evidence().slots());
    List<CaseWarning> contradictions = result.completeness().contradictions();
    if (!contradictions.isEmpty()) {
      terminal.heading(ResultWords.contradictions());
      contradictions.forEach(w -> terminal.paragraph(names.apply(w.sentence()), 2, "- "));
    }
    seenInOrder(SeenTimeline.of(result.evidence()));
    if (outcome != null && !outcome.events().isEmpty()) {
      terminal.heading(ResultWords.rehearsedEventsTitle());
      rehearsed(outcome.log());
    }
  }

  /** What a ticket says, a line for each thing with its words. */
  private void told(List<TicketSlot> slots) {
    if (slots.isEmpty()) {
      return;
    }
    terminal.heading(SlotWords.title());
    for (TicketSlot slot : slots) {
      String words = SlotWords.line(slot) + ": \"" + slot.words() + "\" (" + slot.where() + ")";
      terminal.paragraph(names.apply(words), 4, TextColumns.pad(SlotWords.label(slot.slot()), 12));
    }
  }

  /** What files tell, in order; where it is too much, without events that tell of no limit. */
  private void seenInOrder(SeenTimeline seen) {
    if (seen.isEmpty()) {
      return;
    }
    terminal.heading(ResultWords.seenInOrder());
    if (seen.withoutZone()) {
      terminal.paragraph(ResultWords.withoutZone(), 2);
    }
    List<TimelineEntry> all = seen.entries();
    List<TimelineEntry> telling =
        all.size() <= MOST
            ? all
            : all.stream().filter(e -> e.first().kind() != LoggedMoment.Kind.EVENT).toList();
    List<TimelineEntry> shown = telling.subList(0, Math.min(MOST, telling.size()));
    for (TimelineEntry entry : shown) {
      terminal.paragraph(
          names.apply(entry.sentence() + " (" + entry.first().where() + ")"),
          4,
          entry.time() + "  ");
    }
    int more = all.size() - shown.size();
    if (more > 0) {
      terminal.paragraph(ResultWords.more(more), 2);
    }
  }

  /** One of each kind: repetitions say nothing new. */
  private void rehearsed(RehearsedLog log) {
    terminal.paragraph(ResultWords.rehearsedEvents(), 2);
    Map<List<String>, EventRecord> kinds = new LinkedHashMap<>();
    log.events().forEach(e -> kinds.putIfAbsent(kind(e), e));
    List<EventRecord> shown = kinds.values().stream().limit(MOST).toList();
    for (EventRecord event : shown) {
      event(event);
      terminal.paragraph(RehearsedLog.headerLine(event), 4);
    }
    long more = log.written() - shown.size();
    if (more > 0) {
      terminal.paragraph(ResultWords.moreEvents(more, shown.size() == 1), 2);
    }
  }

  private static List<String> kind(EventRecord event) {
    List<String> kind = new ArrayList<>(event.strings());
    kind.add(event.id() + event.source());
    return kind;
  }

  /** Those that say something about a limit come before the others where there are too many. */
  private static List<EventRecord> telling(List<EventRecord> events) {
    List<EventRecord> telling = new ArrayList<>();
    events.stream().filter(EventText::isAboutALimit).limit(MOST).forEach(telling::add);
    events.stream()
        .filter(e -> !isAboutALimit(e))
        .limit((long) MOST - telling.size())
        .forEach(telling::add);
    return telling;
  }

  private static boolean isAboutALimit(EventRecord event) {
    return StoreLimitSentence.parse(event).isPresent() || ZeroLimitEvent.parse(event).isPresent();
  }

  private void event(EventRecord event) {
    String level = event.level() == null ? "" : event.level() + "  ";
    String category = event.category() == null ? "" : event.category() + "  ";
    terminal.line(
        "  "
            + VisibleText.of(level + event.source() + "  " + category)
            + terminal.style("bold", Integer.toString(event.id()))
            + VisibleText.of(time(event)));
    terminal.paragraph(names.apply(words(event)), 4);
  }

  private static String time(EventRecord event) {
    if (event.time() != null) {
      return "  " + event.time();
    }
    if (event.localTime() != null) {
      return "  " + event.localTime() + " local time";
    }
    return event.writtenTime() == null ? "" : "  " + event.writtenTime() + " as written";
  }

  private static String words(EventRecord event) {
    return ResultWords.said(event).orElse(String.join(" | ", event.strings()));
  }
}
