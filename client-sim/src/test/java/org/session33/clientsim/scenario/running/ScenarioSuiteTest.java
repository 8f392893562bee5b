package org.session33.clientsim.scenario.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.TestScenarios;

/** The runner that every face uses. */
class ScenarioSuiteTest {
  @TempDir Path folder;
  private final ScenarioSuite suite = ProgramUnderTest.piped().part(ScenarioSuite.class);
  private final Diary diary = new Diary();

  @BeforeEach
  void fill() throws IOException {
    String one = TestScenarios.one(TestScenarios.PLAIN, "start outlook", "{outlook: opened}");
    String two = one + one.substring(one.indexOf("  - name")).replace("name: one", "name: two");
    Files.writeString(folder.resolve("b.scenario.yaml"), one, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("a.scenario.yaml"), two, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("c.scenario.yaml"), "format: ]", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("other.yaml"), two, StandardCharsets.UTF_8);
  }

  @Test
  void filesAndScenariosAreToldInOrder() {
    SuiteResult result = suite.run(everything(), diary, () -> false);

    assertThat(diary.lines)
        .containsExactly(
            "a starts 2",
            "one PASSED",
            "two PASSED",
            "a ends 2",
            "b starts 1",
            "one PASSED",
            "b ends 1",
            "c starts 0",
            "c ends 0");
    assertThat(result.summary()).isEqualTo("3 passed, 0 failed, 0 skipped");
    assertThat(result.hasErrors()).isTrue();
    assertThat(result.files().get(2).errors()).isNotEmpty();
  }

  @Test
  void aRunIsCancelledBetweenTwoScenarios() {
    SuiteResult result = suite.run(everything(), diary, () -> diary.lines.contains("one PASSED"));

    assertThat(diary.lines).containsExactly("a starts 2", "one PASSED", "a ends 1");
    assertThat(result.results()).hasSize(1);
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    Path link = folder.resolveSibling(folder.getFileName() + "-link");
    try {
      Files.createSymbolicLink(link, folder);
    } catch (IOException | UnsupportedOperationException e) {
      org.junit.jupiter.api.Assumptions.abort("links are not allowed here: " + e);
    }
    try {
      List<Path> files = ScenarioFiles.under(link, p -> {});

      assertThat(files).hasSize(3).allSatisfy(file -> assertThat(file).startsWith(link));
      SuiteResult both =
          suite.run(
              new ScenarioSelection(
                  List.of(ScenarioTarget.of(folder), ScenarioTarget.of(link)), List.of()),
              diary,
              () -> false);
      assertThat(both.results()).hasSize(3);
    } finally {
      Files.delete(link);
    }
  }

  private ScenarioSelection everything() {
    return new ScenarioSelection(List.of(ScenarioTarget.of(folder)), List.of());
  }

  /** Writes down what it is told. */
  private static final class Diary implements ScenarioListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void fileStarted(String file, List<Scenario> scenarios) {
      lines.add(name(file) + " starts " + scenarios.size());
    }

    @Override
    public void scenarioFinished(ScenarioResult result) {
      lines.add(result.scenario().name() + " " + result.status());
    }

    @Override
    public void fileFinished(ScenarioFileResult result) {
      lines.add(name(result.file()) + " ends " + result.results().size());
    }

    private static String name(String file) {
      return Path.of(file).getFileName().toString().replace(ScenarioFiles.ENDING, "");
    }
  }
}
