package org.session33.clientsim.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;

/**
 * Shows who holds the sessions: for each gate its counts and a bar with a cell for each that was
 * asked for, and a line a holder.
 */
final class LedgerText {
  private static final int WIDEST_HOLDER = 34;

  /** How wide a number of what is held at a gate is. */
  private static final int HELD = 12;

  private final Terminal terminal;
  private final UnaryOperator<String> names;

  LedgerText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  void print(CaseResult result, Outcome outcome) {
    GateMeters gates = GateMeters.of(outcome, result.theCase(), result.range(), names);
    List<MeterGrid> grids = gates.grids();
    for (int i = 0; i < grids.size(); i++) {
      SessionMeter meter = gates.meters().get(i);
      counts(meter.words());
      bar(meter, grids.get(i));
      meter.notes().forEach(n -> terminal.paragraph(terminal.style("faint", n), 2));
    }
    gates.passed().forEach(w -> terminal.paragraph(w, 2));
    others(outcome, gates);
    patterns(gates);
    holders(outcome, gates);
  }

  private void counts(String words) {
    terminal.paragraph(words.replace(", ", terminal.either(" · ", ", ")), 2);
  }

  /** The doors at the store that have no bar. */
  private void others(Outcome outcome, GateMeters gates) {
    for (SessionCount count : outcome.counts()) {
      String line = ResultWords.line(count);
      if (gates.meters().stream().noneMatch(m -> m.words().equals(line))) {
        counts(line);
      }
    }
  }

  private void bar(SessionMeter meter, MeterGrid grid) {
    if (grid.cells().isEmpty()) {
      return;
    }
    StringBuilder bar = new StringBuilder("  ");
    for (int i = 0; i <= grid.cells().size(); i++) {
      if (i == grid.edgeAfter()) {
        bar.append(terminal.either("│", "|"));
      }
      if (i < grid.cells().size()) {
        bar.append(cell(grid.cells().get(i).state()));
      }
    }
    if (meter.limit() != null && grid.edgeAfter() < 0) {
      bar.append(terminal.either("…", "..."));
    }
    terminal.line(bar.toString());
  }

  private String cell(MeterGrid.State state) {
    return switch (state) {
      case GRANTED -> terminal.style("fg(blue)", terminal.either("█", "#"));
      case REFUSED -> terminal.style("fg(red)", terminal.either("░", "x"));
      case KEPT -> terminal.style("faint", "/");
      case UNKNOWN -> terminal.style("fg(yellow)", "?");
      case FREE -> terminal.style("faint", terminal.either("·", "."));
    };
  }

  /** What the cells stand for that no number beside the bar tells. */
  private void patterns(GateMeters gates) {
    for (SessionMeter.Pattern pattern : gates.patterns()) {
      if (pattern.state() != MeterGrid.State.REFUSED) {
        terminal.line("  " + cell(pattern.state()) + " " + pattern.words());
      }
    }
  }

  private void holders(Outcome outcome, GateMeters gates) {
    List<LedgerLine> lines = outcome.ledger();
    if (lines.isEmpty()) {
      return;
    }
    int holders =
        Math.min(
            WIDEST_HOLDER,
            lines.stream().mapToInt(l -> TextColumns.of(names.apply(l.holder()))).max().orElse(0));
    boolean several = gates.meters().size() > 1;
    StringBuilder head = new StringBuilder(several ? "" : "  granted  refused");
    if (several) {
      gates.meters().forEach(m -> head.append(right(m.facts().many())));
    }
    terminal.line(head + "  " + TextColumns.pad("holder", holders) + "  purpose");
    for (LedgerLine line : lines) {
      terminal.paragraph(
          names.apply(line.purpose()),
          0,
          (several ? held(line, gates) : numbers(line))
              + "  "
              + TextColumns.pad(holder(line, holders), holders)
              + "  ");
    }
  }

  private String numbers(LedgerLine line) {
    String refused = String.format(Locale.ROOT, "%,7d", line.refused());
    return String.format(Locale.ROOT, "  %,7d  ", line.granted())
        + (line.refused() == 0 ? refused : terminal.style("fg(red)", refused));
  }

  /** What a holder holds at each gate of what it asked for there. */
  private String held(LedgerLine line, GateMeters gates) {
    StringBuilder held = new StringBuilder();
    String words = names.apply(line.holder() + ", " + line.purpose());
    for (SessionMeter meter : gates.meters()) {
      Optional<SessionMeter.Bar> bar =
          meter.bars().stream().filter(b -> b.words().equals(words) && b.asked() > 0).findFirst();
      String shown = right(bar.map(SessionMeter.Bar::held).orElse("-"));
      boolean whole = bar.filter(b -> b.granted() < b.asked()).isEmpty();
      held.append(whole ? shown : terminal.style("fg(red)", shown));
    }
    return held.toString();
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, HELD - text.length())) + text;
  }

  private String holder(LedgerLine line, int columns) {
    return WrappedText.shortened(names.apply(line.holder()), "...", columns, TextColumns::of);
  }
}
