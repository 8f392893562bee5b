package org.session33.clientsim.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;

/** Shows who holds the sessions: the counts, a bar with a cell a session, and a line a holder. */
final class LedgerText {
  private static final int BAR = 64;
  private static final int WIDEST_HOLDER = 34;

  private final Terminal terminal;
  private final UnaryOperator<String> names;

  LedgerText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  void print(Outcome outcome) {
    for (SessionCount count : outcome.counts()) {
      terminal.line(
          "  "
              + count.words()
              + ": "
              + String.join(terminal.either(" · ", ", "), ResultWords.counts(count)));
    }
    SessionCount count = outcome.count();
    if (count.requested() > 0) {
      // One cell a session as long as they fit on the page, else in proportion.
      double scale = Math.min(1, (double) BAR / count.requested());
      int granted = (int) Math.round(count.granted() * scale);
      int refused =
          count.refused() == 0 ? 0 : Math.max(1, (int) Math.round(count.refused() * scale));
      terminal.line(
          "  "
              + terminal.style("fg(blue)", terminal.either("█", "#").repeat(granted))
              + (refused == 0
                  ? ""
                  : terminal.either("│", "|")
                      + terminal.style("fg(red)", terminal.either("░", "x").repeat(refused))));
    }
    List<LedgerLine> lines = outcome.ledger();
    if (lines.isEmpty()) {
      return;
    }
    int holders =
        Math.min(
            WIDEST_HOLDER,
            lines.stream().mapToInt(l -> TextColumns.of(names.apply(l.holder()))).max().orElse(0));
    terminal.line("  granted  refused  " + TextColumns.pad("holder", holders) + "  purpose");
    for (LedgerLine line : lines) {
      String refused = String.format(Locale.ROOT, "%,7d", line.refused());
      String numbers =
          String.format(Locale.ROOT, "  %,7d  ", line.granted())
              + (line.refused() == 0 ? refused : terminal.style("fg(red)", refused))
              + "  ";
      terminal.paragraph(
          names.apply(line.purpose()),
          0,
          numbers + TextColumns.pad(holder(line, holders), holders) + "  ");
    }
  }

  private String holder(LedgerLine line, int columns) {
    return WrappedText.shortened(names.apply(line.holder()), "...", columns, TextColumns::of);
  }
}
