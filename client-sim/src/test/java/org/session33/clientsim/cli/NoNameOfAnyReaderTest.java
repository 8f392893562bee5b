package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;

/**
 * Every name in the files of the folder {@code secrets} begins with {@code qx}, and so do words in
 * columns where none is expected. With {@code --redact} no command writes one of them: from the
 * file alone, from all of them in a zip in a zip, and attached to a mail. A new reader is one more
 * file in that folder, a new face one more line of {@link #FACES}.
 */
class NoNameOfAnyReaderTest {
  private static final Pattern LEAK = Pattern.compile("(?i).{0,60}qx.{0,40}");

  /** What is asked of each file; {@code OUT} is a file whose content is searched too. */
  private static final List<String> FACES =
      List.of(
          "diagnose FILE --redact",
          "diagnose FILE --redact --json",
          "rehearse FILE --redact",
          "report FILE --redact --annex -o OUT.txt -o OUT.json -o OUT.html -o OUT.docx -o"
              + " OUT.xlsx");

  @TempDir private Path temp;

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(NoNameOfAnyReaderTest.class.getResource("secrets")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void noFaceShowsOneOfAFile(Path file) throws IOException {
    Path given = temp.resolve("qx-" + file.getFileName());
    Files.copy(file, given);
    assertNoFaceShowsOne(given);
  }

  @Test
  void noneOfABundleInABundle() throws Exception {
    Path inner = temp.resolve("qxinner.zip");
    zip(inner, files().toList());
    Path outer = temp.resolve("qxouter.zip");
    zip(outer, List.of(inner));
    assertNoFaceShowsOne(outer);
  }

  @Test
  void noneOfAMail() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "From: \"Qxada Qxlong\" <qxada@qxorg.test>",
            "To: qxdesk@qxorg.test",
            "Subject: [qxorg.test #4711] Qxada cannot open Outlook",
            "X-RT-Ticket: qxorg.test #4711",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "Unable to open your default e-mail folders. Qxada, QXORG\\qxada"));
    for (Path file : files().toList()) {
      lines.addAll(
          List.of(
              "--b",
              "Content-Type: application/octet-stream; name=\"qx" + file.getFileName() + "\"",
              "Content-Transfer-Encoding: base64",
              "",
              Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file))));
    }
    lines.add("--b--");
    Path mail = temp.resolve("qxmail.eml");
    Files.writeString(mail, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    assertNoFaceShowsOne(mail);
  }

  private static void zip(Path zip, List<Path> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry("qxfolder/" + file.getFileName()));
        Files.copy(file, out);
      }
    }
  }

  private void assertNoFaceShowsOne(Path file) throws IOException {
    for (String face : FACES) {
      Run run =
          ProgramUnderTest.piped()
              .run(
                  Stream.of(face.split(" ", -1))
                      .map(w -> w.replace("FILE", file.toString()))
                      .map(w -> w.startsWith("OUT") ? temp.resolve(w).toString() : w)
                      .toArray(String[]::new));
      assertNoneIn(face + ", out", run.out());
      assertNoneIn(face + ", err", run.err());
    }
    for (String ending : List.of("txt", "json", "html")) {
      Path written = temp.resolve("OUT." + ending);
      if (Files.exists(written)) {
        assertNoneIn(ending, Files.readString(written));
      }
    }
    for (String ending : List.of("docx", "xlsx")) {
      Path written = temp.resolve("OUT." + ending);
      if (Files.exists(written)) {
        assertNoneInParts(written);
      }
    }
  }

  private static void assertNoneInParts(Path written) throws IOException {
    try (ZipFile zip = new ZipFile(written.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        // Packed bytes of a picture can look like any two letters.
        if (!entry.getName().endsWith(".png")) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          assertNoneIn(entry.getName(), new String(part, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void assertNoneIn(String where, String text) {
    assertThat(LEAK.matcher(text).results().map(MatchResult::group).toList()).as(where).isEmpty();
  }
}
