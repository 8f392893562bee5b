package org.session33.profiles.intake.workbook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1
 * @param cells what its cells hold, by column from 1: texts without blanks around them, numbers
 *     without a format, {@code true} and {@code false}; a formula counts by its last result
 */
public record WorkbookRow(int number, SortedMap<Integer, String> cells) {
  public WorkbookRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** What a cell holds, empty for nothing. */
  public String cell(int column) {
    return cells.getOrDefault(column, "");
  }
}
