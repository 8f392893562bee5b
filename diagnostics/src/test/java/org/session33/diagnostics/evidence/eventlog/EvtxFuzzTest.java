package org.session33.diagnostics.evidence.eventlog;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a log of Windows Vista and later. */
class EvtxFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        SyntheticLogs.evtx(),
        EventLogFormatTest.withArray(),
        EventLogFormatTest.refusals(8).bytes());
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.evtx", bytes, Readers.evidence()::read);
  }
}
