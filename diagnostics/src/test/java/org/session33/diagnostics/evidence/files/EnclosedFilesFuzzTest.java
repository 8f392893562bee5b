package org.session33.diagnostics.evidence.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.profiles.files.FuzzedFile;

/** Any bytes as a zip, whatever kinds of files lie in it. */
class EnclosedFilesFuzzTest {
  static Stream<byte[]> seeds() {
    byte[] table = LayoutsTest.bytes("eventviewer_en.derived.txt");
    return Stream.of(
        zip(Map.of("event.xml", Pasted.XML.getBytes(UTF_8), "table.txt", table)),
        zip(Map.of("inner.zip", zip(Map.of("table.txt", table)))));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @MethodSource("seeds")
  @Timeout(FuzzedFile.SECONDS)
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] bytes) {
    FuzzedFile.read("a.zip", bytes, Readers.evidence()::read);
  }
}
