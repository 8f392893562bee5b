package org.session33.diagnostics.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.session33.diagnostics.report.content.Colours;

/** The styles of the document, so that whoever gets it can change its looks in one place. */
final class DocumentStyles {
  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String HEADING = "Heading1";
  static final String SUBHEADING = "Heading2";
  static final String BODY = "Normal";
  static final String QUOTE = "Quote";
  static final String CAPTION = "Caption";
  static final String CELL = "TableText";
  static final String NOTE = "Note";

  private static final String FONT = "Calibri";
  private static final String INK = "ink";
  private static final String HEADING_INK = "heading";
  private static final String MUTED = "muted";

  /** Font sizes are kept in half points, spaces in twentieths. */
  private static final int HALF = 2;

  private static final int TWENTIETH = 20;

  /** In 240ths of a line. */
  private static final int LINE = 240;

  private static final int QUOTE_INDENT = 280;

  private final XWPFStyles styles;

  private DocumentStyles(XWPFDocument document) {
    styles = document.createStyles();
  }

  static void addTo(XWPFDocument document) {
    DocumentStyles styles = new DocumentStyles(document);
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    styles.styles.setDefaultFonts(fonts);
    styles.styles.setSpellingLanguage("en-GB");
    styles.add(BODY, "Normal", 10, false, INK, 0, 3, -1);
    styles.add(TITLE, "Title", 19, true, HEADING_INK, 0, 1, -1);
    styles.add(SUBTITLE, "Subtitle", 10, false, MUTED, 0, 6, -1);
    styles.add(HEADING, "heading 1", 13, true, HEADING_INK, 9, 3, 0);
    styles.add(SUBHEADING, "heading 2", 11, true, HEADING_INK, 7, 2, 1);
    styles.add(QUOTE, "Quote", 10, false, INK, 2, 4, -1);
    styles.add(CAPTION, "caption", 8, false, MUTED, 1, 4, -1);
    styles.add(CELL, "Table Text", 9, false, INK, 1, 1, -1);
    styles.add(NOTE, "Note", 8, false, MUTED, 2, 2, -1);
  }

  private void add(
      String id,
      String name,
      int points,
      boolean bold,
      String colour,
      int before,
      int after,
      int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (id.equals(BODY)) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal(BODY);
      style.addNewNext().setVal(BODY);
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf((long) before * TWENTIETH));
    spacing.setAfter(BigInteger.valueOf((long) after * TWENTIETH));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    spacing.setLine(BigInteger.valueOf(LINE));
    if (id.equals(QUOTE)) {
      paragraph.addNewInd().setLeft(BigInteger.valueOf(QUOTE_INDENT));
    }
    if (outline >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewKeepLines();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    if (bold) {
      run.addNewB();
    }
    if (id.equals(QUOTE)) {
      run.addNewI();
    }
    run.addNewColor().setVal(Colours.hex(colour));
    run.addNewSz().setVal(BigInteger.valueOf((long) points * HALF));
    run.addNewSzCs().setVal(BigInteger.valueOf((long) points * HALF));
    styles.addStyle(new XWPFStyle(style));
  }
}
