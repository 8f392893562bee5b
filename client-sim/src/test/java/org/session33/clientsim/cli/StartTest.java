package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.Main;

/** What a start of the program loads, in a JVM of its own. */
class StartTest {
  @TempDir private Path folder;

  @Test
  void aRehearsalLoadsNothingOfOfficeFiles() throws Exception {
    List<String> loaded = classesLoadedBy("rehearse", "team-mailbox");

    assertThat(loaded).anyMatch(l -> l.contains("org.session33.clientsim.Main"));
    assertThat(loaded)
        .noneMatch(l -> l.contains("org.apache.poi") || l.contains("org.apache.xmlbeans"))
        .noneMatch(l -> l.contains("org.apache.logging"));
  }

  /** The same look sees office files where they are needed, so it would see them above. */
  @Test
  void aWorkbookLoadsThem() throws Exception {
    assertThat(classesLoadedBy("rehearse", "users-workbook"))
        .anyMatch(l -> l.contains("org.apache.poi"));
  }

  /** What a command has no use for is neither loaded nor read. */
  @Test
  void aListOfSamplesWiresNoDiagnosis() throws Exception {
    assertThat(classesLoadedBy("samples"))
        .noneMatch(l -> l.contains("org.session33.diagnostics.remedies.LimitRemedies"))
        .noneMatch(l -> l.contains("org.session33.diagnostics.findings.rules"))
        .noneMatch(l -> l.contains("org.session33.profiles.exchange.ExchangeReleaseFile"));
    assertThat(classesLoadedBy("rehearse", "team-mailbox"))
        .anyMatch(l -> l.contains("org.session33.diagnostics.remedies.LimitRemedies"))
        .anyMatch(l -> l.contains("org.session33.diagnostics.findings.rules"))
        .anyMatch(l -> l.contains("org.session33.profiles.exchange.ExchangeReleaseFile"));
  }

  private List<String> classesLoadedBy(String... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Path output = folder.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                classPath(),
                Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }

  /** Surefire puts the real class path beside the one of its starter. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real == null ? System.getProperty("java.class.path") : real;
  }
}
