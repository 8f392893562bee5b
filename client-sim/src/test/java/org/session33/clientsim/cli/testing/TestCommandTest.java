package org.session33.clientsim.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.UserFolder;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.text.TextColumns;

/** {@code session33 test} on a folder of a user's own scenario files. */
class TestCommandTest {
  @TempDir Path path;
  private UserFolder folder = new UserFolder(Path.of("."));
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @BeforeEach
  void fill() {
    folder = UserFolder.fill(path);
  }

  @Test
  void inAPipeEveryScenarioHasALineThatCanBeSearched() {
    Run run = program.run("test", folder.all());

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains(
            "passed  " + folder.team() + ":3  the team mailbox is too large",
            "failed  " + folder.team() + ":7  somebody expects too much",
            folder.team() + ":10:23: outlook differs after \"start outlook\" (0h 00m 01s)",
            "skipped  " + folder.odd() + ":11  not yet",
            "error  " + folder.odd() + ":16  closes what is not open")
        .endsWith("2 passed, 2 failed, 1 skipped")
        .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
  }

  @Test
  void onAScreenEveryFileHasALineWithWhatDidNotPassBeneath() {
    Run run = ProgramUnderTest.onScreen().run("test", folder.all());

    List<String> lines = run.out().lines().map(l -> l.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
    assertThat(lines)
        .startsWith(
            folder.team() + "  1 passed, 1 failed",
            "failed  " + folder.team() + ":7  somebody expects too much")
        .containsSubsequence(
            folder.odd() + "  1 passed, 1 failed, 1 skipped",
            "skipped  " + folder.odd() + ":11  not yet",
            "error  " + folder.odd() + ":16  closes what is not open",
            "2 passed, 2 failed, 1 skipped")
        .noneMatch(line -> line.contains("the team mailbox is too large"));
    assertThat(run.out()).contains("\u001b[");
  }

  @Test
  void onAScreenNoLineIsWiderThanAPageUnlessAPathIs() {
    String long100 = "x".repeat(60) + " " + "y".repeat(60);
    folder.write(
        "tests/a team.scenario.yaml",
        UserFolder.TEAM.replace("outlook: opened", "why: " + long100));

    Run run = ProgramUnderTest.onScreen().run("test", folder.team());

    assertThat(run.out()).contains("x".repeat(60)).contains("y".repeat(60));
    assertThat(run.out().lines().filter(line -> !line.contains(folder.team())))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(TextColumns.of(line)).isLessThanOrEqualTo(Terminal.WIDTH));
  }

  @Test
  void asManyAreRunAsStandOnDisk() {
    long onDisk =
        (UserFolder.TEAM + UserFolder.ODD).lines().filter(l -> l.startsWith("  - name:")).count();

    Run run = program.run("test", folder.all(), "--format", "tap");

    assertThat(onDisk).isEqualTo(5);
    assertThat(run.out().lines()).contains("1.." + onDisk);
  }

