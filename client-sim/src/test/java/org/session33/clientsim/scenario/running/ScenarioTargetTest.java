package org.session33.clientsim.scenario.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.profiles.files.InputException;

/** What a user may write for a scenario. */
class ScenarioTargetTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "C:\\x\\y.scenario.yaml:12, C:\\x\\y.scenario.yaml, 12",
    "C:\\x\\y.scenario.yaml, C:\\x\\y.scenario.yaml, 0",
    "C:/x/y.scenario.yaml:3, C:/x/y.scenario.yaml, 3",
    "C:12, C:12, 0",
    "\\\\server\\share\\y.scenario.yaml:7, \\\\server\\share\\y.scenario.yaml, 7",
    "tests/y.scenario.yaml:1, tests/y.scenario.yaml, 1",
    "tests/y.scenario.yaml:999999999, tests/y.scenario.yaml, 999999999",
    "tests/12, tests/12, 0",
    "tests, tests, 0",
  })
  void aLineComesBehindTheLastColon(String text, String path, int line) throws InputException {
    assertThat(ScenarioTarget.of(text)).isEqualTo(new ScenarioTarget(Path.of(path), line));
  }

  @ParameterizedTest
  @CsvSource({"y.scenario.yaml:0", "y.scenario.yaml:-3", "y.scenario.yaml:", "y:9999999999"})
  void whatIsNoLineBelongsToTheName(String text) throws InputException {
    assumeFalse(File.separatorChar == '\\', "Windows allows no such name");

    assertThat(ScenarioTarget.of(text)).isEqualTo(ScenarioTarget.of(Path.of(text)));
  }

  @Test
  void aFileOfThatVeryNameComesFirst(@TempDir Path folder) throws Exception {
    assumeFalse(File.separatorChar == '\\', "Windows allows no such name");
    Path odd = Files.createFile(folder.resolve("y:12"));

    assertThat(ScenarioTarget.of(odd.toString())).isEqualTo(ScenarioTarget.of(odd));
  }

  @Test
  void aFolderHasNoLinesAndNoPathHoldsANull(@TempDir Path folder) {
    assertThatThrownBy(() -> ScenarioTarget.of(folder + ":3"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a folder has no lines");
    assertThatThrownBy(() -> ScenarioTarget.of("a\0b"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("this can be no path here");
  }
}
