package org.session33.diagnostics.evidence.pasted;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as what a person copied into a mail or a ticket. */
class PastedTextFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
            Pasted.OLD_LAYOUT,
            Pasted.NEW_LAYOUT + "Event Xml:\n" + Pasted.XML,
            Pasted.WEVTUTIL,
            Pasted.NEW_LAYOUT + Pasted.CUT_XML,
            "NO LOGIN FAILED")
        .map(t -> t.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("ticket.txt", bytes, Readers.evidence()::read);
  }
}
