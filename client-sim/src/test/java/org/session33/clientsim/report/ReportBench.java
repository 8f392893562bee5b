package org.session33.clientsim.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.diagnostics.report.output.ReportWriter;
import org.session33.profiles.intake.casefile.StatedReleases;

/** Makes reports in memory and reads their texts back, each by other means than it was written. */
public final class ReportBench {
  /** What made the reports, at a time that stands still. */
  public static final ToolVersion TOOL =
      new ToolVersion("1.0", "2026-11", Instant.parse("2026-11-22T10:15:30Z"));

  /** With names and with everything that was weighed. */
  public static final ReportOptions WHOLE = new ReportOptions(true, null, true);

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  ProgramUnderTest program() {
    return program;
  }

  /** The names of all samples. */
  public List<String> samples() {
    return program.part(SampleGallery.class).names();
  }

  /** The result of a sample. */
  public CaseResult sample(String name) {
    OpenedCase opened = program.part(CaseOpener.class).open(name, StatedReleases.none());
    CaseExaminer examiner = program.part(CaseExaminer.class);
    return opened.found() == null
        ? examiner.examineEvidence(opened.evidence(), problem -> {})
        : examiner.examine(opened.found(), problem -> {});
  }

  byte[] write(ReportKind kind, CaseResult result, ReportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      program.part(ReportWriter.class).write(kind, result, TOOL, options, out, Progress.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The text of a report as somebody would read it, in one line. */
  String text(ReportKind kind, CaseResult result, ReportOptions options) {
    return flat(lines(kind, result, options));
  }

  /** The text of a report as somebody would read it: a line a paragraph, or a row of a sheet. */
  public String lines(ReportKind kind, CaseResult result, ReportOptions options) {
    byte[] file = write(kind, result, options);
    try {
      return switch (kind) {
        case WORKBOOK -> workbook(file);
        case DOCUMENT -> document(file);
        case PAGE -> page(new String(file, StandardCharsets.UTF_8));
        case DATA, TICKET -> new String(file, StandardCharsets.UTF_8);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String flat(String text) {
    return text.replaceAll("[\\s\\u2068\\u2069]+", " ").strip();
  }

  private static String workbook(byte[] file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        texts.add(sheet.getSheetName());
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (Cell cell : row) {
            cells.add(words(cell));
          }
          texts.add(String.join(" | ", cells));
        }
      }
    }
    return String.join(" |\n", texts);
  }

  private static String words(Cell cell) {
    if (cell.getCellType() != CellType.NUMERIC) {
      return cell.getStringCellValue();
    }
    double number = cell.getNumericCellValue();
    String format = cell.getCellStyle().getDataFormatString();
    if (format.startsWith("[h]")) {
      return Math.round(number * 86_400_000) + " ms";
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toString()
        : String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  private static String document(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  static String page(String html) {
    return html.replaceAll("(?s)<(style|script)>.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
