package org.session33.clientsim.scenario.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.profiles.files.Place;

/**
 * Puts a mismatch into words, for the terminal and for test reports: where it stands, what was
 * expected beside what was there with the differing lines marked, and who held the sessions then.
 */
public final class MismatchText {
  private static final int WIDEST = 60;

  private MismatchText() {}

  /** The text, several lines without a line end after the last one. */
  public static String of(Mismatch mismatch) {
    List<String> lines = new ArrayList<>();
    lines.add(
        place(mismatch.place()) + ": " + mismatch.summary() + " (" + clock(mismatch.at()) + ")");
    beside(mismatch.expected(), mismatch.actual(), lines);
    lines.add("  ledger at that moment:");
    List<LedgerLine> ledger = mismatch.outcome().ledger();
    if (ledger.isEmpty()) {
      lines.add("    nobody holds a session");
    }
    for (LedgerLine line : ledger) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    %5d  %s, %s%s",
              line.granted(),
              line.holder(),
              line.purpose(),
              line.refused() == 0 ? "" : " (" + line.refused() + " more refused)"));
    }
    return String.join("\n", lines);
  }

  /** The text of all mismatches, or of the problem, of a result; empty when it passed. */
  public static String of(ScenarioResult result) {
    List<String> parts = new ArrayList<>();
    result.mismatches().forEach(mismatch -> parts.add(of(mismatch)));
    if (result.problem() != null) {
      parts.add(result.problem().toString());
    }
    return String.join("\n\n", parts);
  }

  /** Virtual time as days, hours, minutes and seconds: {@code 2h 00m 01s}. */
  public static String clock(Duration time) {
    String rest =
        String.format(
            Locale.ROOT,
            "%dh %02dm %02ds",
            time.toHoursPart(),
            time.toMinutesPart(),
            time.toSecondsPart());
    return time.toDays() == 0 ? rest : time.toDays() + "d " + rest;
  }

  private static String place(Place place) {
    return place.file() + ":" + Math.max(1, place.line()) + ":" + Math.max(1, place.column());
  }

  private static void beside(String expected, String actual, List<String> lines) {
    List<String> left = expected.lines().toList();
    List<String> right = actual.lines().toList();
    int width = "expected".length();
    for (String line : left) {
      width = Math.min(WIDEST, Math.max(width, line.length()));
    }
    lines.add("    " + padded("expected", width) + " | actual");
    for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
      String wanted = index < left.size() ? left.get(index) : "";
      String there = index < right.size() ? right.get(index) : "";
      String mark = wanted.equals(there) ? "    " : "  > ";
      lines.add(mark + padded(wanted, width) + (there.isEmpty() ? " |" : " | " + there));
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
