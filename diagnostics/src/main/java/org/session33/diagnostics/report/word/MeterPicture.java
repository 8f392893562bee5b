package org.session33.diagnostics.report.word;

import java.util.List;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;

/**
 * Paints the session meter. It has no text in it, so that it needs no font and no window library,
 * and the same meter is the same picture on every machine.
 */
final class MeterPicture {
  /** Points of the picture for one of the page, so that it can be printed. */
  private static final int SCALE = 3;

  /** The room of a document, in points of the page. */
  private static final int ROOM = 520;

  static final int WIDTH = ROOM * SCALE;
  static final int HEIGHT = (MeterGeometry.CELL_HEIGHT + 2 * MeterGeometry.BEYOND) * SCALE;

  /** How thick the line around a cell is. */
  private static final int LINE = 3;

  private static final int PAPER = Colours.light("card");
  private static final int MUTED = Colours.light("muted");
  private static final int NOT_KNOWN = Colours.light("warn.foreground");
  private static final int REFUSED = Colours.light("refused");
  private static final int REFUSED_LIGHT = Colours.light("refused.light");

  private final PngImage image = new PngImage(WIDTH, HEIGHT, PAPER);
  private final MeterGeometry geometry;

  private MeterPicture(MeterGeometry geometry) {
    this.geometry = geometry;
  }

  /** The picture as a PNG file. */
  static byte[] png(MeterGrid grid) {
    return png(List.of(grid)).get(0);
  }

  /** The pictures of meters that stand below each other, with cells of one width. */
  static List<byte[]> png(List<MeterGrid> grids) {
    return MeterGeometry.within(grids, ROOM).stream()
        .map(geometry -> new MeterPicture(geometry).paint())
        .toList();
  }

  private byte[] paint() {
    List<MeterGrid.MeterCell> cells = geometry.grid().cells();
    for (int i = 0; i < cells.size(); i++) {
      int x = scaled(geometry.left(i));
      cell(cells.get(i), x, scaled(geometry.left(i) + geometry.cellWidth()) - x);
    }
    if (geometry.grid().edgeAfter() >= 0) {
      int x = scaled(geometry.edge() - MeterGeometry.LINE / 2.0);
      image.fill(x, 0, MeterGeometry.LINE * SCALE, HEIGHT, (px, py) -> REFUSED);
    }
    return image.png();
  }

  private static int scaled(double points) {
    return (int) Math.round(points * SCALE);
  }

  private void cell(MeterGrid.MeterCell cell, int x, int width) {
    switch (cell.state()) {
      case GRANTED -> {
        int colour = Colours.light(Colours.holder(cell.bar()));
        rounded(x, width, 0, (px, py) -> colour);
      }
      case REFUSED -> {
        int hatch = MeterGeometry.HATCH * SCALE;
        int stripe = MeterGeometry.STRIPE * SCALE;
        rounded(x, width, 0, (px, py) -> REFUSED);
        rounded(x, width, LINE, (px, py) -> (px + py) % hatch < stripe ? REFUSED : REFUSED_LIGHT);
      }
      case KEPT -> {
        int hatch = MeterGeometry.HATCH * SCALE;
        rounded(x, width, 0, (px, py) -> MUTED);
        rounded(x, width, LINE, (px, py) -> Math.floorMod(px - py, hatch) < LINE ? MUTED : PAPER);
      }
      case UNKNOWN -> {
        rounded(x, width, 0, (px, py) -> NOT_KNOWN);
        rounded(x, width, LINE, (px, py) -> isDot(px, py) ? NOT_KNOWN : PAPER);
      }
      case FREE -> {
        int free = Colours.light("free");
        rounded(x, width, 0, (px, py) -> free);
        rounded(x, width, LINE, (px, py) -> PAPER);
      }
    }
  }

  private static boolean isDot(int x, int y) {
    int tile = MeterGeometry.HATCH * SCALE;
    int half = tile / 2;
    return Math.hypot(x % tile - half, y % tile - half) < MeterGeometry.STRIPE * SCALE / 2.0;
  }

  private void rounded(int x, int width, int inset, PngImage.Paint paint) {
    int radius = Math.max(0, Math.min(MeterGeometry.ROUND * SCALE, width / 2) - inset);
    int top = MeterGeometry.BEYOND * SCALE + inset;
    int height = MeterGeometry.CELL_HEIGHT * SCALE - 2 * inset;
    image.round(x + inset, top, width - 2 * inset, height, radius, paint);
  }
}
