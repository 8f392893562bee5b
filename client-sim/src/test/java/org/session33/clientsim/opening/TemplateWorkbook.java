package org.session33.clientsim.opening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.ValueKind;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.intake.workbook.WorkbookColumn;
import org.session33.profiles.intake.workbook.WorkbookColumn.Sheet;
import org.session33.profiles.outlook.OutlookReleases;

/** Writes the workbook that is shipped as the sample {@code users-workbook}. */
final class TemplateWorkbook {
  private static final int LAST_ROW = 2_000;
  private static final List<String> YES_NO = List.of("yes", "no");

  /** Columns that are wider than others, in characters. */
  private static final Map<String, Integer> WIDTHS =
      Map.of("Title", 40, "Legacy DN", 40, "User", 24, "Mailbox", 24, "Program", 24);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final XSSFCellStyle head = style(true, "FFFFFF", "24406E");
  private final XSSFCellStyle title = style(true, "24406E", "");
  private final XSSFCellStyle text = style(false, "1F2328", "");

  private TemplateWorkbook() {}

  /** The workbook as a file. */
  static byte[] bytes() {
    TemplateWorkbook template = new TemplateWorkbook();
    template.readMe();
    template.users();
    template.mailboxes();
    template.programs();
    try (template.book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      template.book.getProperties().getCoreProperties().setCreator("Session33");
      template.book.getProperties().getCoreProperties().setTitle("Users and mailboxes");
      template.book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readMe() {
    XSSFSheet sheet = book.createSheet("Read me");
    sheet.setColumnWidth(0, 16 * 256);
    sheet.setColumnWidth(1, 32 * 256);
    sheet.setColumnWidth(2, 11 * 256);
    sheet.setColumnWidth(3, 70 * 256);
    cell(sheet.createRow(0), 0, "Users and mailboxes for Session33", title);
    List<String> lines =
        List.of(
            "Write a row a user on the sheet Users, a row for each additional mailbox on the sheet"
                + " Mailboxes,",
            "and a row for each other program that logs on under the account on the sheet"
                + " Programs. Sheets that are not needed may stay empty.",
            "Then run:  session33 rehearse users.xlsx --user \"Alice Reyes\"  (with one user"
                + " --user can be left out).",
            "Columns may stand in any order; columns of your own are left alone. The user in it is"
                + " synthetic.");
    int next = 1;
    for (String line : lines) {
      XSSFCell cell = sheet.createRow(next++).createCell(0);
      cell.setCellValue(line);
    }
    next++;
    heads(sheet.createRow(next++), List.of("Sheet", "Column", "Needed", "What to write"));
    for (WorkbookColumn column : WorkbookColumn.all()) {
      XSSFRow row = sheet.createRow(next++);
      cell(row, 0, column.sheet().title(), text);
      cell(row, 1, column.title(), text);
      cell(row, 2, column.required() ? "yes" : "", text);
      cell(row, 3, column.says(), text);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
  }

  private void users() {
    XSSFSheet sheet = sheet(Sheet.USERS);
    XSSFRow row = sheet.createRow(1);
    put(row, WorkbookColumn.USER, "Alice Reyes");
    put(
        row,
        WorkbookColumn.TITLE,
        "Alice cannot open Outlook with the mailboxes of the team and of the reception");
    put(
        row,
        WorkbookColumn.LEGACY_DN,
        "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes");
    put(row, WorkbookColumn.of(CaseValues.OUTLOOK, "release"), "2007");
    put(row, WorkbookColumn.of(CaseValues.OUTLOOK, "cachedExchangeMode"), "yes");
    put(row, WorkbookColumn.of(CaseValues.OUTLOOK, "downloadSharedFolders"), "yes");
    put(row, WorkbookColumn.of(CaseValues.SERVER, "release"), "2003 SP1");
    choices(sheet, CaseValues.OUTLOOK);
    choice(sheet, WorkbookColumn.of(CaseValues.OUTLOOK, "release"), OutlookReleases.load().ids());
    choice(sheet, WorkbookColumn.of(CaseValues.SERVER, "release"), ExchangeReleases.load().ids());
    choice(sheet, WorkbookColumn.EXEMPT, YES_NO);
  }

  private void mailboxes() {
    XSSFSheet sheet = sheet(Sheet.MAILBOXES);
    XSSFRow large = sheet.createRow(1);
    put(large, WorkbookColumn.MAILBOX_USER, "Alice Reyes");
    put(large, WorkbookColumn.of(CaseValues.MAILBOX, "name"), "Team Sales");
    put(large, WorkbookColumn.of(CaseValues.MAILBOX, "folders"), 1_204);
    XSSFRow small = sheet.createRow(2);
    put(small, WorkbookColumn.MAILBOX_USER, "Alice Reyes");
    put(small, WorkbookColumn.of(CaseValues.MAILBOX, "name"), "Reception");
    put(small, WorkbookColumn.of(CaseValues.MAILBOX, "folders"), 38);
    choices(sheet, CaseValues.MAILBOX);
  }

  private void programs() {
    XSSFSheet sheet = sheet(Sheet.PROGRAMS);
    XSSFRow row = sheet.createRow(1);
    put(row, WorkbookColumn.PROGRAM_USER, "Alice Reyes");
    put(row, WorkbookColumn.of(CaseValues.PROGRAM, "name"), "Desktop search");
    put(row, WorkbookColumn.of(CaseValues.PROGRAM, "kind"), ProgramKind.SEARCH.word());
    put(row, WorkbookColumn.of(CaseValues.PROGRAM, "sessions"), 2);
    choice(sheet, WorkbookColumn.of(CaseValues.PROGRAM, "kind"), ProgramKind.words());
  }

  private XSSFSheet sheet(Sheet kind) {
    XSSFSheet sheet = book.createSheet(kind.title());
    heads(sheet.createRow(0), kind.columns().stream().map(WorkbookColumn::title).toList());
    sheet.getRow(0).setHeightInPoints(32);
    for (int i = 0; i < kind.columns().size(); i++) {
      String title = kind.columns().get(i).title();
      int width = WIDTHS.getOrDefault(title, 16);
      sheet.setColumnWidth(i, width * 256);
    }
    sheet.createFreezePane(1, 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setAutoFilter(new CellRangeAddress(0, LAST_ROW, 0, kind.columns().size() - 1));
    return sheet;
  }

  private void heads(XSSFRow row, List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      cell(row, i, titles.get(i), head);
    }
  }

  private static void cell(XSSFRow row, int column, String value, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private void put(XSSFRow row, WorkbookColumn column, String value) {
    cell(row, at(column), value, text);
  }

  private void put(XSSFRow row, WorkbookColumn column, int value) {
    XSSFCell cell = row.createCell(at(column));
    cell.setCellValue(value);
    cell.setCellStyle(text);
  }

  private static int at(WorkbookColumn column) {
    return column.sheet().columns().indexOf(column);
  }

  private static <R extends Record> void choices(XSSFSheet sheet, List<CaseValue<R>> values) {
    for (CaseValue<R> value : values) {
      List<String> words =
          value.kind().sort() == ValueKind.Sort.SWITCH ? YES_NO : value.kind().words();
      if (!words.isEmpty()) {
        WorkbookColumn.of(value).ifPresent(column -> choice(sheet, column, words));
      }
    }
  }

  private static void choice(XSSFSheet sheet, WorkbookColumn column, List<String> values) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation rule =
        rules.createValidation(
            rules.createExplicitListConstraint(new ArrayList<>(values).toArray(String[]::new)),
            new CellRangeAddressList(1, LAST_ROW, at(column), at(column)));
    // A choice to help with typing: other spellings are read too.
    rule.setErrorStyle(DataValidation.ErrorStyle.INFO);
    sheet.addValidationData(rule);
  }

  private XSSFCellStyle style(boolean bold, String ink, String fill) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setBold(bold);
    font.setColor(colour(ink));
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(fill.isEmpty() && bold ? BorderStyle.NONE : BorderStyle.THIN);
    style.setBottomBorderColor(colour("DDE1E6"));
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(colour(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setWrapText(true);
    }
    return style;
  }

  private static XSSFColor colour(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
