package org.session33.profiles.printed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as what PowerShell prints or exports of objects, in any dress. */
class PrintedObjectFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
            PrintedObjectReaderTest.LIST,
            PrintedObjectReaderTest.TABLE,
            PrintedObjectReaderTest.CSV,
            PrintedObjectReaderTest.CLIXML,
            PrintedObjectReaderTest.JSON_OLD,
            PrintedObjectReaderTest.JSON_COMPRESSED,
            "PS C:\\> x\n" + PrintedObjectReaderTest.JSON_OLD)
        .flatMap(t -> Stream.of(t.getBytes(UTF_8), ('\uFEFF' + t).getBytes(UTF_16LE)));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    PrintedObjectReader.inHead(bytes);
    FuzzedFile.read("print.txt", bytes, new PrintedObjectReader()::all);
  }
}
