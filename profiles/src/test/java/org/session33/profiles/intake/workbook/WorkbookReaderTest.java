package org.session33.profiles.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.session33.profiles.files.SourceFile;

class WorkbookReaderTest {
  @Test
  void numbersTextsTruthsAndFormulasAreReadAsTheyAreMeant() throws IOException {
    List<WorkbookSheet> sheets;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Row row = book.createSheet("A").createRow(2);
      row.createCell(0).setCellValue(1_204);
      row.createCell(1).setCellValue(0.5);
      row.createCell(2).setCellValue(1e12);
      row.createCell(3).setCellValue("  text  ");
      row.createCell(4).setCellValue(true);
      row.createCell(6).setCellFormula("1+1");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row.createCell(30).setCellValue("far");
      book.createSheet("B");
      sheets = read(bytes(book));
    }

    assertThat(sheets).extracting(WorkbookSheet::name).containsExactly("A", "B");
    assertThat(sheets.get(0).rows()).hasSize(1);
    WorkbookRow row = sheets.get(0).rows().get(0);
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.cells())
        .hasToString("{1=1204, 2=0.5, 3=1000000000000, 4=text, 5=true, 7=2, 31=far}");
  }

  @Test
  void textsThatStandInTheirCellsAreReadToo() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), 10, false, false)) {
      book.createSheet("A").createRow(0).createCell(1).setCellValue("inline");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);

      assertThat(read(out.toByteArray()).get(0).rows().get(0).cell(2)).isEqualTo("inline");
    }
  }

  @Test
  void aWorkbookThatUnpacksToMoreThanIsReadIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[3 << 20]);
    }

    assertThat(
            new WorkbookReader(2L << 20)
                .read(SourceFile.of("bomb.xlsx", out.toByteArray()))
                .problems())
        .singleElement()
        .hasToString(
            "bomb.xlsx:1:1: more than 2 MiB come out of this workbook; save only the sheets that"
                + " matter in a new workbook");
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static List<WorkbookSheet> read(byte[] file) {
    return new WorkbookReader().read(SourceFile.of("a.xlsx", file)).optional().orElseThrow();
  }
}
