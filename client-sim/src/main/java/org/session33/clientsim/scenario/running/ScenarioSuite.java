package org.session33.clientsim.scenario.running;

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
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
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
    plan.unreadable().forEach(broken -> listener.fileBroken(List.of(), broken.errors()));
    List<ReadFile> files = new ArrayList<>();
    for (Planned file : plan.files()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      ReadFile read = read(file);
      files.add(read);
      if (read.reading().hasErrors()) {
        listener.fileBroken(
            read.scenarios(), read.reading().problems().stream().filter(Problem::isError).toList());
      }
    }
    for (ScenarioFileResult unreadable : plan.unreadable()) {
      listener.fileStarted(unreadable.file(), List.of());
      listener.fileFinished(unreadable);
      results.add(unreadable);
    }
    for (ReadFile file : files) {
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
  public record Planned(Path path, Set<Integer> lines) {}

  /**
   * What a selection means on disk now.
   *
   * @param files in the order of the targets, each once
   * @param unreadable folders that could not be read
   */
  public record Plan(List<Planned> files, List<ScenarioFileResult> unreadable) {}

  /** Finds the files of a selection. */
  public Plan plan(ScenarioSelection selection) {
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

  /**
   * A file that was read and is not run yet.
   *
   * @param planned the file
   * @param name its name as its owner knows it
   * @param used the files that it was read with
   * @param reading what it holds, and what is wrong in it
   */
  private record ReadFile(
      Planned planned, String name, FilesUsed used, Reading<ScenarioFile> reading) {
    List<Scenario> scenarios() {
      return reading.optional().map(ScenarioFile::scenarios).orElse(List.of());
    }
  }

  private ReadFile read(Planned file) {
    FilesUsed used = new FilesUsed(file.path());
    SourceFile source = SourceFile.of(file.path());
    return new ReadFile(file, source.name(), used, reader.read(source, used));
  }

  /** Reads one file and runs what is selected of it. */
  public ScenarioFileResult run(
      Planned file,
      ScenarioSelection selection,
      ScenarioListener listener,
      BooleanSupplier cancelled) {
    return run(read(file), selection, listener, cancelled);
  }

  private ScenarioFileResult run(
      ReadFile file,
      ScenarioSelection selection,
      ScenarioListener listener,
      BooleanSupplier cancelled) {
    Set<Integer> lines = file.planned().lines();
    Predicate<Scenario> wanted = s -> lines.isEmpty() || lines.stream().anyMatch(s::covers);
    List<Scenario> scenarios =
        file.scenarios().stream().filter(wanted.and(selection::isTagged)).toList();
    listener.fileStarted(file.name(), scenarios);
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
        new ScenarioFileResult(file.name(), results, file.reading().problems(), file.used().all());
    listener.fileFinished(finished);
    return finished;
  }
}
