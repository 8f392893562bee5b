package org.session33.clientsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioRunner;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/** Every scenario that is shipped is run, and all of them on disk are found. */
class ShippedScenariosTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TestFactory
  Stream<DynamicTest> everyShippedScenarioPasses() throws Exception {
    ScenarioRunner runner = program.part(ScenarioRunner.class);
    return scenarios().stream()
        .map(
            s ->
                DynamicTest.dynamicTest(
                    s.place().file() + ":" + s.place().line() + " " + s.name(),
                    () -> {
                      ScenarioResult result = runner.run(s);
                      assertThat(result.passed()).as(MismatchText.of(result)).isTrue();
                    }));
  }

  @Test
  void asManyAreReadAsStandOnDisk() throws Exception {
    long onDisk = 0;
    for (Path file : files()) {
      onDisk +=
          java.nio.file.Files.readAllLines(file).stream()
              .filter(l -> l.startsWith("  - name:"))
              .count();
    }

    assertThat(scenarios()).hasSize((int) onDisk);
    assertThat(onDisk).isGreaterThanOrEqualTo(40);
  }

  private List<Scenario> scenarios() throws Exception {
    List<Scenario> scenarios = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ScenarioReader reader = program.part(ScenarioReader.class);
    for (Path file : files()) {
      reader
          .read(SourceFile.of(file, file.getFileName().toString()), CompanionFiles.beside(file))
          .reportTo(problems::add)
          .ifPresent(f -> scenarios.addAll(f.scenarios()));
    }
    assertThat(problems).isEmpty();
    return scenarios;
  }

  private static List<Path> files() {
    // Surefire says where the module lies; the test data are its neighbour.
    Path sources =
        Path.of(System.getProperty("basedir", "."))
            .resolve("../test-data/src/main/resources/session33/scenarios")
            .normalize();
    return ScenarioFiles.under(sources, p -> {});
  }
}
