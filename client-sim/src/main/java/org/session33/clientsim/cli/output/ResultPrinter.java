package org.session33.clientsim.cli.output;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Json;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.VisibleText;

/** Writes results and problems, as text or as JSON, redacted or not. */
public final class ResultPrinter {
  private final Terminal terminal;
  private final InstantSource clock;

  @Inject
  ResultPrinter(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Writes a result. */
  public void print(CaseResult result, OutputOptions options) {
    Redaction redaction = options.redact() ? Redaction.of(result) : null;
    CaseResult shown =
        redaction == null ? result : new MessageRedaction(redaction, OwnWords.all()).apply(result);
    if (options.json()) {
      Map<String, Object> document = ResultDocument.of(ToolVersion.at(clock.instant()), shown);
      json(redaction == null ? document : redaction.apply(document));
    } else {
      new ResultText(terminal, redaction == null ? text -> text : redaction::apply).print(shown);
    }
  }

  /** Writes one JSON document. */
  public void json(Map<String, Object> document) {
    terminal.line(Json.write(document));
  }

  /** The head of every JSON document. */
  public Map<String, Object> tool() {
    return version().document();
  }

  /** What made the answer, and when. */
  public ToolVersion version() {
    return ToolVersion.at(clock.instant());
  }

  /**
   * Writes problems on the side and says whether a part of some file could not be used. Where no
   * result says which names there are, whatever a redacted problem quotes is left out.
   */
  public boolean report(List<Problem> problems, OutputOptions options) {
    return report(problems, shown(Redaction.of(List.of()), options));
  }

  /** As {@link #report(List, OutputOptions)} beside a result. */
  public boolean report(List<Problem> problems, CaseResult result, OutputOptions options) {
    return report(problems, shown(Redaction.of(result), options));
  }

  /** As {@link #report(List, OutputOptions)}, with problems as they may be shown. */
  public boolean report(List<Problem> problems, UnaryOperator<Problem> shown) {
    for (Problem problem : problems) {
      String mark = problem.isError() ? ": " : ": (warning) ";
      Problem clean = shown.apply(problem);
      terminal.message(VisibleText.of(clean.place() + mark + clean.what() + "; " + clean.hint()));
    }
    return problems.stream().anyMatch(Problem::isError);
  }

  /** How problems may be shown beside what this redaction is used for. */
  public static UnaryOperator<Problem> shown(Redaction redaction, OutputOptions options) {
    return options.redact()
        ? new MessageRedaction(redaction, OwnWords.all())::apply
        : UnaryOperator.identity();
  }

  /** The terminal itself. */
  public Terminal terminal() {
    return terminal;
  }

  /** Shows how far the search for fixes that work together is. */
  public SearchLine searchLine() {
    return new SearchLine(terminal, clock);
  }
}
