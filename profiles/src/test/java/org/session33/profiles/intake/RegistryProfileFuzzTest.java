package org.session33.profiles.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;
import org.session33.profiles.files.FuzzedFile;

/**
 * Any bytes as the values of a profile in the registry, which a reader of registry files would
 * hardly let through. Its seeds are files, packed by {@link IntakeMutationTest}.
 */
class RegistryProfileFuzzTest {
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.reg", bytes, IntakeMutationTest::readProfile);
  }
}
