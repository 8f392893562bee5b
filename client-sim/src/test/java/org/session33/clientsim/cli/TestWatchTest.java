package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.scenario.watch.FolderWatch;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/** {@code session33 test --watch}, with saves that happen when they are awaited. */
class TestWatchTest {
  @TempDir Path given;
  private UserFolder folder = new UserFolder(Path.of("."));
  private final Saves saves = new Saves();
  private final ProgramUnderTest program =
      ProgramUnderTest.piped(
          binder -> binder.bind(FolderWatch.Opener.class).toInstance(() -> saves));

  @BeforeEach
  void fill() throws IOException {
    folder = UserFolder.fill(given.toRealPath());
  }

  @Test
  void aSavedScenarioFileIsRunAgainAlone() {
    saves.then(
        () -> folder.write("tests/a team.scenario.yaml", UserFolder.TEAM.replace("33", "32")));

    List<String> runs = watch(folder.all());

    assertThat(runs).hasSize(2);
    assertThat(runs.get(0)).contains("2 passed, 2 failed, 1 skipped");
    assertThat(runs.get(1))
        .startsWith("saved  " + folder.team())
        .contains("outlook differs")
        .doesNotContain("sessions.granted differs")
        .doesNotContain(folder.odd())
        .contains("1 passed, 1 failed, 0 skipped");
  }

  @Test
  void aSavedCaseFileRunsTheFilesThatUseItEvenFromAnotherFolder() {
    saves.then(() -> folder.write("cases/alice.case.yaml", UserFolder.CASE.replace("1001", "10")));

    List<String> runs = watch(folder.path().resolve("tests").toString());

    assertThat(saves.watched)
        .containsEntry(folder.path().resolve("tests"), true)
        .containsEntry(folder.path().resolve("cases"), false);
    assertThat(runs.get(1))
        .startsWith("saved  " + folder.path().resolve("cases").resolve("alice.case.yaml"))
        .contains("the team mailbox is too large")
        .doesNotContain(folder.odd())
        .contains("0 passed, 2 failed, 0 skipped");
  }

  @Test
  void aCompanionOfTheCaseCountsToo() {
    folder.write("cases/team.csv", "\"Name\",\"FolderPath\"\n\"Inbox\",\"/Inbox\"\n");
    folder.write(
        "cases/alice.case.yaml",
        UserFolder.CASE.replace("folders: 1001", "folderStatistics: team.csv"));
    saves.then(
        () ->
            folder.write(
                "cases/team.csv", "\"Name\",\"FolderPath\"\n" + "\"a\",\"/a\"\n".repeat(3)));

    assertThat(watch(folder.all()).get(1)).contains("saved  ").contains("team.csv");
  }

  @Test
  void aCaseThatWasMissingIsRunWhenItComes() throws IOException {
    Files.delete(folder.path().resolve("cases").resolve("alice.case.yaml"));
    saves.then(() -> folder.write("cases/alice.case.yaml", UserFolder.CASE));

    List<String> runs = watch(folder.team());

    assertThat(runs.get(0)).contains("0 passed, 0 failed, 0 skipped");
    assertThat(runs.get(1)).contains("1 passed, 1 failed, 0 skipped");
  }

  @Test
  void newFilesAndNewSubfoldersAreSeenAndDeletedOnesForgotten() {
    saves
        .then(() -> folder.write("tests/new/one.scenario.yaml", UserFolder.ODD))
        .then(() -> deleted(folder.team()));

    List<String> runs = watch(folder.all(), "--report-junit", report());

    assertThat(runs.get(1)).contains("one.scenario.yaml:3  50 %").doesNotContain(folder.odd());
    assertThat(runs.get(2))
        .contains("saved  " + folder.team())
        .contains("0 passed, 0 failed, 0 skipped");
    assertThat(folder.text("results.xml"))
        .contains("tests=\"6\"")
        .contains("one.scenario.yaml")
        .doesNotContain("a team.scenario.yaml");
  }

