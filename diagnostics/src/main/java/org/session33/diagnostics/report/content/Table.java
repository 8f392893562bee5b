package org.session33.diagnostics.report.content;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A table.
 *
 * @param columns its columns
 * @param rows its rows, a cell for each column; made anew each time one is asked for, so that a
 *     long table is never held as a whole
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
  /** Keeps its own copy of the columns. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** A table with a row for each item. */
  public static <T> Table of(List<Column> columns, List<T> items, Function<T, List<Cell>> row) {
    return new Table(
        columns,
        new AbstractList<>() {
          @Override
          public List<Cell> get(int index) {
            List<Cell> cells = row.apply(items.get(index));
            if (cells.size() != columns.size()) {
              throw new IllegalStateException(columns + " and " + cells);
            }
            return cells;
          }

          @Override
          public int size() {
            return items.size();
          }
        });
  }
}
