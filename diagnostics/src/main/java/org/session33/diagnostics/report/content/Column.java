package org.session33.diagnostics.report.content;

/**
 * A column of a table.
 *
 * @param title its head
 * @param width how wide it is best shown, in characters, 1 to 100
 */
public record Column(String title, int width) {
  /** Checks the range. */
  public Column {
    if (title.isBlank() || width < 1 || width > 100) {
      throw new IllegalArgumentException("not a column: " + title + ", " + width);
    }
  }
}
