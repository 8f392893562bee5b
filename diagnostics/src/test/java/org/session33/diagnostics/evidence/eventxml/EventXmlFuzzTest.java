package org.session33.diagnostics.evidence.eventxml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as events in XML. */
class EventXmlFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
            Pasted.XML,
            Pasted.CUT_XML,
            "<Events><Event><System><Provider Name='A'/><EventID>1</EventID></System><EventData>"
                + "<Data>1</Data></EventData><RenderingInfo><Message>x</Message></RenderingInfo>"
                + "</Event></Events>")
        .flatMap(t -> Stream.of(t.getBytes(UTF_8), ('\uFEFF' + t).getBytes(UTF_16LE)));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("log.xml", bytes, Readers.evidence()::read);
  }
}