  @ParameterizedTest(name = "line {0} -> {1}")
  @CsvSource({
    "3, the team mailbox is too large, 0",
    "6, the team mailbox is too large, 0",
    "7, somebody expects too much, 1",
    "999, somebody expects too much, 1",
  })
  void aLineSelectsTheScenarioAroundIt(int line, String name, int exitCode) {
    Run run = program.run("test", folder.team() + ":" + line);

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out().lines().filter(l -> l.contains(folder.team() + ":") && l.contains("  ")))
        .filteredOn(l -> l.startsWith("passed") || l.startsWith("failed"))
        .singleElement()
        .asString()
        .endsWith(name);
  }

  @Test
  void severalPathsToAScenarioRunItOnce() {
    Run run = program.run("test", folder.team() + ":3", folder.team() + ":4", folder.team() + ":7");
    Run all = program.run("test", folder.team() + ":3", folder.all(), folder.odd());

    assertThat(run.out().lines()).endsWith("1 passed, 1 failed, 0 skipped");
    assertThat(all.out().lines()).endsWith("2 passed, 2 failed, 1 skipped");
  }

  @Test
  void tagsSelectAndAnyOfSeveralCounts() {
    assertThat(program.run("test", folder.all(), "--tag", "team").out().lines())
        .endsWith("1 passed, 0 failed, 1 skipped");
    assertThat(program.run("test", folder.all(), "--tag", "team", "--tag", "slow").out().lines())
        .endsWith("1 passed, 1 failed, 1 skipped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--tag=nobody", "--tag=nobody --json", "--tag=nobody --format=tap"})
  void whereNothingMatchesItSaysSo(String options) {
    List<String> arguments = new ArrayList<>(List.of("test", folder.all()));
    arguments.addAll(List.of(options.split(" ")));

    Run run = program.run(arguments.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
    assertThat(run.err()).startsWith("session33: no scenario matches");
    assertThat(program.run("test", folder.team() + ":1").exitCode()).isEqualTo(ExitCode.NOTHING);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an empty expect | expect: {outlook: refused, sessions: {granted: 32}} | expect: {}"
            + " | 6:13: 'expect' expects nothing",
        "the same name twice | somebody expects too much | the team mailbox is too large"
            + " | 7:5: there is another scenario called",
        "like in a circle | case: ../cases/alice.case.yaml | like: the team mailbox is too large"
            + " | 5:11: 'like' goes round in a circle",
        "an unknown step | expect: {outlook: opened | steps: [stop outlok]\\n    expect: {outlook:"
            + " opened | 10:13:",
        "an unknown remedy | outlook: opened | remedies: {clear-download: resolves} | 10:",
        "a missing case file | ../cases/alice.case.yaml | ../cases/alise.case.yaml | 5:11: 'case'"
            + " names a file that is not there: ../cases/alise.case.yaml",
        "an unknown key | tags: [slow] | tag: [slow] | 8:5: unknown key 'tag'",
        "no YAML at all | format: 1 | 'format: ]' | ",
      })
  void aMistakeIsToldWithItsLineAndTheOtherFilesAreRun(
      String mistake, String good, String bad, String message) {
    folder.write(
        "tests/a team.scenario.yaml", UserFolder.TEAM.replace(good, bad.replace("\\n", "\n")));
    String place = folder.team() + ":" + (message == null ? "" : message);

    Run lint = program.run("lint", folder.all());
    Run run = program.run("test", folder.all());

    assertThat(lint.exitCode()).as(mistake).isEqualTo(ExitCode.INPUT);
    assertThat(lint.err()).contains(place).contains("; ");
    // Another file has expectations that are not met; that weighs more than what was not run.
    assertThat(run.exitCode()).as(mistake).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).startsWith("INCOMPLETE");
    assertThat(run.err()).isEqualTo(lint.err());
    assertThat(run.out()).contains("skipped  " + folder.odd() + ":11  not yet");
  }

  @Test
  void aMissingFileStopsNoOther() {
    String gone = folder.path().resolve("gone.scenario.yaml").toString();

    for (String name : new String[] {gone, gone + ":12"}) {
      Run run = program.run("test", name, folder.odd() + ":3");

      assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(program.run("test", name).exitCode()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).startsWith(gone + ":1:1: there is no such file; ");
      assertThat(run.out().lines()).endsWith("1 passed, 0 failed, 0 skipped");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--json --format=tap | --json means --format json",
        "--json --format=human | --json means --format json",
        "--watch --json | --watch writes for people",
        "--watch --format=tap | --watch writes for people",
        "--format=tpa | there is no format 'tpa'; ",
      })
  void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("test", folder.all()));
    arguments.addAll(List.of(options.split(" ")));

    Run run = program.run(arguments.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message).contains("Try 'session33 test --help'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderHasNoLines() {
    Run run = program.run("test", folder.all() + ":3");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("a folder has no lines; name a file, or leave the line out");
  }

  @Test
  void jsonAndTheFormatOfThatNameAreOne() {
    List<String> both = new ArrayList<>();
    for (String option : new String[] {"--json", "--format=json", "--format=JSON"}) {
      Run run = program.run("test", folder.all(), option);
      both.add(run.out().replaceAll("\"generated\" : \"[^\"]*\"", ""));
      assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).isEmpty();
    }
    program.run("test", folder.all(), "--json", "--format=json");

    assertThat(both.get(0)).isEqualTo(both.get(1)).isEqualTo(both.get(2));
    assertThat(both.get(0).strip())
        .startsWith("{")
        .endsWith("}")
        .contains("\"passed\" : 2,", "\"failed\" : 2,", "\"skipped\" : 1,")
        .contains("\"key\" : \"sessions.granted\"", "\"expected\" : \"33\"", "\"actual\" : \"32\"")
        .contains("\"what\" : \"skipped: waits for #42 & more\"");
  }

  @Test
  void jsonHoldsTheProblemsTooWhichStandOnTheSide() {
    folder.write("tests/deeper/odd.scenario.yaml", "format: 1\n");

    Run run = program.run("test", folder.all(), "--json");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(folder.odd() + ":1:1: there is no scenario; ");
    assertThat(run.out()).contains("\"what\" : \"there is no scenario\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=human", "--format=tap", "--format=json"})
  void redactionLeavesNoName(String format) {
    folder.write(
        "tests/a team.scenario.yaml",
        UserFolder.TEAM.replace("somebody expects", "Alice and areyes expect"));

    Run run = program.run("test", folder.team(), "--redact", format);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out() + run.err())
        .doesNotContain("Alice", "areyes", "Team Sales", "Contoso")
        .contains("User 1 and user-1 expect too much");
  }
}
