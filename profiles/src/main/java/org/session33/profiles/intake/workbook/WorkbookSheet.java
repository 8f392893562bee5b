package org.session33.profiles.intake.workbook;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param name the name on its tab
 * @param rows its rows that hold anything, in order
 */
public record WorkbookSheet(String name, List<WorkbookRow> rows) {
  public WorkbookSheet {
    rows = List.copyOf(rows);
  }
}
