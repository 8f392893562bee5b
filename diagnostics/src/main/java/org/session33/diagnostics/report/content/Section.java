package org.session33.diagnostics.report.content;

/**
 * A part of a report: one sheet of a workbook, one chapter of a page.
 *
 * @param id which part it is
 * @param note what to know when reading it, may be empty
 * @param table what it says
 * @param nothing what to say where the table has no rows
 */
public record Section(SectionId id, String note, Table table, String nothing) {
  /** Its title. */
  public String title() {
    return id.title();
  }
}
