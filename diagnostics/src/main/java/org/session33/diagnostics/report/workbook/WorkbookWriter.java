package org.session33.diagnostics.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.Section;

/**
 * Writes a report as an Excel workbook: a sheet a section, rows as they come, so that a long one
 * needs no more memory than a short one.
 */
public final class WorkbookWriter {
  /** Rows that are held in memory; the others are on the disk already. */
  private static final int ROWS_IN_MEMORY = 100;

  private WorkbookWriter() {}

  /**
   * Writes the workbook.
   *
   * @param out stays open
   * @param progress hears of the rows
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, OutputStream out, Progress progress) throws IOException {
    // Texts stand in their cells: a table of shared ones would be held in memory.
    try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, false)) {
      book.setZip64Mode(Zip64Mode.AsNeeded);
      properties(book, report);
      CellStyles styles = new CellStyles(book);
      for (Section section : report.sections()) {
        new SheetWriter(book, styles, report, section).write(progress);
      }
      book.setActiveSheet(0);
      progress.at("packing the workbook", 0, 1);
      book.write(out);
      progress.at("packing the workbook", 1, 1);
    }
  }

  private static void properties(SXSSFWorkbook book, Report report) {
    POIXMLProperties.CoreProperties core =
        book.getXSSFWorkbook().getProperties().getCoreProperties();
    core.setTitle(report.headline().title());
    core.setCreator("Session33");
    core.setDescription(report.madeBy() + ". " + report.caution());
    core.setCreated(Optional.of(Date.from(report.tool().generated())));
    core.setModified(Optional.of(Date.from(report.tool().generated())));
  }
}
