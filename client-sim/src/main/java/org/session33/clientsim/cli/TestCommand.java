package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.session33.clientsim.scenario.Mismatch;
import org.session33.clientsim.scenario.MismatchText;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.ScenarioFiles;
import org.session33.clientsim.scenario.ScenarioReader;
import org.session33.clientsim.scenario.ScenarioResult;
import org.session33.clientsim.scenario.ScenarioResult.Status;
import org.session33.clientsim.scenario.ScenarioRunner;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.CompanionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code session33 test}. */
@Command(
    name = "test",
    description = "Runs scripted profile tests (*.scenario.yaml) on a virtual clock.")
final class TestCommand implements Callable<Integer> {
  private final Provider<ScenarioReader> reader;
  private final Provider<ScenarioRunner> runner;
  private final ResultPrinter printer;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Scenario files, folders of them, or PATH:LINE for the scenario at a line.")
  private List<String> paths = List.of();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only scenarios with this tag; may be given several times.")
  private List<String> tags = List.of();

  @Mixin private OutputOptions options = new OutputOptions();

  @Inject
  TestCommand(
      Provider<ScenarioReader> reader, Provider<ScenarioRunner> runner, ResultPrinter printer) {
    this.reader = reader;
    this.runner = runner;
    this.printer = printer;
  }

  /**
   * What one argument means.
   *
   * @param path the path
   * @param line the line that selects one scenario, 0 for all
   */
  private record Target(Path path, int line) {}

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    List<ScenarioResult> results = new ArrayList<>();
    for (String path : paths) {
      Target target = target(path);
      for (Path file : ScenarioFiles.under(target.path(), problems::add)) {
        results.addAll(run(file, target.line(), problems));
      }
    }
    boolean unreadable = printer.report(problems);
    long passed = count(results, Status.PASSED);
    long skipped = count(results, Status.SKIPPED);
    long failed = results.size() - passed - skipped;
    if (options.json()) {
      printer.json(document(results));
    } else {
      printer.terminal().line(passed + " passed, " + failed + " failed, " + skipped + " skipped");
    }
    if (unreadable) {
      return ExitCode.INPUT;
    }
    if (results.isEmpty()) {
      return ExitCode.NOTHING;
    }
    return failed > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** {@code PATH:LINE}, unless a file of that very name exists. */
  private static Target target(String text) {
    int colon = text.lastIndexOf(':');
    boolean line = colon > 0 && text.substring(colon + 1).matches("\\d{1,9}");
    if (line && !Files.exists(Path.of(text.substring(0, colon)))) {
      return new Target(Path.of(text), 0);
    }
    return line
        ? new Target(Path.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)))
        : new Target(Path.of(text), 0);
  }

  private List<ScenarioResult> run(Path path, int line, List<Problem> problems) {
    List<ScenarioResult> results = new ArrayList<>();
    ScenarioFile file =
        reader
            .get()
            .read(SourceFile.of(path), CompanionFiles.beside(path))
            .reportTo(problems::add)
            .orElse(null);
    if (file == null) {
      return results;
    }
    for (Scenario scenario : file.scenarios()) {
      boolean wanted =
          (line == 0 || scenario.covers(line))
              && (tags.isEmpty() || scenario.tags().stream().anyMatch(tags::contains));
      if (wanted) {
        ScenarioResult result = runner.get().run(scenario);
        results.add(result);
        show(result);
      }
    }
    return results;
  }

  private void show(ScenarioResult result) {
    if (options.json()) {
      return;
    }
    Terminal terminal = printer.terminal();
    String word =
        switch (result.status()) {
          case PASSED -> terminal.style("fg(green)", "passed");
          case FAILED -> terminal.style("fg(red)", "failed");
          case ERROR -> terminal.style("fg(red)", "error");
          case SKIPPED -> terminal.style("fg(yellow)", "skipped");
        };
    terminal.line(
        word
            + "  "
            + Terminal.safe(result.scenario().place().file())
            + ":"
            + result.scenario().place().line()
            + "  "
            + Terminal.safe(result.scenario().name()));
    if (!result.passed()) {
      terminal.line(Terminal.safe(MismatchText.of(result)));
    }
  }

  private Map<String, Object> document(List<ScenarioResult> results) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tool", printer.tool());
    document.put("passed", (int) count(results, Status.PASSED));
    document.put("failed", (int) (count(results, Status.FAILED) + count(results, Status.ERROR)));
    document.put("skipped", (int) count(results, Status.SKIPPED));
    document.put("scenarios", results.stream().map(TestCommand::entry).toList());
    return document;
  }

  private static Map<String, Object> entry(ScenarioResult result) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", result.scenario().name());
    entry.put("file", result.scenario().place().file());
    entry.put("line", result.scenario().place().line());
    entry.put("status", result.status().name().toLowerCase(Locale.ROOT));
    entry.put("virtualMilliseconds", result.elapsed().toMillis());
    List<Object> mismatches = new ArrayList<>();
    for (Mismatch mismatch : result.mismatches()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("place", mismatch.place().toString());
      one.put("key", mismatch.key());
      one.put("expected", mismatch.expected());
      one.put("actual", mismatch.actual());
      one.put("after", mismatch.after());
      mismatches.add(one);
    }
    entry.put("mismatches", mismatches);
    return entry;
  }

  private static long count(List<ScenarioResult> results, Status status) {
    return results.stream().filter(r -> r.status() == status).count();
  }
}
