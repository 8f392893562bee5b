package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.sessions.PlannedSession;

/**
 * What the session meter shows at a moment: a cell a session of the door that matters, the refused
 * ones beyond the limit.
 *
 * @param limit the limit in force, or null for none
 * @param cells granted sessions in order of opening, then refused ones
 * @param legend who holds them
 */
public record MeterView(@Nullable Integer limit, List<Cell> cells, List<Entry> legend) {
  /**
   * One session.
   *
   * @param colour which holder, an index of {@link #legend}
   * @param granted whether the store gave it
   * @param tip what it is, in a few words
   */
  public record Cell(int colour, boolean granted, String tip) {}

  /**
   * One holder and purpose.
   *
   * @param words who and what for
   * @param granted sessions held
   * @param asked sessions asked for
   */
  public record Entry(String words, int granted, int asked) {
    /** With its numbers, for instance {@code Team Sales, folder synchronisation 25 of 31}. */
    public String text() {
      String held = String.format(Locale.ROOT, "%s %,d", words, granted);
      return granted == asked ? held : held + String.format(Locale.ROOT, " of %,d", asked);
    }
  }

  /** Keeps its own copies. */
  public MeterView {
    cells = List.copyOf(cells);
    legend = List.copyOf(legend);
  }

  /** The meter of what is seen at a moment. */
  public static MeterView of(RehearsalView seen) {
    SessionCount count = seen.outcome().count();
    Map<String, Integer> colours = new LinkedHashMap<>();
    Map<String, int[]> sums = new LinkedHashMap<>();
    List<Cell> granted = new ArrayList<>();
    List<Cell> refused = new ArrayList<>();
    for (ActedSession session : seen.sessions()) {
      PlannedSession planned = session.planned();
      if (planned.clientType().isService() != count.clientType().isService()) {
        continue;
      }
      String key = words(planned);
      int colour = colours.computeIfAbsent(key, k -> colours.size());
      int[] sum = sums.computeIfAbsent(key, k -> new int[2]);
      sum[0] += session.granted() ? 1 : 0;
      sum[1]++;
      Cell cell =
          new Cell(
              colour,
              session.granted(),
              String.format(
                  Locale.ROOT,
                  "%,d  %s: %s, %s",
                  planned.number(),
                  key,
                  planned.why(),
                  session.granted() ? "open" : "refused"));
      (session.granted() ? granted : refused).add(cell);
    }
    List<Entry> legend = new ArrayList<>();
    sums.forEach((key, sum) -> legend.add(new Entry(key, sum[0], sum[1])));
    granted.addAll(refused);
    return new MeterView(count.limit().value(), granted, legend);
  }

  /** Outlook's own sessions by their purpose; a program's by its name. */
  private static String words(PlannedSession planned) {
    return switch (planned.role()) {
      case PROGRAM -> planned.holder();
      case STALE -> "stale sessions";
      default ->
          planned.copy() > 1 ? planned.holder() + ": " + planned.purpose() : planned.purpose();
    };
  }

  /** How many are granted. */
  public int granted() {
    return (int) cells.stream().filter(Cell::granted).count();
  }

  /** How many are refused. */
  public int refused() {
    return cells.size() - granted();
  }
}
