package org.session33.diagnostics.evidence.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a small file of each text format, told by what stands in it. */
class AnyFormatFuzzTest {
  static Stream<byte[]> seeds() {
    return FormatTexts.all().keySet().stream()
        .filter(t -> t.length() < 9_000)
        .map(t -> t.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("any", bytes, Readers.evidence()::read);
  }
}
