package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.text.FirstQuestion;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/** Names that are meant to break a report, or do so by nature. */
class HostileNamesTest {
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String SCRIPT = "</title><script>alert(1)</script>\" onmouseover='x'";
  private static final String CONTROLS = "a\u0000b\u0007c\u001bd\u202ee\ud800f\uffff";
  private static final String VISIBLE = "a\\u0000b\\u0007c\\u001Bd\\u202Ee\ufffdf\ufffd";
  private static final String HEBREW =
      "\u05de\u05db\u05d9\u05e8\u05d5\u05ea \u05e6\u05e4\u05d5\u05df";
  private static final String ESCAPED = "_x0041_ literally";

  private final ReportBench bench = new ReportBench();

  private CaseResult result(String... names) {
    Case team = bench.sample("team-mailbox").theCase();
    OutlookProfile outlook = team.outlook();
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    for (String name : names) {
      mailboxes.add(AdditionalMailbox.of(name, 1_204));
    }
    return bench.program().examine(team.withOutlook(outlook.withAdditionalMailboxes(mailboxes)));
  }

  @Test
  void noCellIsAFormulaAndWhatLooksLikeOneIsMarkedAsText() throws IOException {
    byte[] file = bench.write(ReportKind.WORKBOOK, result(FORMULA, "+1", "@a"), ReportBench.WHOLE);

    List<String> seen = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith(FORMULA)) {
              seen.add(sheet.getSheetName());
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
        }
      }
    }
    assertThat(seen).contains("Summary", "Sessions", "Every session");
    assertThat(part(file, "xl/worksheets/sheet2.xml")).doesNotContain("<f>").contains("inlineStr");
  }

  @Test
  void controlCharactersAreShownAndNothingBreaks() {
    CaseResult result = result(CONTROLS);

    for (ReportKind kind : List.of(ReportKind.WORKBOOK, ReportKind.DOCUMENT, ReportKind.PAGE)) {
      assertThat(bench.text(kind, result, ReportBench.WHOLE)).as(kind.title()).contains(VISIBLE);
    }
  }

  @Test
  void whatLooksLikeAnEscapeOfExcelStaysAsItIs() {
    assertThat(bench.text(ReportKind.WORKBOOK, result(ESCAPED), ReportBench.WHOLE))
        .contains(ESCAPED + ", folder synchronisation");
  }

  @Test
  void aPageTakesNoScriptFromAName() {
    String page =
        new String(
            bench.write(ReportKind.PAGE, result(SCRIPT), ReportBench.WHOLE),
            StandardCharsets.UTF_8);

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\" onmouseover='");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39;");
    assertThat(page).contains("default-src 'none'").doesNotContain("http-equiv=\"refresh\"");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void namesWrittenFromRightToLeftStandByThemselves() throws IOException {
    CaseResult result = result(HEBREW);
    byte[] document = bench.write(ReportKind.DOCUMENT, result, ReportBench.WHOLE);
    String page =
        new String(bench.write(ReportKind.PAGE, result, ReportBench.WHOLE), StandardCharsets.UTF_8);

    assertThat(page).contains("<bdi>" + HEBREW + "</bdi>, folder synchronisation");
    assertThat(part(document, "word/document.xml")).contains("<w:rtl/>").contains(HEBREW);
    assertThat(part(bench.write(ReportKind.WORKBOOK, result, ReportBench.WHOLE), "sheet2.xml"))
        .contains("\u2068" + HEBREW + "\u2069, folder synchronisation");
    assertThat(bench.text(ReportKind.DOCUMENT, result, ReportBench.WHOLE)).contains(HEBREW);
  }

  @Test
  void aTextThatNoCellHoldsIsCutAndSaysSo() throws IOException {
    // Not one letter again and again: POI would take that for an attack when it reads it back.
    String endless =
        IntStream.range(100_000, 110_000)
            .mapToObj(i -> Integer.toString(i, 36))
            .collect(Collectors.joining());
    byte[] file = bench.write(ReportKind.WORKBOOK, result(endless), ReportBench.WHOLE);

    int longest = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getSheet("Sessions")) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            longest = Math.max(longest, cell.getStringCellValue().length());
          }
        }
      }
      assertThat(book.getSheet("Sessions").getRow(6).getCell(1).getStringCellValue())
          .endsWith("(cut: a cell holds no more; the text has 40,024 characters)");
    }
    assertThat(longest).isEqualTo(32_767);
  }

  /** Rows are written as they come; no sheet is ever held as a whole. */
  @Test
  void aHundredThousandSessionsAreWritten() throws IOException {
    Case search = bench.sample("desktop-search").theCase();
    Case many =
        search
            .withPrograms(List.of(Program.counted("Many", ProgramKind.PROGRAM, 100_000)))
            .withServer(
                search.server().withViewInformationStoreStatus(List.of(search.user().alias())));
    Outcome outcome = bench.program().part(Rehearsal.class).rehearse(many);
    // Only written: to weigh all causes and remedies of so many sessions is another matter.
    CaseResult result =
        new CaseResult(
            many,
            outcome,
            Evidence.NONE,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            FirstQuestion.NONE,
            "",
            Completeness.WHOLE);

    byte[] file = bench.write(ReportKind.WORKBOOK, result, ReportOptions.DEFAULT);
    byte[] page = bench.write(ReportKind.PAGE, result, ReportOptions.DEFAULT);
    int sessions = outcome.sessions().size();

    assertThat(sessions).isGreaterThan(100_000);
    try (Scanner rows =
        new Scanner(
            new ByteArrayInputStream(bytes(file, "xl/worksheets/sheet3.xml")),
            StandardCharsets.UTF_8)) {
      assertThat(rows.findAll("<row ").count()).isEqualTo(sessions + 3L);
    }
    try (Scanner rows = new Scanner(new ByteArrayInputStream(page), StandardCharsets.UTF_8)) {
      assertThat(rows.findAll("<tr><td class=\"number\" data-by=").count())
          .isGreaterThanOrEqualTo(sessions);
    }
  }

  @Test
  void aDocumentOpensWithItsPictureAndItsWords() throws IOException {
    byte[] file =
        bench.write(ReportKind.DOCUMENT, bench.sample("team-mailbox"), ReportOptions.DEFAULT);

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getAllPictures()).hasSize(1);
    }
    assertThat(part(file, "word/document.xml"))
        .contains(
            "descr=\"Information Store, sessions. MAPI: 38 asked for, 32 granted, 6 refused, limit"
                + " 32 (0x20).")
        .contains("w:val=\"Heading1\"", "<w:numPr>", "w:tblHeader");
  }

  private static String part(byte[] file, String name) throws IOException {
    return new String(bytes(file, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(byte[] file, String name) throws IOException {
    try (InputStream in = new ByteArrayInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("there is no " + name);
  }
}
