package org.session33.clientsim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Runs the scenarios of files and folders, one after the other. It is the one door for every face:
 * it knows no terminal and no window.
 */
public final class ScenarioSuite {
  private final ScenarioReader reader;
  private final ScenarioRunner runner;

  /** A suite that reads and runs with these. */
  public ScenarioSuite(ScenarioReader reader, ScenarioRunner runner) {
    this.reader = reader;
    this.runner = runner;
  }

  /**
   * Runs what is selected. What is wrong in one file keeps no other one from being run.
   *
   * @param listener is told of every file and scenario
   * @param cancelled asked before each file and each scenario; once true, the run ends and the
   *     result holds what was run until then
   */
  public SuiteResult run(
      ScenarioSelection selection, ScenarioListener listener, BooleanSupplier cancelled) {
    Plan plan = plan(selection);
    List<ScenarioFileResult> results = new ArrayList<>();
    for (ScenarioFileResult unreadable : plan.unreadable()) {
      listener.fileStarted(unreadable.file(), List.of());
      listener.fileFinished(unreadable);
      results.add(unreadable);
    }
    for (Planned file : plan.files()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      results.add(run(file, selection, listener, cancelled));
    }
    return new SuiteResult(results);
  }

  /**
   * A file to run.
   *
   * @param path the file
   * @param lines lines that select scenarios; empty for all
   */
  record Planned(Path path, Set<Integer> lines) {}

  /**
   * What a selection means on disk now.
   *
   * @param files in the order of the targets, each once
   * @param unreadable folders that could not be read
   */
  record Plan(List<Planned> files, List<ScenarioFileResult> unreadable) {}

  /** Finds the files of a selection. */
  Plan plan(ScenarioSelection selection) {
    Map<Path, Planned> files = new LinkedHashMap<>();
    List<ScenarioFileResult> unreadable = new ArrayList<>();
    Consumer<Problem> problems =
        p ->
            unreadable.add(
                new ScenarioFileResult(p.place().file(), List.of(), List.of(p), Set.of()));
    for (ScenarioTarget target : selection.targets()) {
      for (Path file : ScenarioFiles.under(target.path(), problems)) {
        Set<Integer> lines = target.line() == 0 ? Set.of() : Set.of(target.line());
        files.merge(FilesUsed.identity(file), new Planned(file, lines), ScenarioSuite::both);
      }
    }
    return new Plan(List.copyOf(files.values()), unreadable);
  }

  private static Planned both(Planned one, Planned other) {
    if (one.lines().isEmpty() || other.lines().isEmpty()) {
      return new Planned(one.path(), Set.of());
    }
    Set<Integer> lines = new TreeSet<>(one.lines());
    lines.addAll(other.lines());
    return new Planned(one.path(), lines);
  }

  /** Runs what is selected of one file. */
  ScenarioFileResult run(
      Planned file,
      ScenarioSelection selection,
      ScenarioListener listener,
      BooleanSupplier cancelled) {
    FilesUsed used = new FilesUsed(file.path());
    SourceFile source = SourceFile.of(file.path());
    Reading<ScenarioFile> reading = reader.read(source, used);
    Predicate<Scenario> wanted =
        s -> file.lines().isEmpty() || file.lines().stream().anyMatch(s::covers);
    List<Scenario> scenarios =
        reading.optional().map(ScenarioFile::scenarios).orElse(List.of()).stream()
            .filter(wanted.and(selection::isTagged))
            .toList();
    listener.fileStarted(source.name(), scenarios);
    List<ScenarioResult> results = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      ScenarioResult result = runner.run(scenario);
      results.add(result);
      listener.scenarioFinished(result);
    }
    ScenarioFileResult finished =
        new ScenarioFileResult(source.name(), results, reading.problems(), used.all());
    listener.fileFinished(finished);
    return finished;
  }
}
