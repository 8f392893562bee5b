package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;

/** LibreOffice opens what was written, and its pages are read from the PDF that it makes. */
class OfficeProgramsTest {
  private static final Pattern PAGES = Pattern.compile("Pages:\\s+(\\d+)");
  private static final ReportOptions TWO_PAGES = new ReportOptions(true, null, false);

  private final ReportBench bench = new ReportBench();

  @TempDir private Path folder;
  private OtherProgram office;
  private OtherProgram texts;
  private OtherProgram information;
  private OtherProgram pictures;

  @BeforeEach
  void findThePrograms() {
    office = OtherProgram.any("soffice", "libreoffice");
    texts = OtherProgram.any("pdftotext");
    information = OtherProgram.any("pdfinfo");
    pictures = OtherProgram.any("pdfimages");
  }

  @Test
  void everySampleIsTwoPagesWithAPictureOfItsSessions() throws Exception {
    Map<String, CaseResult> results = new TreeMap<>();
    for (String sample : bench.samples()) {
      results.put(sample, bench.sample(sample));
      save(sample, ReportKind.DOCUMENT, results.get(sample), TWO_PAGES);
    }
    convert("docx");

    for (Map.Entry<String, CaseResult> entry : results.entrySet()) {
      Path pdf = folder.resolve(entry.getKey() + ".pdf");
      assertThat(pages(pdf)).as(entry.getKey()).isEqualTo(2);
      assertThat(text(pdf))
          .as(entry.getKey())
          .contains(
              ResultWords.seesTitle(entry.getValue().outcome() != null),
              "Cause and evidence",
              "Proposed change",
              "page 2 of 2")
          .contains(ReportBench.flat(entry.getValue().cause()).substring(0, 25));
      // A meter a gate; two lines are the head of the list.
      assertThat(pictures.run(folder, "-list", pdf.toString()).lines().count() - 2)
          .as(entry.getKey())
          .isEqualTo(meters(entry.getValue()));
    }
  }

  private static int meters(CaseResult result) {
    return result.outcome() == null || result.outcome().sessions().isEmpty()
        ? 0
        : GateMeters.of(result.outcome(), result.theCase(), result.range(), t -> t)
            .deciding()
            .meters()
            .size();
  }

  @Test
  void everyRemedyOfACaseFitsOnItsPage() throws Exception {
    CaseResult result = bench.sample("team-mailbox");
    List<String> ids =
        result.advice().stream().filter(a -> !a.steps().isEmpty()).map(a -> a.id()).toList();
    for (String id : ids) {
      save(id, ReportKind.DOCUMENT, result, new ReportOptions(true, id, false));
    }
    convert("docx");

    assertThat(ids).contains("raise-session-limit");
    for (String id : ids) {
      assertThat(pages(folder.resolve(id + ".pdf"))).as(id).isEqualTo(2);
    }
  }

  @Test
  void aWorkbookShowsItsSheetsItsChartAndItsNumbers() throws Exception {
    save("team", ReportKind.WORKBOOK, bench.sample("team-mailbox"), ReportBench.WHOLE);
    convert("xlsx");

    assertThat(text(folder.resolve("team.pdf")))
        .contains("Alice cannot open Outlook since the team mailbox was added")
        .contains("Sessions held, one holder after the other", "Limit 32", "Held so far")
        .contains("Team Sales, folder synchronisation", "0:00:01.850")
        .contains("2026-11-22 10:15:30", "default of Exchange Server 2003 SP1 (KB 842022)")
        .contains("calibrated to KB 842022");
  }

  @Test
  void hostileNamesOpenInBoth() throws Exception {
    Case team = bench.sample("team-mailbox").theCase();
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    for (String name :
        List.of(
            "=cmd|' /C calc'!A0",
            "a\u0007b<&>\u202e",
            "\u05de\u05db\u05d9\u05e8\u05d5\u05ea",
            "_x0041_b")) {
      mailboxes.add(AdditionalMailbox.of(name, 400));
    }
    CaseResult result =
        bench
            .program()
            .examine(team.withOutlook(team.outlook().withAdditionalMailboxes(mailboxes)));
    save("hostile", ReportKind.WORKBOOK, result, ReportBench.WHOLE);
    convert("xlsx");
    String workbook = text(folder.resolve("hostile.pdf"));
    Files.delete(folder.resolve("hostile.xlsx"));
    save("hostile", ReportKind.DOCUMENT, result, ReportBench.WHOLE);
    convert("docx");
    String document = text(folder.resolve("hostile.pdf"));

    for (String text : List.of(workbook, document)) {
      assertThat(text)
          .contains("=cmd|' /C calc'!A0", "a\\u0007b<&>\\u202E", "_x0041_b")
          .containsPattern(
              "\u05de\u05db\u05d9\u05e8\u05d5\u05ea|\u05ea\u05d5\u05e8\u05d9\u05db\u05de");
    }
  }

  private void save(String name, ReportKind kind, CaseResult result, ReportOptions options)
      throws IOException {
    Files.write(folder.resolve(name + kind.ending()), bench.write(kind, result, options));
  }

  /** All files of a kind at once: the program takes longer to start than to read one. */
  private void convert(String ending) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    try (var files = Files.newDirectoryStream(folder, "*." + ending)) {
      files.forEach(file -> arguments.add(file.toString()));
    }
    office.run(folder, arguments.toArray(String[]::new));
  }

  private int pages(Path pdf) throws IOException, InterruptedException {
    Matcher pages = PAGES.matcher(information.run(folder, pdf.toString()));
    assertThat(pages.find()).isTrue();
    return Integer.parseInt(pages.group(1));
  }

  private String text(Path pdf) throws IOException, InterruptedException {
    return ReportBench.flat(texts.run(folder, "-enc", "UTF-8", "-layout", pdf.toString(), "-"));
  }
}
