package org.session33.clientsim.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.diagnostics.evidence.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.exchange.LimitValue;

/** Shows the events of the rehearsal and those of the evidence. */
final class EventText {
  private final Terminal terminal;
  private final UnaryOperator<String> names;

  EventText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  void print(CaseResult result) {
    Outcome outcome = result.outcome();
    if (outcome != null && !outcome.events().isEmpty()) {
      terminal.heading("Server's Application log");
      event(outcome.events().get(0));
      if (outcome.events().size() > 1) {
        terminal.paragraph(
            "... and "
                + (outcome.events().size() - 1)
                + " more like it. Whether a real store repeats the event is not known.",
            2);
      }
    }
    if (!result.evidence().events().isEmpty()) {
      terminal.heading("Events in the evidence");
      result.evidence().events().stream().limit(10).forEach(this::event);
      int more = result.evidence().events().size() - 10;
      if (more > 0) {
        terminal.paragraph("... and " + more + " more.", 2);
      }
    }
  }

  private void event(EventRecord event) {
    String level = event.level() == null ? "" : event.level() + "  ";
    String category = event.category() == null ? "" : event.category() + "  ";
    terminal.line(
        "  "
            + Terminal.safe(level + event.source() + "  " + category)
            + terminal.style("bold", Integer.toString(event.id()))
            + Terminal.safe(time(event)));
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
    if (event.text() != null) {
      return event.text();
    }
    return StoreLimitSentence.parse(event)
        .filter(StoreLimitEvent::isUnderstood)
        .map(
            said ->
                String.format(
                    Locale.ROOT,
                    "(from its data) %s exceeded the maximum of %s objects of type \"%s\"",
                    said.dn() == null ? "somebody" : said.dn(),
                    said.limit() == null ? "?" : LimitValue.bothNotations(said.limit()),
                    said.rawType()))
        .orElse(String.join(" | ", event.strings()));
  }
}
