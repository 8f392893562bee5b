package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Json;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ResultDocument;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.files.Problem;

/** Writes results and problems, as text or as JSON, redacted or not. */
final class ResultPrinter {
  private final Terminal terminal;
  private final InstantSource clock;

  @Inject
  ResultPrinter(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Writes a result. */
  void print(CaseResult result, OutputOptions options) {
    Redaction redaction = options.redact() ? Redaction.of(result) : null;
    if (options.json()) {
      Map<String, Object> document = ResultDocument.of(ToolVersion.at(clock.instant()), result);
      json(redaction == null ? document : redaction.apply(document));
    } else {
      new ResultText(terminal, redaction == null ? text -> text : redaction::apply).print(result);
    }
  }

  /** Writes one JSON document. */
  void json(Map<String, Object> document) {
    terminal.line(Json.write(document));
  }

  /** The head of every JSON document. */
  Map<String, Object> tool() {
    return ToolVersion.at(clock.instant()).document();
  }

  /** Writes problems on the side and says whether a part of some file could not be used. */
  boolean report(List<Problem> problems) {
    return report(problems, text -> text);
  }

  /** As {@link #report(List)}, with the names taken out where the result is redacted. */
  boolean report(List<Problem> problems, CaseResult result, OutputOptions options) {
    return options.redact() ? report(problems, Redaction.of(result)::apply) : report(problems);
  }

  /** As {@link #report(List)}, with names as they may be shown. */
  boolean report(List<Problem> problems, UnaryOperator<String> names) {
    for (Problem problem : problems) {
      String mark = problem.isError() ? ": " : ": (warning) ";
      terminal.message(
          Terminal.safe(
              names.apply(problem.place() + mark + problem.what() + "; " + problem.remedy())));
    }
    return problems.stream().anyMatch(Problem::isError);
  }

  /** The terminal itself. */
  Terminal terminal() {
    return terminal;
  }
}
