package org.session33.clientsim.cli.testing;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.OutputOptions;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.StrictOption;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.scenario.running.ScenarioListener;
import org.session33.clientsim.scenario.running.ScenarioSelection;
import org.session33.clientsim.scenario.running.ScenarioSuite;
import org.session33.clientsim.scenario.running.ScenarioTarget;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.clientsim.scenario.watch.ScenarioWatch;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code session33 test}. */
@Command(
    name = "test",
    description = {
      "Runs scripted profile tests (*.scenario.yaml) on a virtual clock: nothing waits, and the"
          + " same files give the same output.",
      "",
      "Try: session33 test my-scenarios --report-junit results.xml"
    },
    footer = {
      "",
      "On a screen every file has a line, in a pipe every scenario; the last line is 'N passed, N"
          + " failed, N skipped'. A mistake in one file is told with its line, and the other files"
          + " are run.",
      "",
      "Exit codes: 0 all passed, 1 an expectation failed, 2 usage, 3 a file is missing or invalid,"
          + " or the output or the report could not be written, 4 internal error, 5 no scenario"
          + " matched."
    })
public final class TestCommand implements Callable<Integer> {
  private final Provider<ScenarioSuite> suite;
  private final Provider<ScenarioWatch> watch;
  private final ResultPrinter printer;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Scenario files, folders that are searched for them, or PATH:LINE for the scenario at a"
              + " line.")
  private List<String> paths = List.of();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only scenarios with this tag; may be given several times, any of them counts.")
  private List<String> tags = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TestFormat.Converter.class,
      description = "human (the default), tap (version 14) or json, which is the same as --json.")
  private @Nullable TestFormat format;

  @Option(
      names = "--report-junit",
      paramLabel = "FILE",
      description =
          "Also write JUnit XML for build servers. Every time in it is 0, as nothing is timed.")
  private @Nullable Path junitReport;

  @Option(
      names = "--watch",
      description =
          "Go on after the run: when a scenario file, or a file that it uses, is saved, run what"
              + " it matters to again. Ctrl-C ends it. For people only: neither tap nor json.")
  private boolean watching;

  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Inject
  TestCommand(Provider<ScenarioSuite> suite, Provider<ScenarioWatch> watch, ResultPrinter printer) {
    this.suite = suite;
    this.watch = watch;
    this.printer = printer;
  }

  @Override
  public Integer call() {
    TestFormat chosen = chosenFormat();
    ScenarioSelection selection = new ScenarioSelection(targets(), tags);
    if (watching) {
      return watch(selection);
    }
    ScenarioOutput output = output(chosen);
    SuiteResult result = suite.get().run(selection, output, () -> false);
    return finish(output, result, result);
  }

  private TestFormat chosenFormat() {
    if (options.json() && format != null && format != TestFormat.JSON) {
      throw usage("--json means --format json; leave one of the two out");
    }
    TestFormat chosen = options.json() ? TestFormat.JSON : format;
    if (chosen == null) {
      return TestFormat.HUMAN;
    }
    if (watching && chosen != TestFormat.HUMAN) {
      throw usage("--watch writes for people, again and again; leave out --format and --json");
    }
    return chosen;
  }

  private List<ScenarioTarget> targets() {
    List<ScenarioTarget> targets = new ArrayList<>();
    for (String path : paths) {
      try {
        targets.add(ScenarioTarget.of(path));
      } catch (InputException e) {
        throw usage(e.problem().toString());
      }
    }
    return targets;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ScenarioOutput output(TestFormat chosen) {
    ScenarioNames names = new ScenarioNames(options.redact());
    return switch (chosen) {
      case HUMAN -> new ScenarioText(printer, names);
      case TAP -> new ScenarioTap(printer, names);
      case JSON -> new ScenarioJson(printer, names);
    };
  }

  /** Ends the output of a run and says what it comes to. */
  private int finish(ScenarioOutput output, SuiteResult run, SuiteResult reported) {
    output.suiteFinished(run);
    boolean written = report(reported);
    boolean nothing = run.results().findAny().isEmpty();
    if (!written || (run.hasErrors() && nothing)) {
      return ExitCode.INPUT;
    }
    if (nothing) {
      printer
          .terminal()
          .message("session33: no scenario matches; check the path, the line and the tags");
      return ExitCode.NOTHING;
    }
    if (run.failed() > 0) {
      return ExitCode.FAILED;
    }
    return strict.exitCode(run.isWhole());
  }

  private boolean report(SuiteResult result) {
    Path file = junitReport;
    if (file == null) {
      return true;
    }
    try {
      AtomicFile.write(file, ScenarioJunitXml.of(result, new ScenarioNames(options.redact())));
      return true;
    } catch (InputException e) {
      printer.report(List.of(e.problem()), options);
      return false;
    }
  }

  private int watch(ScenarioSelection selection) {
    Onlooker onlooker = new Onlooker();
    try {
      watch.get().run(selection, onlooker);
    } catch (InputException e) {
      onlooker.problem(e.problem());
    }
    return onlooker.exitCode();
  }

  /** Writes every run of a watch. */
  private final class Onlooker implements ScenarioWatch.Follower {
    private ScenarioOutput output = output(TestFormat.HUMAN);
    private boolean told;
    private boolean troubled;
    private int exitCode;

    @Override
    public ScenarioListener runStarted(List<Path> reasons) {
      Terminal terminal = printer.terminal();
      if (!reasons.isEmpty()) {
        terminal.line();
      }
      if (options.redact() && !reasons.isEmpty()) {
        // A path may hold a name that no case knows yet.
        terminal.line("saved  " + ResultWords.counted(reasons.size(), "file"));
      } else {
        reasons.forEach(path -> terminal.line("saved  " + VisibleText.of(path.toString())));
      }
      output = output(TestFormat.HUMAN);
      return output;
    }

    @Override
    public void runFinished(SuiteResult run, SuiteResult all) {
      exitCode = finish(output, run, all);
      printer.terminal().flush();
    }

    @Override
    public void waiting() {
      if (!told) {
        told = true;
        printer.terminal().message("Watching; what is saved is run again. Ctrl-C ends it.");
        printer.terminal().flush();
      }
    }

    @Override
    public void problem(Problem problem) {
      printer.report(List.of(problem), options);
      printer.terminal().flush();
      troubled = true;
    }

    @Override
    public boolean isListening() {
      return printer.terminal().loss().isEmpty();
    }

    int exitCode() {
      return troubled ? ExitCode.INPUT : exitCode;
    }
  }
}
