package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a table with commas, semicolons or tabs. */
class CsvTableFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        CsvTableReaderTest.TABLE.getBytes(UTF_8),
        ("\uFEFF" + CsvTableReaderTest.TABLE).getBytes(UTF_16LE),
        CsvTableReaderTest.TABLE.replace("\",\"", "\";\"").getBytes(DecodedText.WINDOWS_1252));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.csv", bytes, CsvTableReaderTest::read);
  }
}
