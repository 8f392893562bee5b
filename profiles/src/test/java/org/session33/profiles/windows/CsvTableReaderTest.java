package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class CsvTableReaderTest {
  static final String TABLE =
      "#TYPE Microsoft.Exchange.Synthetic\r\n"
          + "\"UserName\",\"SessionId\",\"Notes\"\r\n"
          + "\"Müller\",\"0001\",\"said \"\"hello\"\",\r\nand left\"\r\n"
          + "\"b\",\"\",\"System.String[]\"\r\n";

  private final CsvTableReader reader = new CsvTableReader();

  /** All rows of a file. */
  static Reading<List<CsvRow>> read(SourceFile file) {
    return new CsvTableReader().read(file, (table, problems) -> rows(table));
  }

  private static List<CsvRow> rows(CsvTable table) throws InputException {
    List<CsvRow> rows = new ArrayList<>();
    for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private Reading<List<CsvRow>> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private Reading<List<CsvRow>> read(byte[] bytes) {
    return reader.read(SourceFile.of("t.csv", bytes), (table, problems) -> rows(table));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false,','",
    "UTF-8,true,;",
    "UTF-16LE,true,'\t'",
    "UTF-16BE,true,','",
    "UTF-16LE,false,;",
    "UTF-16BE,false,'\t'",
    "windows-1252,false,','"
  })
  void readsEveryDress(String encoding, boolean mark, String separator) {
    String text = (mark ? "\uFEFF" : "") + TABLE.replace("\",\"", "\"" + separator + "\"");

    Reading<List<String>> reading =
        reader.read(
            SourceFile.of("t.csv", text.getBytes(Charset.forName(encoding))),
            (table, problems) -> {
              assertThat(table.separator()).isEqualTo(separator.charAt(0));
              assertThat(table.typeName()).contains("Microsoft.Exchange.Synthetic");
              assertThat(table.columns()).containsExactly("UserName", "SessionId", "Notes");
              assertThat(table.has("USERNAME")).isTrue();
              assertThat(table.has("Missing")).isFalse();
              List<CsvRow> rows = rows(table);
              assertThat(rows.get(0).get("username")).contains("Müller");
              assertThat(rows.get(0).get("Notes")).contains("said \"hello\",\r\nand left");
              assertThat(rows.get(1).get("SessionId")).isEmpty();
              assertThat(rows.get(1).get("Notes")).isEmpty();
              assertThat(rows.get(1).get("Missing")).isEmpty();
              return rows.stream().map(r -> r.place().toString()).toList();
            });

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).containsExactly("t.csv:3:1", "t.csv:5:1");
  }

  @Test
  void believesALineThatNamesTheSeparator() {
    Reading<List<CsvRow>> reading = read("sep=;\nA;B,C,D\n1;2\n");

    assertThat(reading.value().get(0).get("b,c,d")).contains("2");
    assertThat(reading.value().get(0).place()).hasToString("t.csv:3:1");
  }

  @Test
  void leavesRowsWithAnotherNumberOfFieldsOutAndGoesOn() {
    Reading<List<CsvRow>> reading = read("A,B\n1\n1,2,3\n\n4,5\n");

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "t.csv:2:1: the row has 1 fields, and the header has 2;"
                + " check its quotes and separators, or export the table again",
            "t.csv:3:1: the row has 3 fields, and the header has 2;"
                + " check its quotes and separators, or export the table again");
    assertThat(reading.value()).hasSize(1);
    assertThat(reading.value().get(0).place()).hasToString("t.csv:5:1");
  }

  @Test
  void takesFurtherFieldsWhereTheyAreAllowed() {
    Reading<List<CsvRow>> reading =
        reader
            .allowingFurtherFields()
            .read(SourceFile.of("t", "A,B\n1,2,3\n".getBytes(UTF_8)), (t, p) -> rows(t));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value().get(0).fields()).containsExactly("1", "2", "3");
  }

  @Test
  void saysWhereAQuoteIsNeverClosed() {
    Reading<List<CsvRow>> reading = read("#TYPE a.b\nA,B\n1,2\n3,\"4\n5,6\n");

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "t.csv:4:1: from this row on the table cannot be read: a quote is never closed;"
                + " check the quotes: a text that holds one is written \"with \"\"two\"\" of"
                + " them\"");
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.value()).hasSize(1);
  }

  @Test
  void saysWhereSomethingStandsBehindAQuote() {
    Reading<List<CsvRow>> reading = read("A,B\n1,2\n3,\"4\"x\n5,6\n");

    assertThat(reading.problems().get(0).place()).hasToString("t.csv:3:1");
    assertThat(reading.problems().get(0).what())
        .endsWith("something stands behind a closing quote");
  }

  @Test
  void saysWhereAFieldIsTooLongOrTooManyAre() {
    Reading<List<CsvRow>> tooLong =
        read("A,B\n1,2\n" + "x".repeat(InputLimits.CSV_FIELD + 1) + ",2\n");
    Reading<List<CsvRow>> tooMany = read("A\n" + ",".repeat(InputLimits.CSV_COLUMNS) + "\n");

    assertThat(tooLong.problems().get(0).place()).hasToString("t.csv:3:1");
    assertThat(tooLong.problems().get(0).what()).contains("more than 1048576 characters");
    assertThat(tooMany.problems().get(0).place()).hasToString("t.csv:2:1");
  }

  @Test
  void leavesBinaryRowsOutAndWarnsOfUndecodableLetters() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("A,B\n1,\u0001\u0000\n" + "x,y\n".repeat(20_000)).getBytes(UTF_8));
    bytes.writeBytes(new byte[] {'z', (byte) 0xFF, ',', '2', '\n'});
    Reading<List<CsvRow>> reading = read(bytes.toByteArray());

    assertThat(reading.problems())
        .extracting(p -> p.place().line(), Problem::isError, Problem::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, true, "the row holds bytes that are no text"),
            org.assertj.core.groups.Tuple.tuple(
                20_003, false, "some letters cannot be read in the encoding of this file"));
    assertThat(reading.value()).hasSize(20_001);
  }

  @Test
  void warnsOfColumnsThatStandTwiceAndNeedsAHeader() {
    assertThat(read("A,a\n1,2\n").problems().get(0).what())
        .isEqualTo("the column 'a' stands here twice");
    assertThat(read("A,a\n1,2\n").value().get(0).get("A")).contains("1");
    assertThat(read("\n\n").value()).isNull();
    assertThat(read("#TYPE a.b\n").value()).isNull();
    assertThat(read("\u0000\u0001,b\n").hasErrors()).isTrue();
  }

  @Test
  void stopsAtTheCapOfRows() {
    byte[] bytes = ("A\n" + "1\n".repeat(InputLimits.RECORDS + 2)).getBytes(UTF_8);
    Reading<Integer> reading =
        reader.read(
            SourceFile.of("t.csv", bytes),
            (table, problems) -> {
              int count = 0;
              while (table.next().isPresent()) {
                count++;
              }
              return count;
            });

    assertThat(reading.value()).isEqualTo(InputLimits.RECORDS);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).what()).isEqualTo("more than 2000000 rows");
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant.csv",
        List.of(
            TABLE.getBytes(UTF_8),
            ("\uFEFF" + TABLE).getBytes(Charset.forName("UTF-16LE")),
            TABLE.replace("\",\"", "\";\"").getBytes(DecodedText.WINDOWS_1252)),
        CsvTableReaderTest::read);
  }
}
