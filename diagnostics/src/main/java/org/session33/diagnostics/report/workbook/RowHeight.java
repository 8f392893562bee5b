package org.session33.diagnostics.report.workbook;

import java.util.List;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Column;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;

/**
 * How high a row has to be. POI would measure its texts with the fonts of this machine, which may
 * have none; so the height comes from the number of columns.
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
    return WrappedText.lines(text, width, TextColumns::of).size();
  }
}
