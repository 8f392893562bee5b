package org.session33.diagnostics.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.DirectionRun;
import org.session33.diagnostics.report.content.Tone;

/** Puts paragraphs, lists and tables into a document, in its own styles. */
final class DocumentText {
  /** The width between the margins of A4, in twentieths of a point. */
  static final int WIDTH = 9_978;

  private static final String HEAD_FILL = "EEF1F5";
  private static final String LINE = "C8CDD4";
  private static final int CELL_MARGIN = 90;
  private static final int INDENT = 360;

  /** In twentieths of a point. */
  private static final int LIST_GAP = 20;

  private final XWPFDocument document;

  DocumentText(XWPFDocument document) {
    this.document = document;
  }

  XWPFParagraph paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    add(paragraph, text, false);
    return paragraph;
  }

  /** A paragraph that begins with a bold label. */
  XWPFParagraph labelled(String style, String label, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    add(paragraph, label + " ", true);
    add(paragraph, text, false);
    return paragraph;
  }

  /** Adds a text; what is written from right to left becomes a run of that direction. */
  static void add(XWPFParagraph paragraph, String text, boolean bold) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (DirectionRun part : DirectionRun.of(lines[i])) {
        XWPFRun run = paragraph.createRun();
        run.setText(part.text());
        if (bold) {
          run.setBold(true);
        }
        if (part.rightToLeft()) {
          run.getCTR().addNewRPr().addNewRtl();
        }
      }
      if (i < lines.length - 1) {
        paragraph.createRun().addBreak();
      }
    }
  }

  /** Steps, numbered by Word from 1; a note or a warning stands between them, without a number. */
  void steps(List<AdviceStep> lines) {
    BigInteger number = numbering(STNumberFormat.DECIMAL, "%1.");
    for (AdviceStep line : lines) {
      if (line.isToDo()) {
        item(line.words(), number);
      } else {
        XWPFParagraph note = paragraph(DocumentStyles.BODY, line.words());
        note.setIndentationLeft(INDENT);
        note.setSpacingAfter(LIST_GAP);
      }
    }
  }

  /** Items with a mark. */
  void marked(List<String> items) {
    if (!items.isEmpty()) {
      BigInteger number = numbering(STNumberFormat.BULLET, "\u2022");
      items.forEach(item -> item(item, number));
    }
  }

  private BigInteger numbering(STNumberFormat.Enum format, String mark) {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    CTLvl level = kind.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(mark);
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(INDENT));
    indent.setHanging(BigInteger.valueOf(INDENT));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  private void item(String words, BigInteger number) {
    XWPFParagraph paragraph = paragraph(DocumentStyles.BODY, words);
    paragraph.setNumID(number);
    paragraph.setNumILvl(BigInteger.ZERO);
    paragraph.setSpacingAfter(LIST_GAP);
  }

  /**
   * A table with a head that is repeated on each page.
   *
   * @param heads the heads of its columns; empty for a table without
   * @param shares the widths of its columns, in parts of their sum
   */
  XWPFTable table(List<String> heads, List<List<Cell>> rows, int... shares) {
    int all = rows.size() + (heads.isEmpty() ? 0 : 1);
    XWPFTable table = document.createTable(Math.max(1, all), shares.length);
    layOut(table, shares);
    int at = 0;
    if (!heads.isEmpty()) {
      XWPFTableRow head = table.getRow(at++);
      head.setRepeatHeader(true);
      head.setCantSplitRow(true);
      for (int i = 0; i < shares.length; i++) {
        fill(head.getCell(i), new Cell.Text(heads.get(i)), true);
        head.getCell(i).getCTTc().getTcPr().addNewShd().setVal(STShd.CLEAR);
        head.getCell(i).getCTTc().getTcPr().getShd().setFill(HEAD_FILL);
      }
    }
    for (List<Cell> row : rows) {
      XWPFTableRow written = table.getRow(at++);
      written.setCantSplitRow(true);
      for (int i = 0; i < shares.length; i++) {
        fill(written.getCell(i), row.get(i), heads.isEmpty() && i == 0);
      }
    }
    return table;
  }

  private static void layOut(XWPFTable table, int... shares) {
    int sum = java.util.Arrays.stream(shares).sum();
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(WIDTH - CELL_MARGIN));
    CTTblWidth indent =
        properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(CELL_MARGIN));
    CTTblLayoutType layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setCellMargins(20, CELL_MARGIN, 20, CELL_MARGIN);
    XWPFTable.XWPFBorderType single = XWPFTable.XWPFBorderType.SINGLE;
    table.setTopBorder(single, 4, 0, LINE);
    table.setBottomBorder(single, 4, 0, LINE);
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    table.setInsideHBorder(single, 4, 0, LINE);
    table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int share : shares) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * share / sum));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < shares.length; i++) {
        CTTcPr cell = row.getCell(i).getCTTc().addNewTcPr();
        CTTblWidth own = cell.addNewTcW();
        own.setType(STTblWidth.DXA);
        own.setW(BigInteger.valueOf((long) WIDTH * shares[i] / sum));
      }
    }
  }

  private static void fill(XWPFTableCell cell, Cell value, boolean bold) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(DocumentStyles.CELL);
    if (value instanceof Cell.Mark mark) {
      add(paragraph, mark.words(), true);
      paragraph.getRuns().forEach(run -> run.setColor(colour(mark.tone())));
      return;
    }
    if (value instanceof Cell.Count) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    add(paragraph, value.words(), bold);
  }

  static String colour(Tone tone) {
    return Colours.hex(tone == Tone.QUIET ? "muted" : tone.colours() + ".foreground");
  }
}
