package org.session33.clientsim.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.clientsim.saving.CaseSaving;
import org.session33.clientsim.saving.CaseSaving.Saved;
import org.session33.clientsim.saving.CaseSaving.Targets;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.VisibleText;
import org.session33.profiles.intake.casefile.StatedReleases;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What files and tickets say, saved as a case and as a scenario. */
final class SaveOptions {
  private static final String CASE = ".case.yaml";
  private static final String SCENARIO = ".scenario.yaml";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Save what the files and tickets say as a case (FILE"
              + CASE
              + "), each value with the place that says it. Names are kept.")
  private @Nullable String caseFile;

  @Option(
      names = "--save-scenario",
      paramLabel = "FILE",
      description =
          "Save it as a test (FILE"
              + SCENARIO
              + "): broken connections and ends of the store become steps, what was seen is"
              + " expected. It passes at once and fails when the cause is taken out; where the"
              + " rehearsal does not show what was seen, it is not saved. Names are kept.")
  private @Nullable String scenarioFile;

  /**
   * Where to save, before anything is read.
   *
   * @throws ParameterException if a name cannot be used
   */
  Targets targets(CommandSpec spec, OutputOptions options) {
    Targets targets =
        new Targets(
            path("--save", caseFile, CASE, spec),
            path("--save-scenario", scenarioFile, SCENARIO, spec));
    if (!targets.isNone() && options.redact()) {
      throw usage(
          spec,
          "a case keeps the names by which it is read with its files, so it cannot be saved with"
              + " --redact; leave one of them out, or write a report");
    }
    return targets;
  }

  private static @Nullable Path path(
      String option, @Nullable String name, String ending, CommandSpec spec) {
    if (name == null) {
      return null;
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(ending)) {
      String bare = name.replaceFirst("(?i)(\\.(case|scenario))?\\.ya?ml$", "");
      throw usage(
          spec, option + ": '" + name + "' does not end in " + ending + "; write " + bare + ending);
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw usage(spec, option + ": '" + name + "' cannot be the name of a file; choose another");
    }
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Saves what is asked for, behind the answer.
   *
   * @param names what was given
   * @param answer the exit code of the answer
   * @return the exit code of both
   */
  int save(
      CaseSaving saving,
      List<String> names,
      OpenedCase opened,
      CaseResult result,
      StatedReleases stated,
      ResultPrinter printer,
      OutputOptions options,
      StrictOption strict,
      CommandSpec spec,
      int answer) {
    Targets targets = targets(spec, options);
    if (targets.isNone()) {
      return answer;
    }
    Stream.of(targets.caseFile(), targets.scenarioFile())
        .filter(t -> t != null)
        .filter(t -> CaseSaving.read(opened, result).contains(t.toAbsolutePath().normalize()))
        .findFirst()
        .ifPresent(
            t -> {
              throw usage(
                  spec, "'" + t + "' was read for this and would be replaced; choose another name");
            });
    try {
      String name = names.size() == 1 ? names.get(0) : "the files given";
      Saved saved = saving.save(name, opened, result, stated, targets);
      printer.report(saved.problems(), options);
      for (Path file : saved.written()) {
        String said = VisibleText.of("Saved: " + file);
        if (options.json()) {
          printer.terminal().message(said);
        } else {
          printer.terminal().line(said);
        }
      }
      return saved.whole() || answer != ExitCode.DONE ? answer : strict.exitCode(false);
    } catch (InputException e) {
      printer.report(List.of(e.problem()), options);
      return ExitCode.INPUT;
    }
  }
}
