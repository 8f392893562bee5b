package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import org.session33.diagnostics.text.ResultWords;

/**
 * The session meter in cells of one row: those that are held, then those that were refused, or else
 * those that are free up to the limit.
 *
 * @param cells the cells, from left to right
 * @param sessionsEach how many sessions one cell stands for, at least 1
 * @param edgeAfter the number of cells before the limit, or -1 where the limit is not on the
 *     picture
 */
public record MeterGrid(List<MeterCell> cells, int sessionsEach, int edgeAfter) {
  /** More cells than these are too narrow to be seen. */
  private static final int MOST_CELLS = 72;

  public MeterGrid {
    cells = List.copyOf(cells);
  }

  /** What a cell shows. */
  public enum State {
    /** A session that is held. */
    GRANTED,
    /** A session that was refused. */
    REFUSED,
    /** A session that could still be opened. */
    FREE
  }

  /**
   * One cell.
   *
   * @param bar which holder of the meter, from 0; 0 for a free one
   * @param state what it shows
   * @param session the first session that it stands for, from 0: those that are held by holder,
   *     then those that were refused, then those that are free
   */
  public record MeterCell(int bar, State state, int session) {}

  /** What one cell stands for; no full stop. */
  public String says() {
    return sessionsEach == 1
        ? "One cell a session"
        : "Each cell is " + ResultWords.number(sessionsEach) + " sessions";
  }

  /** The cells of a meter. */
  public static MeterGrid of(SessionMeter meter) {
    int sessions = meter.granted() + meter.refused();
    Integer limit = meter.limit();
    // Of a limit that is far away only a part is shown.
    int room = limit == null ? sessions : Math.max(sessions, Math.min(limit, sessions * 3 + 32));
    int each = Math.max(1, (room + MOST_CELLS - 1) / MOST_CELLS);
    List<MeterCell> cells = new ArrayList<>();
    add(meter, each, State.GRANTED, cells);
    add(meter, each, State.REFUSED, cells);
    for (int used = cells.size(); used * (long) each < room; used++) {
      cells.add(new MeterCell(0, State.FREE, used * each));
    }
    boolean seen = limit != null && limit <= room;
    int edge = -1;
    if (seen && limit != null) {
      edge = meter.refused() > 0 ? cellsOf(meter.granted(), each) : (limit + each - 1) / each;
    }
    return new MeterGrid(cells, each, Math.min(edge, cells.size()));
  }

  /** Each cell belongs to the holder of the first session that it stands for. */
  private static void add(SessionMeter meter, int each, State state, List<MeterCell> cells) {
    int first = state == State.GRANTED ? 0 : meter.granted();
    long before = 0;
    long next = 0;
    for (int bar = 0; bar < meter.bars().size(); bar++) {
      SessionMeter.Bar one = meter.bars().get(bar);
      before += state == State.GRANTED ? one.granted() : one.refused();
      for (; next < before; next += each) {
        cells.add(new MeterCell(bar, state, first + (int) next));
      }
    }
  }

  private static int cellsOf(int sessions, int each) {
    return (sessions + each - 1) / each;
  }
}
