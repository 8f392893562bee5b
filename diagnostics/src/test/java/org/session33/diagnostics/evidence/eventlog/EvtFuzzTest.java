package org.session33.diagnostics.evidence.eventlog;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a log of Windows 2003 and earlier. */
class EvtFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        SyntheticLogs.evt(),
        EventLogFormatTest.evt().bytes(),
        EventLogFormatTest.evt().flags(3).bytes(840, 700));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.evt", bytes, Readers.evidence()::read);
  }
}
