package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a registry file with values of every type. */
class RegistrySyntaxFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        RegistryFileReaderTest.ALL_KINDS.getBytes(UTF_8),
        ("\uFEFF" + RegistryFileReaderTest.ALL_KINDS).getBytes(UTF_16LE));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.reg", bytes, new RegistryFileReader()::read);
  }
}
