package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as what PowerShell exports as CLIXML. */
class ClixmlFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        ClixmlReaderTest.ALL.getBytes(UTF_8), ("\uFEFF" + ClixmlReaderTest.ALL).getBytes(UTF_16LE));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.xml", bytes, new ClixmlReader()::read);
  }
}
