package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** Scenarios that expect causes which no rule judges: they are told and skipped, never passed. */
class UnjudgedFindingsTest {
  private static final String SCENARIO =
      """
      format: 1
      scenarios:
        - name: the profile opens
          case: {user: {name: Bob}, outlook: {release: 2007}, server: {release: 2003 SP1}}
          expect:
            outlook: opened
            EXPECTED
      """;

  @TempDir private Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private String write(String expected) throws Exception {
    return Files.writeString(
            folder.resolve("own.scenario.yaml"), SCENARIO.replace("EXPECTED", expected))
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notFindings: [nspi-limit]",
        "notFindings: [stale-sessions, mailbox-full]",
        "notFindings: [admin-session-limit]",
        "findings: [certificate-fault]",
        "findings: {name-resolution: not evaluated}"
      })
  void areSkippedWithTheReason(String expected) throws Exception {
    String file = write(expected);
    Path xml = folder.resolve("results.xml");

    Run run = program.run("test", file, "--report-junit", xml.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines())
        .contains("skipped  " + file + ":3  the profile opens")
        .endsWith("0 passed, 0 failed, 1 skipped");
    assertThat(run.err()).contains(file + ":7:", "no rule judges '", "the scenario is skipped");
    assertThat(Files.readString(xml, StandardCharsets.UTF_8))
        .contains("skipped=\"1\"", "<skipped message=\"no rule judges '");
    Run tap = program.run("test", file, "--format", "tap");
    assertThat(tap.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(tap.out()).contains(" # SKIP no rule judges '");
    Run json = program.run("test", file, "--format", "json");
    assertThat(json.out())
        .contains("\"skipped\" : 1,", "\"what\" : \"skipped: no rule judges '")
        .doesNotContain("take 'skip' away");
  }

  @Test
  void lintWarnsAndFindsNoMistake() throws Exception {
    String file = write("notFindings: [nspi-limit, mailbox-full]");

    Run run = program.run("lint", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines()).endsWith("1 checked, 0 errors, 2 warnings");
    assertThat(run.err())
        .contains(file + ":7:21: ", "no rule judges 'nspi-limit', so that the scenario is skipped")
        .contains("no rule judges 'mailbox-full'");
  }

  /** A message in the case's own evidence can name such a cause. */
  @Test
  void aMessageInTheEvidenceCanStillName() throws Exception {
    Files.writeString(
        folder.resolve("seen.txt"), "Your mailbox is full. MapiExceptionShutoffQuotaExceeded\n");
    String file =
        Files.writeString(
                folder.resolve("own.scenario.yaml"),
                SCENARIO
                    .replace("2003 SP1}}", "2003 SP1}, evidence: [seen.txt]}")
                    .replace("EXPECTED", "findings: [mailbox-full]"))
            .toString();

    Run run = program.run("test", file);

    assertThat(run.out().lines()).endsWith("1 passed, 0 failed, 0 skipped");
    assertThat(program.run("lint", file).out()).contains("0 errors, 0 warnings");
  }

  @Test
  void causesWithARuleAreJudged() throws Exception {
    String file = write("notFindings: [stale-sessions, unrecognised, known-message]");

    assertThat(program.run("test", file).out().lines()).endsWith("1 passed, 0 failed, 0 skipped");
    assertThat(program.run("lint", file).err()).isEmpty();
  }
}
