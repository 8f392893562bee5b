package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * A meter in cells of one row: those that are held, then those that were refused, those that an
 * earlier gate kept away and those that are not known, or else those that are free up to the limit.
 *
 * @param gate the gate whose meter it is
 * @param cells the cells, from left to right
 * @param sessionsEach how many sessions, connections or folders one cell stands for, at least 1
 * @param edgeAfter the number of cells before the limit, or -1 where the limit is not on the
 *     picture
 */
public record MeterGrid(Gate gate, List<MeterCell> cells, int sessionsEach, int edgeAfter) {
  /** More cells than these are too narrow to be seen. */
  private static final int MOST_CELLS = 72;

  public MeterGrid {
    cells = List.copyOf(cells);
  }

  /** What a cell shows. */
  public enum State {
    /** It is held. */
    GRANTED,
    /** It was refused. */
    REFUSED,
    /** An earlier gate kept it away from this one. */
    KEPT,
    /** It may be asked for; what is not known decides. */
    UNKNOWN,
    /** It could still be opened. */
    FREE
  }

  /**
   * One cell.
   *
   * @param bar which holder of the meter, from 0; 0 for one that is free or not known
   * @param state what it shows
   * @param session the first session that it stands for, from 0: those that are held by holder,
   *     then those that were refused, those that were kept away, those that are not known and those
   *     that are free
   */
  public record MeterCell(int bar, State state, int session) {}

  /** What one cell stands for; no full stop. */
  public String says() {
    GateFacts unit = GateFacts.of(gate);
    return sessionsEach == 1
        ? "One cell " + (unit.one().matches("[aeio].*") ? "an " : "a ") + unit.one()
        : "Each cell is " + unit.counted(sessionsEach);
  }

  /** The cells of a meter. */
  public static MeterGrid of(SessionMeter meter) {
    return of(meter, each(meter));
  }

  /**
   * The cells of meters that stand below each other: where connections and sessions are counted,
   * one cell is as many of either. Open folders are counted in thousands and have their own
   * measure.
   */
  public static List<MeterGrid> together(List<SessionMeter> meters) {
    int each =
        meters.stream()
            .filter(m -> m.gate() != Gate.OBJECTS)
            .mapToInt(MeterGrid::each)
            .max()
            .orElse(1);
    return meters.stream().map(m -> m.gate() == Gate.OBJECTS ? of(m) : of(m, each)).toList();
  }

  private static int each(SessionMeter meter) {
    return Math.max(1, (room(meter) + MOST_CELLS - 1) / MOST_CELLS);
  }

  /** Of a limit that is far away only a part is shown. */
  private static int room(SessionMeter meter) {
    int asked = asked(meter);
    Integer limit = meter.limit();
    return limit == null ? asked : Math.max(asked, Math.min(limit, asked * 3 + 32));
  }

  private static int asked(SessionMeter meter) {
    return meter.granted() + meter.refused() + meter.kept() + meter.unknown();
  }

  private static MeterGrid of(SessionMeter meter, int each) {
    int room = room(meter);
    Integer limit = meter.limit();
    List<MeterCell> cells = new ArrayList<>();
    int first = add(meter, each, State.GRANTED, 0, cells);
    first = add(meter, each, State.REFUSED, first, cells);
    first = add(meter, each, State.KEPT, first, cells);
    for (int next = 0; next < meter.unknown(); next += each) {
      cells.add(new MeterCell(0, State.UNKNOWN, first + next));
    }
    for (int used = cells.size(); used * (long) each < room; used++) {
      cells.add(new MeterCell(0, State.FREE, used * each));
    }
    boolean seen = limit != null && limit <= room;
    int edge = -1;
    if (seen && limit != null) {
      edge = meter.refused() > 0 ? cellsOf(meter.granted(), each) : cellsOf(limit, each);
    }
    return new MeterGrid(meter.gate(), cells, each, Math.min(edge, cells.size()));
  }

  /** Each cell belongs to the holder of the first session that it stands for. */
  private static int add(
      SessionMeter meter, int each, State state, int first, List<MeterCell> cells) {
    long before = 0;
    long next = 0;
    for (int bar = 0; bar < meter.bars().size(); bar++) {
      SessionMeter.Bar one = meter.bars().get(bar);
      before +=
          state == State.GRANTED
              ? one.granted()
              : state == State.REFUSED ? one.refused() : one.kept();
      for (; next < before; next += each) {
        cells.add(new MeterCell(bar, state, first + (int) next));
      }
    }
    return first + (int) before;
  }

  private static int cellsOf(int sessions, int each) {
    return (sessions + each - 1) / each;
  }
}