  @Test
  void whatNobodyUsesRunsNothing() {
    saves.then(() -> folder.write("notes.txt", "")).then(() -> folder.write("results.xml", ""));

    assertThat(watch(folder.all())).hasSize(1);
  }

  @Test
  void theReportAlwaysHoldsEveryFile() {
    saves.then(
        () -> folder.write("tests/a team.scenario.yaml", UserFolder.TEAM.replace("33", "32")));

    watch(folder.all(), "--report-junit", report());

    assertThat(folder.text("results.xml"))
        .contains("tests=\"5\"")
        .contains("not yet")
        .doesNotContain("sessions.granted differs");
  }

  @Test
  void tagsAndLinesSelectInEveryRun() {
    saves.then(() -> folder.write("tests/a team.scenario.yaml", UserFolder.TEAM + "\n"));

    List<String> runs = watch(folder.team() + ":7", "--tag", "slow");

    assertThat(runs)
        .hasSize(2)
        .allSatisfy(run -> assertThat(run).contains("0 passed, 1 failed, 0 skipped"));
  }

  @Test
  void aFolderThatIsGoneEndsTheWatchWithAMessage() {
    Run run = program.run("test", folder.all(), "--watch");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .contains("Watching; what is saved is run again. Ctrl-C ends it.")
        .contains(
            folder.all()
                + ":1:1: the watched folder is no longer there; if it was renamed, begin again");
    assertThat(saves.closed).isTrue();
  }

  @Test
  void aFolderThatCannotBeWatchedIsToldAndItsScenariosAreRunOnce() {
    saves.refused = true;

    Run run = program.run("test", folder.team(), "--watch");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("cannot be watched").doesNotContain("Watching;");
    assertThat(run.out()).contains("1 passed, 1 failed, 0 skipped");
  }

  @Test
  void anInterruptionEndsTheWatchWithTheLastExitCode() {
    saves.interrupting = true;

    Run run = program.run("test", folder.team() + ":3", "--watch");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void redactionLeavesOutThePathsOfWhatWasSaved() {
    saves.then(() -> folder.write("tests/a team.scenario.yaml", UserFolder.TEAM + "\n"));

    Run run = program.run("test", folder.team(), "--watch", "--redact");

    assertThat(run.out()).contains("\nsaved  1 file\n").doesNotContain("saved  " + folder.all());
  }

  private String report() {
    return folder.path().resolve("results.xml").toString();
  }

  private static Path deleted(String file) {
    try {
      Files.delete(Path.of(file));
      return Path.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The output of each run. */
  private List<String> watch(String... arguments) {
    String[] all = Arrays.copyOf(new String[] {"test", "--watch"}, arguments.length + 2);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return List.of(program.run(all).out().split("\n\n(?=saved  )"));
  }

  /** A watch on which the saves of a test happen one after the other; then the folders go. */
  private static final class Saves implements FolderWatch {
    private final Deque<Supplier<Path>> coming = new ArrayDeque<>();
    private final Map<Path, Boolean> watched = new TreeMap<>();
    private boolean refused;
    private boolean interrupting;
    private boolean closed;

    Saves then(Supplier<Path> save) {
      coming.add(save);
      return this;
    }

    @Override
    public void watch(Path folder, boolean withSubfolders) throws InputException {
      if (refused) {
        throw new InputException(Place.of(folder.toString()), "it cannot be watched", "try later");
      }
      watched.merge(folder, withSubfolders, Boolean::logicalOr);
    }

    @Override
    public Changes await() throws InterruptedException {
      if (interrupting) {
        throw new InterruptedException();
      }
      Supplier<Path> next = coming.poll();
      return next == null
          ? new Changes(Set.of(), new TreeSet<>(watched.keySet()))
          : new Changes(Set.of(next.get()), Set.of());
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
