package org.session33.diagnostics.report.content;

import java.util.List;

/**
 * Where the cells and the edge of a meter stand, in the pixels of a page at 100 percent; a picture
 * of more points multiplies. Above the cells is room for the words of the edge.
 *
 * @param grid the cells
 * @param pitch from the left side of a cell to that of the next one
 */
public record MeterGeometry(MeterGrid grid, double pitch) {
  /** The top of the cells, with room for words above them. */
  public static final int TOP = 24;

  /** How high a cell is. */
  public static final int CELL_HEIGHT = 34;

  /** How far the edge reaches beyond the cells, above and below. */
  public static final int BEYOND = 5;

  /** How wide the line of the edge is. */
  public static final int LINE = 2;

  /** How high all of it is, words included. */
  public static final int HEIGHT = TOP + CELL_HEIGHT + BEYOND + 1;

  /** The radius of a cell's corners. */
  public static final int ROUND = 3;

  /** From one stripe of what is refused to the next one, and how wide a stripe is. */
  public static final int HATCH = 8;

  /** How wide a stripe of what is refused is. */
  public static final int STRIPE = 3;

  /** More holders than these are told together in a legend. */
  public static final int MOST_BARS = 12;

  private static final int WIDE_PITCH = 22;
  private static final int PITCH = 14;

  /** So many cells at the most are wide. */
  private static final int FEW_CELLS = 44;

  private static final int GAP = 3;

  /** The room in which the edge stands between two cells. */
  private static final int EDGE = 14;

  /** A gap takes at most this part of a cell's room. */
  private static final double MOST_GAP = 0.3;

  /** With as much room as the cells ask for. */
  public static MeterGeometry of(MeterGrid grid) {
    return new MeterGeometry(grid, grid.cells().size() <= FEW_CELLS ? WIDE_PITCH : PITCH);
  }

  /** Within a room, where narrower cells come closer together. */
  public static MeterGeometry within(MeterGrid grid, double room) {
    double fitting = (room - EDGE) / Math.max(1, grid.cells().size());
    return new MeterGeometry(grid, Math.min(of(grid).pitch(), Math.max(2, fitting)));
  }

  /** Meters that stand below each other: their cells are of one width. */
  public static List<MeterGeometry> together(List<MeterGrid> grids) {
    return ofOnePitch(grids.stream().map(MeterGeometry::of).toList());
  }

  /** The same within a room. */
  public static List<MeterGeometry> within(List<MeterGrid> grids, double room) {
    return ofOnePitch(grids.stream().map(g -> within(g, room)).toList());
  }

  private static List<MeterGeometry> ofOnePitch(List<MeterGeometry> each) {
    double narrowest = each.stream().mapToDouble(MeterGeometry::pitch).min().orElse(PITCH);
    return each.stream().map(g -> new MeterGeometry(g.grid(), narrowest)).toList();
  }

  /** How wide all of it is. */
  public double width() {
    return grid.cells().size() * pitch + EDGE;
  }

  /** The left side of a cell. */
  public double left(int cell) {
    boolean behind = grid.edgeAfter() >= 0 && cell >= grid.edgeAfter();
    return cell * pitch + (behind ? EDGE : 0);
  }

  /** How wide a cell is. */
  public double cellWidth() {
    return pitch - gap();
  }

  /** The middle of the edge; it is on the picture only where the grid has one. */
  public double edge() {
    return grid.edgeAfter() * pitch + Math.floor((EDGE - gap()) / 2);
  }

  /** Which cell stands at a place, or -1 for none. */
  public int cellAt(double x, double y) {
    if (y < TOP || y >= TOP + CELL_HEIGHT) {
      return -1;
    }
    for (int cell = 0; cell < grid.cells().size(); cell++) {
      if (x >= left(cell) && x < left(cell) + cellWidth()) {
        return cell;
      }
    }
    return -1;
  }

  private double gap() {
    return Math.min(GAP, pitch * MOST_GAP);
  }
}
