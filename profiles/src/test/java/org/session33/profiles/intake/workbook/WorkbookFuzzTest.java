package org.session33.profiles.intake.workbook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a workbook of users. */
class WorkbookFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(WorkbookCaseReaderTest.team().bytes());
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("users.xlsx", bytes, WorkbookCaseReaderTest::read);
  }
}
