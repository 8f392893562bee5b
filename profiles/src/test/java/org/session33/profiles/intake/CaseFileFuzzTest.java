package org.session33.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a case file. */
class CaseFileFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(IntakeMutationTest.CASE, IntakeMutationTest.INLINE)
        .map(t -> t.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.case.yaml", bytes, IntakeMutationTest::readCase);
  }
}
