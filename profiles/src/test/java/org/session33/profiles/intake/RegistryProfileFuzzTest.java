package org.session33.profiles.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as the values of a profile in the registry, which a reader of registry files would hardly let through. */
class RegistryProfileFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        IntakeMutationTest.packed(IntakeMutationTest.modern()),
        IntakeMutationTest.packed(IntakeMutationTest.legacy()));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.reg", bytes, IntakeMutationTest::readProfile);
  }
}
