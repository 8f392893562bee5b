package org.session33.profiles.intake.folder;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a zip, and all that lies in it. */
class ZipFuzzTest {
  static Stream<byte[]> seeds() {
    byte[] inner = ZipSourceTest.zip(Map.of("b.txt", "text".getBytes(StandardCharsets.UTF_8)));
    return Stream.of(inner, ZipSourceTest.zip(Map.of("inner.zip", inner)));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.zip", bytes, ZipSourceTest::readWhole);
  }
}
