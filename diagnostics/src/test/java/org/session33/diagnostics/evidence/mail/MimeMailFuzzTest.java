package org.session33.diagnostics.evidence.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a mail. */
class MimeMailFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(Mails.resource("ticket_rt.derived.eml"), Mails.nested(5, Mails.DIALOG));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.eml", bytes, Readers.evidence()::read);
  }
}
