package org.session33.diagnostics.report.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.Tone;

/** How cells look. Every pair of colours has a contrast of at least 4.5 to 1. */
final class CellStyles {
  private static final String INK = "ink";
  private static final String MUTED = "muted";

  private final Workbook book;
  private final Map<Tone, CellStyle> marks = new EnumMap<>(Tone.class);
  private final CellStyle title;
  private final CellStyle note;
  private final CellStyle head;
  private final CellStyle headOfNumbers;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle label;
  private final CellStyle code;
  private final CellStyle link;
  private final CellStyle count;
  private final CellStyle moment;
  private final CellStyle momentWithFraction;
  private final CellStyle elapsed;
  private final Map<CellStyle, CellStyle> left = new HashMap<>();

  CellStyles(SXSSFWorkbook streaming) {
    this.book = streaming;
    title = style(font(16, true, INK));
    note = style(font(10, false, MUTED));
    head = style(font(11, true, "card"));
    fill(head, "heading");
    head.setWrapText(true);
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    headOfNumbers = book.createCellStyle();
    headOfNumbers.cloneStyleFrom(head);
    headOfNumbers.setAlignment(HorizontalAlignment.RIGHT);
    headOfNumbers.setIndention((short) 1);
    text = body(font(11, false, INK));
    quoted = body(font(11, false, INK));
    quoted.setQuotePrefixed(true);
    label = body(font(11, true, INK));
    code = body(fontNamed("Consolas", 9, MUTED));
    code.setWrapText(false);
    link = body(font(11, false, "link"));
    ((XSSFCellStyle) link).getFont().setUnderline(XSSFFont.U_SINGLE);
    count = number("#,##0");
    moment = number("yyyy-mm-dd hh:mm:ss");
    momentWithFraction = number("yyyy-mm-dd hh:mm:ss.000");
    elapsed = number("[h]:mm:ss.000");
    for (Tone tone : Tone.values()) {
      CellStyle mark = body(font(11, true, tone.colours() + ".foreground"));
      fill(mark, tone.colours() + ".background");
      marks.put(tone, mark);
    }
  }

  CellStyle title() {
    return title;
  }

  CellStyle note() {
    return note;
  }

  CellStyle head() {
    return head;
  }

  CellStyle headOfNumbers() {
    return headOfNumbers;
  }

  /** For a text; one that could be taken for a formula is marked as a text in Excel's own way. */
  CellStyle text(String words) {
    return CellText.looksLikeFormula(words) ? quoted : text;
  }

  /** Sets a number at the left of its cell, where texts stand above and below it. */
  void toTheLeft(Cell cell) {
    if (cell.getCellStyle().getAlignment() == HorizontalAlignment.RIGHT) {
      cell.setCellStyle(left.computeIfAbsent(cell.getCellStyle(), this::leftOf));
    }
  }

  private CellStyle leftOf(CellStyle style) {
    CellStyle copy = book.createCellStyle();
    copy.cloneStyleFrom(style);
    copy.setAlignment(HorizontalAlignment.LEFT);
    copy.setIndention((short) 0);
    return copy;
  }

  CellStyle label() {
    return label;
  }

  CellStyle code() {
    return code;
  }

  CellStyle link() {
    return link;
  }

  CellStyle count() {
    return count;
  }

  CellStyle moment(boolean fraction) {
    return fraction ? momentWithFraction : moment;
  }

  CellStyle elapsed() {
    return elapsed;
  }

  CellStyle mark(Tone tone) {
    return marks.getOrDefault(tone, text);
  }

  private CellStyle number(String format) {
    CellStyle style = body(font(11, false, INK));
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    return style;
  }

  private CellStyle body(XSSFFont font) {
    CellStyle style = style(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    ((XSSFCellStyle) style).setBottomBorderColor(colour("card.border"));
    return style;
  }

  private CellStyle style(XSSFFont font) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private XSSFFont font(int points, boolean bold, String colour) {
    XSSFFont font = fontNamed("Calibri", points, colour);
    font.setBold(bold);
    return font;
  }

  private XSSFFont fontNamed(String name, int points, String colour) {
    XSSFFont font = (XSSFFont) book.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour(colour));
    return font;
  }

  private static void fill(CellStyle style, String colour) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    ((XSSFCellStyle) style).setFillForegroundColor(colour(colour));
  }

  private static XSSFColor colour(String name) {
    int rgb = Colours.light(name);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
