package org.session33.diagnostics.report.workbook;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Column;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.Report;
import org.session33.diagnostics.report.content.Section;
import org.session33.diagnostics.report.content.SectionId;
import org.session33.diagnostics.report.content.SessionMeter;

/** Writes one section as a sheet: title, note, a frozen head with filters, rows. */
final class SheetWriter {
  /** The row of the head, from 0; title and note stand above it. */
  static final int HEAD = 2;

  /** Rows after which the progress is told. */
  private static final int TELL_EVERY = 500;

  /** Excel knows no date before this year. */
  private static final int FIRST_YEAR = 1901;

  /** In twips of a 256th of a character. */
  private static final int CHARACTER = 256;

  /** Characters that can still be read on one page; what is wider goes on two. */
  private static final int PAGE_WIDTH = 240;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double INCH = 1 / 2.54;

  private final SXSSFWorkbook book;
  private final CellStyles styles;
  private final Report report;
  private final Section section;
  private final SXSSFSheet sheet;
  private int next;

  SheetWriter(SXSSFWorkbook book, CellStyles styles, Report report, Section section) {
    this.book = book;
    this.styles = styles;
    this.report = report;
    this.section = section;
    this.sheet = book.createSheet(section.title());
  }

  void write(Progress progress) {
    List<Column> columns = section.table().columns();
    List<List<Cell>> rows = section.table().rows();
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    head(columns, rows.isEmpty());
    List<MeterChart> charts = charts(columns.size() + 1);
    charts.forEach(chart -> chart.head(sheet, rowAt(HEAD)));
    int numbers = charts.stream().mapToInt(MeterChart::rows).max().orElse(0);
    int last = Math.max(rows.size(), numbers);
    for (int i = 0; i < last; i++) {
      if (i % TELL_EVERY == 0) {
        progress.at("sheet " + section.title(), i, last);
      }
      SXSSFRow row = sheet.createRow(HEAD + 1 + i);
      if (i < rows.size()) {
        cells(row, rows.get(i));
      }
      for (MeterChart chart : charts) {
        chart.row(row, i);
      }
    }
    next = HEAD + 1 + last;
    progress.at("sheet " + section.title(), last, last);
    for (MeterChart chart : charts) {
      chart.draw(book.getXSSFWorkbook().getSheet(section.title()), section.title(), numbers);
    }
    if (section.id() == SectionId.SUMMARY) {
      contents();
    }
    if (!rows.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(HEAD, HEAD + rows.size(), 0, columns.size() - 1));
    }
    print();
  }

  /** A chart for each gate, beside each other. */
  private List<MeterChart> charts(int left) {
    GateMeters gates = report.meters();
    if (section.id() != SectionId.SESSIONS || gates == null) {
      return List.of();
    }
    List<MeterChart> charts = new ArrayList<>();
    int column = left;
    for (SessionMeter meter : gates.shortened(MeterGeometry.MOST_BARS).meters()) {
      MeterChart chart = new MeterChart(meter, column, gates.meters().size() > 1, styles);
      charts.add(chart);
      column += chart.columns() + 1;
    }
    return charts;
  }

  private void head(List<Column> columns, boolean empty) {
    text(
            sheet.createRow(0),
            0,
            section.id() == SectionId.SUMMARY
                ? (report.isWhole() ? "" : Completeness.WORD + ": ") + report.headline().title()
                : section.title())
        .setCellStyle(styles.title());
    String note =
        section.id() == SectionId.SUMMARY
            ? (report.isWhole() ? "" : report.completeness().summary() + " ")
                + report.madeBy()
                + ". "
                + report.caution()
            : empty ? section.nothing() : section.note();
    text(sheet.createRow(1), 0, note).setCellStyle(styles.note());
    Row row = sheet.createRow(HEAD);
    row.setHeightInPoints(columns.stream().anyMatch(c -> c.title().length() > c.width()) ? 32 : 20);
    for (int i = 0; i < columns.size(); i++) {
      org.apache.poi.ss.usermodel.Cell cell = row.createCell(i);
      cell.setCellValue(columns.get(i).title());
      cell.setCellStyle(isNumber(i) ? styles.headOfNumbers() : styles.head());
    }
    sheet.createFreezePane(0, HEAD + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
  }

  private boolean isNumber(int column) {
    List<List<Cell>> rows = section.table().rows();
    if (section.id() == SectionId.SUMMARY || rows.isEmpty()) {
      return false;
    }
    Cell first = rows.get(0).get(column);
    return first instanceof Cell.Count || first instanceof Cell.Elapsed;
  }

  private SXSSFRow rowAt(int index) {
    SXSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  private void cells(SXSSFRow row, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      cell(row, i, cells.get(i));
    }
    if (section.id() == SectionId.SUMMARY) {
      row.getCell(1).setCellStyle(styles.label());
      styles.toTheLeft(row.getCell(2));
    }
    row.setHeightInPoints(RowHeight.of(section.table().columns(), cells));
  }

  private void cell(SXSSFRow row, int column, Cell value) {
    if (value instanceof Cell.Count count) {
      number(row, column, (double) count.number()).setCellStyle(styles.count());
    } else if (value instanceof Cell.Elapsed elapsed) {
      number(row, column, days(elapsed.since())).setCellStyle(styles.elapsed());
    } else if (value instanceof Cell.At at) {
      moment(row, column, LocalDateTime.ofInstant(at.instant(), ZoneOffset.UTC), at.words());
    } else if (value instanceof Cell.LocalTime local) {
      moment(row, column, local.time(), local.words());
    } else if (value instanceof Cell.Links links) {
      links(row, column, links);
    } else if (value instanceof Cell.Mark mark) {
      text(row, column, mark.words()).setCellStyle(styles.mark(mark.tone()));
    } else if (value instanceof Cell.Code code) {
      text(row, column, code.words()).setCellStyle(styles.code());
    } else {
      text(row, column, value.words());
    }
  }

  private void moment(SXSSFRow row, int column, LocalDateTime time, String words) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > 9999) {
      text(row, column, words);
      return;
    }
    SXSSFCell cell = row.createCell(column);
    cell.setCellValue(time);
    cell.setCellStyle(styles.moment(!time.truncatedTo(ChronoUnit.SECONDS).equals(time)));
  }

  private void links(SXSSFRow row, int column, Cell.Links links) {
    SXSSFCell cell = text(row, column, links.words());
    if (links.links().isEmpty()) {
      return;
    }
    // A cell has one link: several articles are linked where each has a row of its own.
    boolean one = links.links().size() == 1;
    Hyperlink link =
        book.getCreationHelper().createHyperlink(one ? HyperlinkType.URL : HyperlinkType.DOCUMENT);
    link.setAddress(
        one ? links.links().get(0).address() : "'" + SectionId.ARTICLES.title() + "'!A1");
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }

  private SXSSFCell text(SXSSFRow row, int column, String words) {
    String shown = CellText.of(words);
    SXSSFCell cell = row.createCell(column);
    cell.setCellValue(shown);
    cell.setCellStyle(styles.text(shown));
    return cell;
  }

  private static SXSSFCell number(SXSSFRow row, int column, double number) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellValue(number);
    return cell;
  }

  private static double days(Duration since) {
    return since.toNanos() / 1e9 / SECONDS_A_DAY;
  }

  /** Links to the other sheets, below the summary. */
  private void contents() {
    next++;
    text(sheet.createRow(next++), 0, "Sheets").setCellStyle(styles.label());
    for (Section other : report.sections()) {
      if (other.id() == SectionId.SUMMARY) {
        continue;
      }
      SXSSFRow row = sheet.createRow(next++);
      SXSSFCell cell = text(row, 1, other.title());
      Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + other.title() + "'!A1");
      cell.setHyperlink(link);
      cell.setCellStyle(styles.link());
      int rows = other.table().rows().size();
      text(row, 2, new Cell.Count(rows).words() + (rows == 1 ? " row" : " rows"));
    }
  }

  private void print() {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    int width = section.table().columns().stream().mapToInt(Column::width).sum();
    boolean wide = width > PAGE_WIDTH;
    setup.setFitWidth((short) (wide ? 2 : 1));
    if (wide) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
    }
    setup.setFitHeight((short) 0);
    Map.of(
            org.apache.poi.ss.usermodel.PageMargin.LEFT, 1.2,
            org.apache.poi.ss.usermodel.PageMargin.RIGHT, 1.2,
            org.apache.poi.ss.usermodel.PageMargin.TOP, 1.5,
            org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 1.8,
            org.apache.poi.ss.usermodel.PageMargin.HEADER, 0.8,
            org.apache.poi.ss.usermodel.PageMargin.FOOTER, 0.8)
        .forEach((margin, centimetres) -> sheet.setMargin(margin, centimetres * INCH));
    Footer footer = sheet.getFooter();
    footer.setLeft("&8" + report.madeBy().replace("&", "&&"));
    footer.setCenter("&8&A");
    footer.setRight("&8&P / &N");
  }
}
