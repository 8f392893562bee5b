package org.session33.diagnostics.evidence.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as tables of events and lists of PowerShell, in every layout that was met. */
class TablesAndListsFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.concat(
            LayoutsTest.names(),
            Stream.of(
                "throttling2010_selected_fl.derived.txt",
                "throttling2013_fl.derived.txt",
                "throttlingassoc_fl.derived.txt",
                "wevtutil_renderedxml.derived.xml",
                "wevtutil_text_new.derived.txt",
                "wevtutil_text_old.derived.txt"))
        .map(LayoutsTest::bytes);
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("layout", bytes, Readers.evidence()::read);
  }
}
