package org.session33.diagnostics.report.workbook;

import java.util.List;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Column;

/**
 * How high a row has to be. POI would measure its texts with the fonts of this machine, which may
 * have none; so the height comes from the number of characters.
 */
final class RowHeight {
  private static final float LINE = 15;
  private static final float HIGHEST = 405;

  /** A column's width is counted in digits, and most letters are narrower. */
  private static final double LETTERS_A_DIGIT = 1.06;

  private RowHeight() {}

  /** In points. */
  static float of(List<Column> columns, List<Cell> cells) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (!(cells.get(i) instanceof Cell.Code)) {
        lines =
            Math.max(lines, lines(cells.get(i).words(), columns.get(i).width() * LETTERS_A_DIGIT));
      }
    }
    return Math.min(HIGHEST, lines * LINE + 2);
  }

  private static int lines(String text, double width) {
    int lines = 0;
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int until = end < 0 ? text.length() : end;
      lines += wrapped(text, from, until, width);
      from = until + 1;
    }
    return lines;
  }

  /** Lines of one paragraph, broken at blanks; a word that is too long is broken anywhere. */
  private static int wrapped(String text, int from, int until, double width) {
    int lines = 1;
    double filled = 0;
    int word = 0;
    for (int at = from; at <= until; at++) {
      if (at < until && text.charAt(at) != ' ') {
        word++;
        continue;
      }
      if (filled > 0 && filled + 1 + word > width) {
        lines++;
        filled = 0;
      }
      filled += filled > 0 ? 1 + word : word;
      while (filled > width) {
        lines++;
        filled -= width;
      }
      word = 0;
    }
    return lines;
  }
}
