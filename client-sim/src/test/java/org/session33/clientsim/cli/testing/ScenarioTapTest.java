package org.session33.clientsim.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.UserFolder;
import org.session33.clientsim.cli.output.ExitCode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The output in the Test Anything Protocol, line by line. */
class ScenarioTapTest {
  @TempDir Path path;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @Test
  void everyScenarioIsOneTestAndWhatDidNotPassHasABlock() {
    UserFolder folder = UserFolder.fill(path);

    Run run = program.run("test", folder.all(), "--format", "tap");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    String team = folder.team().replace("\\", "\\\\");
    String odd = folder.odd().replace("\\", "\\\\");
    assertThat(withoutBlocks(run.out()))
        .containsExactly(
            "TAP version 14",
            "ok 1 - " + team + ":3 the team mailbox is too large",
            "not ok 2 - " + team + ":7 somebody expects too much",
            "ok 3 - " + odd + ":3 50 % of \\# and \\\\ and <&> and \"quotes\" on two lines",
            "ok 4 - " + odd + ":11 not yet # SKIP waits for \\#42 & more",
            "not ok 5 - " + odd + ":16 closes what is not open",
            "1..5",
            "# 2 passed, 2 failed, 1 skipped");
  }

  @Test
  void theBlocksAreYaml() {
    UserFolder folder = UserFolder.fill(path);

    String out = program.run("test", folder.all(), "--format", "tap").out();

    Map<?, ?> failed = block(out, "not ok 2");
    assertThat(failed.get("message")).isEqualTo("outlook differs after \"start outlook\"");
    assertThat(failed.get("severity")).isEqualTo("fail");
    assertThat(failed.get("at")).isEqualTo(Map.of("file", folder.team(), "line", 10, "column", 23));
    assertThat(failed.get("details").toString())
        .startsWith(folder.team() + ":10:23: outlook differs")
        .contains("\n  > 33       | 32\n")
        .endsWith("(1 more refused)\n");
    assertThat(block(out, "not ok 5").get("severity")).isEqualTo("error");
  }

  @Test
  void aFileThatCannotBeReadIsNotGreen() {
    UserFolder folder = UserFolder.fill(path);
    String bell = "\u0007 and \u2028 and \u202e and \ufeff";
    folder.write(
        "tests/deeper/odd.scenario.yaml",
        UserFolder.ODD.replace("skip:", "\"skipp: " + bell.replace("\u0007", "\\a") + "\":"));

    Run run = program.run("test", folder.odd(), "--format", "tap");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(withoutBlocks(run.out()))
        .contains(
            "not ok 3 - "
                + folder.odd().replace("\\", "\\\\")
                + " every scenario of the file can be read",
            "1..3");
    Map<?, ?> block = block(run.out(), "not ok 3");
    assertThat(block.get("severity")).isEqualTo("error");
    assertThat(block.get("message").toString()).startsWith("unknown key 'skipp: ");
    assertThat(run.out()).doesNotContain("\u0007", "\u2028", "\u202e", "\ufeff");
  }

  @Test
  void nothingIsAPlanOfNothing() {
    Run run = program.run("test", path.toString(), "--format", "tap");

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
    assertThat(run.out().lines())
        .containsExactly(
            "TAP version 14", "1..0 # no scenario matches", "# 0 passed, 0 failed, 0 skipped");
  }

  private static List<String> withoutBlocks(String tap) {
    assertThat(tap.lines().filter("  ---"::equals).count())
        .isEqualTo(tap.lines().filter("  ..."::equals).count());
    return tap.lines().filter(line -> !line.startsWith("  ") && !line.isEmpty()).toList();
  }

  private static Map<?, ?> block(String tap, String test) {
    String behind = tap.substring(tap.indexOf("\n" + test) + 1);
    String block = behind.substring(behind.indexOf("  ---\n") + 6, behind.indexOf("\n  ...\n"));
    Object yaml =
        new Load(LoadSettings.builder().build()).loadFromString(block.stripTrailing() + "\n");
    return (Map<?, ?>) yaml;
  }
}
