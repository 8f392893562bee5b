package org.session33.clientsim.cli.testing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.Mismatch;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/**
 * Writes the Test Anything Protocol, version 14: a line a scenario as soon as it has ended, with a
 * YAML block beneath those that did not pass. A file that cannot be read as a whole is one test
 * more, which fails. The plan comes last, so that an output that breaks off is seen to be broken.
 */
final class ScenarioTap implements ScenarioOutput {
  private final ResultPrinter printer;
  private final Terminal terminal;
  private final ScenarioNames names;
  private UnaryOperator<String> shown = UnaryOperator.identity();
  private int number;

  /** Begins the output. */
  ScenarioTap(ResultPrinter printer, ScenarioNames names) {
    this.printer = printer;
    this.terminal = printer.terminal();
    this.names = names;
    terminal.line("TAP version 14");
  }

  @Override
  public void fileBroken(List<Scenario> scenarios, List<Problem> errors) {
    for (Problem error : errors) {
      Problem told = names.of(error);
      terminal.line(
          "# "
              + Completeness.WORD
              + ": "
              + ResultWords.scenariosMissing()
              + ": "
              + TapText.line(told.place() + ": " + told.what()));
    }
  }

  @Override
  public void fileStarted(String file, List<Scenario> scenarios) {
    shown = names.of(file, scenarios);
  }

  @Override
  public void scenarioFinished(ScenarioResult result) {
    Place place = result.scenario().place();
    String name = place.file() + ":" + place.line() + " " + result.scenario().name();
    CaseResult known = result.result();
    if (known != null && !known.isWhole()) {
      terminal.line(
          "# " + Completeness.WORD + ": " + TapText.line(names.of(known.completeness()).summary()));
    }
    switch (result.status()) {
      case PASSED -> terminal.line("ok " + next(name));
      case SKIPPED ->
          terminal.line(
              "ok " + next(name) + " # SKIP " + TapText.line(reason(result.scenario().skip())));
      case FAILED -> {
        Mismatch first = result.mismatches().get(0);
        terminal.line("not ok " + next(name));
        block(shown.apply(first.summary()), "fail", first.place(), names.details(result));
      }
      case ERROR -> {
        Problem problem = names.of(java.util.Objects.requireNonNull(result.problem()));
        terminal.line("not ok " + next(name));
        block(problem.what(), "error", problem.place(), names.details(result));
      }
    }
  }

  @Override
  public void fileFinished(ScenarioFileResult result) {
    // Of a folder that cannot be read no beginning was told.
    shown = names.of(result);
    List<Problem> errors = result.errors().stream().map(names::of).toList();
    if (!errors.isEmpty()) {
      terminal.line("not ok " + next(result.file() + " " + ScenarioFileResult.readable()));
      block(errors.get(0).what(), "error", errors.get(0).place(), names.errorText(result));
    }
    printer.report(result.problems(), names::of);
  }

  @Override
  public void suiteFinished(SuiteResult result) {
    terminal.line(number == 0 ? "1..0 # no scenario matches" : "1.." + number);
    terminal.line("# " + result.summary());
  }

  private String next(String name) {
    number++;
    return number + " - " + TapText.line(shown.apply(name));
  }

  private String reason(Scenario.@Nullable Skip skip) {
    return skip == null ? "" : shown.apply(skip.reason());
  }

  private void block(String message, String severity, Place at, String details) {
    terminal.line("  ---");
    terminal.line("  message: " + TapText.quoted(message));
    terminal.line("  severity: " + severity);
    terminal.line("  at:");
    terminal.line("    file: " + TapText.quoted(shown.apply(at.file())));
    terminal.line("    line: " + Math.max(1, at.line()));
    terminal.line("    column: " + Math.max(1, at.column()));
    // The number says how far the text is indented: its first line may begin with blanks.
    terminal.line("  details: |2");
    for (String line : TapText.printable(details).split("\n", -1)) {
      terminal.line(line.isEmpty() ? "" : "    " + line);
    }
    terminal.line("  ...");
  }
}
