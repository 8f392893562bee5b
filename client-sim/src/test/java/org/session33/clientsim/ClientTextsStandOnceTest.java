package org.session33.clientsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.profiles.facts.ClientTexts;

/** What a client shows is written down in one file; everything else refers to it. */
class ClientTextsStandOnceTest {
  private static final List<Path> MAIN =
      Stream.of("profiles", "diagnostics", "client-sim")
          .flatMap(module -> sources(Path.of("..", module, "src", "main")))
          .toList();

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(f -> f.toString().matches(".*\\.(java|yaml|properties|html|txt)"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts() {
    return ClientTexts.load().all();
  }

  @Test
  void theSourcesAreSeen() {
    assertThat(MAIN).hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextStandsInOneFile(String text) throws IOException {
    for (Path file : MAIN) {
      // In YAML a text may be broken over lines.
      String words = Files.readString(file, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
      assertThat(words.contains(text))
          .as(text + " in " + file)
          .isEqualTo(file.endsWith("facts/client-texts.yaml"));
    }
  }
}
