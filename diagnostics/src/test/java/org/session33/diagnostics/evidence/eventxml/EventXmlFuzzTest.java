package org.session33.diagnostics.evidence.eventxml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.FuzzedFile;
import org.session33.profiles.files.Place;

/** Any bytes as events in XML. */
class EventXmlFuzzTest {
  static Stream<byte[]> seeds() {
    return Stream.of(
            Pasted.XML,
            Pasted.CUT_XML,
            EventXmlWriter.toDocument(
                List.of(
                    EventRecord.builder("A", 1, Place.of("a")).text("x").strings("1").build(),
                    EventRecord.builder("B", 2, Place.of("b")).category("C").build())))
        .flatMap(t -> Stream.of(t.getBytes(UTF_8), ('\uFEFF' + t).getBytes(UTF_16LE)));
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("log.xml", bytes, Readers.evidence()::read);
  }
}
