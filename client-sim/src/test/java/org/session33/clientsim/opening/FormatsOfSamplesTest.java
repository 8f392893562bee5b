package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Samples;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormats;

/**
 * What every sample is recognised as, and by which reader it is read as evidence. The table stands
 * in a file: the order in which formats are asked shows nowhere else.
 */
class FormatsOfSamplesTest {
  private static final ProgramUnderTest PROGRAM = ProgramUnderTest.piped();
  private static final FileFormats FORMATS = PROGRAM.part(FileFormats.class);
  private static final EvidenceReader READER = PROGRAM.part(EvidenceReader.class);

  /** File, format, and what read it with how many records; {@code -} where nothing did. */
  static Stream<Arguments> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FormatsOfSamplesTest.class.getResourceAsStream("formats.tsv"))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t")));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void isWhatItWas(String name, String format, String read) throws IOException, InputException {
    SourceFile file = file(name);

    assertThat(FORMATS.of(file).id()).isEqualTo(format);
    assertThat(read(file)).isEqualTo(read);
  }

  private static String read(SourceFile file) {
    Evidence evidence = READER.read(file).optional().orElseThrow();
    return evidence.files().stream()
        .findFirst()
        .map((EvidenceFile f) -> f.format() + " " + f.records())
        .orElse("-");
  }

  /** A shipped file of the test data, or else a sample that is not kept with the project. */
  private static SourceFile file(String name) throws IOException {
    if (!name.startsWith("session33/")) {
      return Samples.sample(name);
    }
    try (InputStream in = FormatsOfSamplesTest.class.getResourceAsStream("/" + name)) {
      return SourceFile.of(name, Objects.requireNonNull(in, name).readAllBytes());
    }
  }
}
