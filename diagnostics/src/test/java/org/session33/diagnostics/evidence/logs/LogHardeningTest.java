package org.session33.diagnostics.evidence.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** Logs that were cut short, damaged, or are still written. */
class LogHardeningTest {
  private static final EvidenceReader READER = Readers.evidence();

  private static java.util.stream.Stream<Arguments> names() {
    return Logs.NAMES.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadHoweverShortItWasCut(String name) {
    byte[] whole = Logs.bytes(name);
    int most = Logs.of(name, whole).moments().size() + 1;
    for (int length = 1; length < whole.length; length++) {
      Reading<Evidence> reading = READER.read(SourceFile.of(name, Arrays.copyOf(whole, length)));
      assertThat(reading.value()).isNotNull();
      assertThat(reading.optional().orElseThrow().moments().size()).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void survivesDamage() {
    Mutations.survive(
        "a.log", Logs.NAMES.stream().map(Logs::bytes).toList(), file -> READER.read(file).value());
  }

  @Test
  void aLastRowThatIsCutShortIsUsedAndTold() {
    byte[] whole = Logs.bytes("rca2010.derived.LOG");
    String text = new String(whole, UTF_8);
    int status = text.indexOf("2614");
    Reading<Evidence> reading =
        READER.read(SourceFile.of("a.log", text.substring(0, status + 20).getBytes(UTF_8)));
    assertThat(reading.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("cut short");
    assertThat(reading.problems().get(0).isError()).isFalse();
    assertThat(
            Logs.moments(
                reading.optional().orElseThrow(),
                org.session33.diagnostics.evidence.LoggedMoment.Kind.REFUSED))
        .hasSize(1);
  }

  @Test
  void readsTheSameInTurkish() {
    Locale before = Locale.getDefault();
    List<Evidence> usual = Logs.NAMES.stream().map(Logs::read).toList();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Logs.NAMES.stream().map(Logs::read).toList()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ofARowThatIsFarTooLongTheBeginningIsRead() {
    String head = Logs.text("rca2010.derived.LOG");
    String endless =
        "2012-06-26T17:40:00.000Z,20,0,/o=Example/cn=ada,," + "x".repeat(3 * InputLimits.LOG_ROW);
    Reading<Evidence> reading =
        READER.read(
            SourceFile.of("a.log", (head + endless + "\r\n" + lastRow(head)).getBytes(UTF_8)));
    assertThat(reading.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("more than " + InputLimits.LOG_ROW);
    assertThat(Logs.file(reading.optional().orElseThrow()).records()).isEqualTo(6);
  }

  private static String lastRow(String text) {
    List<String> lines = text.lines().toList();
    return lines.get(lines.size() - 1) + "\r\n";
  }

  @Test
  void aLogMayGrowWhileItIsRead(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("RCA.LOG");
    StringBuilder text = new StringBuilder(Logs.text("rca2010.derived.LOG"));
    String row = lastRow(text.toString());
    while (text.length() < InputLimits.HEAD_BYTES * 3) {
      text.append(row);
    }
    Files.writeString(path, text, UTF_8);
    SourceFile file = SourceFile.of(path);
    int before = Logs.file(READER.read(file).optional().orElseThrow()).records();
    // Between telling its format and reading it another row and a half were written.
    Files.writeString(path, row + row.substring(0, 60), UTF_8, StandardOpenOption.APPEND);
    Reading<Evidence> grown = READER.read(file);
    assertThat(Logs.file(grown.optional().orElseThrow()).records()).isEqualTo(before + 2);
    assertThat(grown.hasErrors()).isFalse();
  }

  @Test
  void linesEndInAnyWay() throws IOException {
    LogLines lines =
        new LogLines(
            new java.io.InputStreamReader(
                new ByteArrayInputStream("a\r\nb\rc\n\nd".getBytes(UTF_8)), UTF_8));
    assertThat(lines.next()).isEqualTo("a");
    assertThat(lines.next()).isEqualTo("b");
    assertThat(lines.next()).isEqualTo("c");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.isEnded()).isTrue();
    assertThat(lines.next()).isEqualTo("d");
    assertThat(lines.isEnded()).isFalse();
    assertThat(lines.number()).isEqualTo(5);
    assertThat(lines.next()).isNull();
  }
}
