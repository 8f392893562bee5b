package org.session33.profiles.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a profile file of Outlook. */
class PrfFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        PrfReaderTest.PRF.getBytes(UTF_8), ("\uFEFF" + PrfReaderTest.PRF).getBytes(UTF_16LE));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.prf", bytes, new PrfReader()::read);
  }
}
