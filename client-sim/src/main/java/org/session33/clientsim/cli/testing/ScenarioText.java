package org.session33.clientsim.cli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;

/**
 * Writes for people: on a screen a line a file with what did not pass beneath; in a pipe a line a
 * scenario, which can be searched.
 */
final class ScenarioText implements ScenarioOutput {
  private static final String GREEN = "fg(green)";
  private static final String RED = "fg(red)";
  private static final String YELLOW = "fg(yellow)";

  /** More errors of a file than these are only counted; the messages on the side have them all. */
  private static final int MOST_ERRORS = 8;

  private final ResultPrinter printer;
  private final Terminal terminal;
  private final ScenarioNames names;
  private UnaryOperator<String> shown = UnaryOperator.identity();
  private boolean broken;

  ScenarioText(ResultPrinter printer, ScenarioNames names) {
    this.printer = printer;
    this.terminal = printer.terminal();
    this.names = names;
  }

  @Override
  public void fileBroken(List<Scenario> scenarios, List<Problem> errors) {
    if (!broken) {
      broken = true;
      terminal.line(
          terminal.style("bold," + YELLOW, Completeness.WORD)
              + ": "
              + ResultWords.scenariosMissing()
              + ".");
    }
    for (Problem error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      Problem told = names.of(error);
      terminal.paragraph(VisibleText.of(told.place() + ": " + told.what()) + ".", 2, "- ");
    }
    if (errors.size() > MOST_ERRORS) {
      terminal.line("  - and " + (errors.size() - MOST_ERRORS) + " more");
    }
  }

  @Override
  public void fileStarted(String file, List<Scenario> scenarios) {
    shown = names.of(file, scenarios);
  }

  @Override
  public void scenarioFinished(ScenarioResult result) {
    if (!terminal.isScreen()) {
      show(result);
    }
  }

  @Override
  public void fileFinished(ScenarioFileResult result) {
    // Of a folder that cannot be read no beginning was told.
    shown = names.of(result);
    if (terminal.isScreen() && !(result.results().isEmpty() && result.problems().isEmpty())) {
      terminal.line(safe(result.file()) + "  " + counts(result));
      result.results().stream().filter(one -> !isFine(one)).forEach(this::show);
    }
    // What comes next on the side has to stand beneath this file.
    terminal.flush();
    printer.report(result.problems(), names::of);
    terminal.flush();
  }

  @Override
  public void suiteFinished(SuiteResult result) {
    terminal.line(result.summary());
  }

  private static boolean isFine(ScenarioResult one) {
    CaseResult known = one.result();
    return one.passed() && (known == null || known.isWhole());
  }

  private String counts(ScenarioFileResult file) {
    SuiteResult alone = new SuiteResult(List.of(file));
    List<String> parts = new ArrayList<>();
    add(parts, alone.passed(), "passed", alone.isWhole() ? GREEN : YELLOW);
    add(parts, alone.failed(), "failed", RED);
    add(parts, alone.skipped(), "skipped", YELLOW);
    int errors = file.errors().size();
    if (errors > 0) {
      parts.add(terminal.style(RED, ResultWords.counted(errors, "error") + " in the file"));
    }
    return parts.isEmpty() ? "nothing to run" : String.join(", ", parts);
  }

  private void add(List<String> parts, int count, String word, String style) {
    if (count > 0) {
      parts.add(terminal.style(style, count + " " + word));
    }
  }

  private void show(ScenarioResult result) {
    CaseResult known = result.result();
    terminal.line(
        word(result)
            + "  "
            + safe(result.scenario().place().file())
            + ":"
            + result.scenario().place().line()
            + "  "
            + safe(result.scenario().name()));
    if (known != null && !known.isWhole()) {
      terminal.paragraph(
          VisibleText.of(names.of(known.completeness()).summary()), 4, Completeness.WORD + ": ");
    }
    if (!result.passed()) {
      VisibleText.of(names.details(result)).lines().forEach(this::line);
    }
  }

  private String word(ScenarioResult result) {
    CaseResult known = result.result();
    return switch (result.status()) {
      case PASSED -> terminal.style(known == null || known.isWhole() ? GREEN : YELLOW, "passed");
      case FAILED -> terminal.style(RED, "failed");
      case ERROR -> terminal.style(RED, "error");
      case SKIPPED -> terminal.style(YELLOW, "skipped");
    };
  }

  /** A line as it is; on a screen one that is too long goes on beneath, with the same indent. */
  private void line(String text) {
    if (!terminal.isScreen() || TextColumns.of(text) <= Terminal.WIDTH) {
      terminal.line(text);
      return;
    }
    String words = text.stripLeading();
    terminal.paragraph(words, text.length() - words.length());
  }

  private String safe(String text) {
    return VisibleText.of(shown.apply(text));
  }
}
