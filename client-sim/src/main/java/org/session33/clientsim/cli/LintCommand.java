package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ProblemDocument;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.diagnostics.report.Redaction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code session33 lint}. */
@Command(
    name = "lint",
    description = "Checks cases, the files that they name, and scenarios, without acting them out.")
final class LintCommand implements Callable<Integer> {
  private static final int DEPTH = 16;

  private final CaseReader reader;
  private final Provider<ScenarioReader> scenarios;
  private final ResultPrinter printer;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders in which every *.case.yaml and *.scenario.yaml is checked.")
  private List<Path> paths = List.of();

  @Mixin private OutputOptions options = new OutputOptions();

  @Inject
  LintCommand(CaseReader reader, Provider<ScenarioReader> scenarios, ResultPrinter printer) {
    this.reader = reader;
    this.scenarios = scenarios;
    this.printer = printer;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    List<Path> cases = new ArrayList<>();
    for (Path path : paths) {
      collect(path, cases, problems);
    }
    Redaction redaction = Redaction.of(List.of());
    for (Path path : cases) {
      lint(path, problems, redaction);
    }
    UnaryOperator<String> files = options.redact() ? redaction::file : UnaryOperator.identity();
    List<String> checked = cases.stream().map(Path::toString).map(files).toList();
    UnaryOperator<Problem> shown = ResultPrinter.shown(redaction, options);
    if (options.json()) {
      json(checked, problems.stream().map(shown).toList());
    } else {
      printer.report(problems, shown);
      long errors = problems.stream().filter(Problem::isError).count();
      printer
          .terminal()
          .line(
              cases.size()
                  + " checked, "
                  + errors
                  + " errors, "
                  + (problems.size() - errors)
                  + " warnings");
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return ExitCode.INPUT;
    }
    return cases.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private void lint(Path path, List<Problem> problems, Redaction redaction) {
    if (endsWith(path, ScenarioFiles.ENDING)) {
      scenarios
          .get()
          .read(SourceFile.of(path), CompanionFiles.beside(path))
          .reportTo(problems::add)
          .ifPresent(file -> file.scenarios().forEach(s -> redaction.learn(s.acted())));
      return;
    }
    Case found =
        reader
            .read(SourceFile.of(path), CompanionFiles.beside(path))
            .reportTo(problems::add)
            .orElse(null);
    if (found != null) {
      redaction.learn(found);
      for (SourceFile evidence : found.evidence()) {
        evidence
            .path()
            .filter(p -> !Files.isRegularFile(p))
            .ifPresent(
                p ->
                    problems.add(
                        Problem.error(
                            evidence.place(), "there is no such file", "check its name")));
      }
    }
  }

  private static void collect(Path path, List<Path> cases, List<Problem> problems) {
    if (!Files.isDirectory(path)) {
      cases.add(path);
      return;
    }
    try (Stream<Path> files = Files.walk(path, DEPTH)) {
      files
          .filter(f -> endsWith(f, ".case.yaml") || endsWith(f, ScenarioFiles.ENDING))
          .sorted()
          .forEach(cases::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.add(
          Problem.error(
              Place.of(path.toString()),
              "the folder cannot be read (" + e.getMessage() + ")",
              "check that it may be opened"));
    }
  }

  private static boolean endsWith(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void json(List<String> checked, List<Problem> problems) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tool", printer.tool());
    document.put("checked", checked);
    document.put("problems", problems.stream().map(ProblemDocument::of).toList());
    printer.json(document);
  }
}
