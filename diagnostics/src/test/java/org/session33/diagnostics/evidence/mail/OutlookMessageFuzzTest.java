package org.session33.diagnostics.evidence.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a message that Outlook saved. */
class OutlookMessageFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
        Mails.full(),
        Mails.rtf("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 a\\'fc}"));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.msg", bytes, Readers.evidence()::read);
  }
}
