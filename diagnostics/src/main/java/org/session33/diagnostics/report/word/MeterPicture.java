package org.session33.diagnostics.report.word;

import java.util.List;
import org.session33.diagnostics.report.content.MeterGrid;

/**
 * Paints the session meter. It has no text in it, so that it needs no font and no window library,
 * and the same meter is the same picture on every machine.
 */
final class MeterPicture {
  static final int WIDTH = 1_560;
  static final int HEIGHT = 132;

  private static final int TOP = 14;
  private static final int CELL_HEIGHT = 104;
  private static final int EDGE = 34;
  private static final int WIDEST = 58;
  private static final int ROUND = 9;
  private static final int HATCH = 18;
  private static final int PAPER = 0xFFFFFF;
  private static final int REFUSED = 0xC93645;
  private static final int REFUSED_LIGHT = 0xF6C6CB;
  private static final int FREE = 0xB6BEC8;

  /** The colours of holders, as the desktop and the page have them. */
  private static final List<Integer> HOLDERS =
      List.of(0x2F66D4, 0x6B4FC9, 0x0F8A7E, 0xDD9A1B, 0xB0449E, 0x5B8C22, 0x1A8FB3, 0x8A5A3C);

  private final PngImage image = new PngImage(WIDTH, HEIGHT, PAPER);
  private final MeterGrid grid;

  private MeterPicture(MeterGrid grid) {
    this.grid = grid;
  }

  /** The picture as a PNG file. */
  static byte[] png(MeterGrid grid) {
    return new MeterPicture(grid).paint();
  }

  /** The colour of a holder as six hex digits. */
  static String colour(int bar) {
    return String.format(java.util.Locale.ROOT, "%06X", HOLDERS.get(bar % HOLDERS.size()));
  }

  private byte[] paint() {
    List<MeterGrid.MeterCell> cells = grid.cells();
    int room = WIDTH - EDGE;
    double pitch = Math.min(WIDEST, (double) room / Math.max(1, cells.size()));
    int gap = Math.max(2, (int) (pitch / 7));
    for (int i = 0; i < cells.size(); i++) {
      int shift = grid.edgeAfter() >= 0 && i >= grid.edgeAfter() ? EDGE : 0;
      int x = (int) Math.round(i * pitch) + shift;
      int width = (int) Math.round((i + 1) * pitch) + shift - x - gap;
      cell(cells.get(i), x, width);
    }
    if (grid.edgeAfter() >= 0) {
      int x = (int) Math.round(grid.edgeAfter() * pitch) + (EDGE - gap) / 2;
      image.fill(x - 3, 0, 6, HEIGHT, (px, py) -> REFUSED);
    }
    return image.png();
  }

  private void cell(MeterGrid.MeterCell cell, int x, int width) {
    switch (cell.state()) {
      case GRANTED -> {
        int colour = HOLDERS.get(cell.bar() % HOLDERS.size());
        rounded(x, width, 0, (px, py) -> colour);
      }
      case REFUSED -> {
        rounded(x, width, 0, (px, py) -> REFUSED);
        rounded(x, width, 3, (px, py) -> (px + py) % HATCH < HATCH / 3 ? REFUSED : REFUSED_LIGHT);
      }
      case FREE -> {
        rounded(x, width, 0, (px, py) -> FREE);
        rounded(x, width, 3, (px, py) -> PAPER);
      }
    }
  }

  private void rounded(int x, int width, int inset, PngImage.Paint paint) {
    int radius = Math.min(ROUND, width / 2) - inset;
    image.round(x + inset, TOP + inset, width - 2 * inset, CELL_HEIGHT - 2 * inset, radius, paint);
  }
}
