package org.session33.diagnostics.evidence.logs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a log of Exchange, IIS or Outlook. */
class TextLogFuzzTest {
  static Stream<byte[]> seeds() {
    return Logs.NAMES.stream().map(Logs::bytes);
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.log", bytes, Readers.evidence()::read);
  }
}
