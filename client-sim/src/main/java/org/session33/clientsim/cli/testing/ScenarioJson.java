package org.session33.clientsim.cli.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.clientsim.cli.output.ProblemDocument;
import org.session33.clientsim.cli.output.ResultPrinter;
import org.session33.clientsim.scenario.running.Mismatch;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.report.CompletenessDocument;
import org.session33.profiles.files.Problem;

/** Writes one JSON document at the end; problems stand in it and on the side. */
final class ScenarioJson implements ScenarioOutput {
  private final ResultPrinter printer;
  private final ScenarioNames names;

  ScenarioJson(ResultPrinter printer, ScenarioNames names) {
    this.printer = printer;
    this.names = names;
  }

  @Override
  public void fileFinished(ScenarioFileResult result) {
    names.of(result);
    printer.report(result.problems(), names::of);
  }

  @Override
  public void suiteFinished(SuiteResult result) {
    List<Object> scenarios = new ArrayList<>();
    List<Object> problems = new ArrayList<>();
    List<Object> incomplete = new ArrayList<>();
    List<Object> warnings = new ArrayList<>();
    for (ScenarioFileResult file : result.files()) {
      UnaryOperator<String> shown = names.of(file);
      file.results().forEach(one -> scenarios.add(entry(one, shown)));
      file.problems().forEach(one -> problems.add(ProblemDocument.of(names.of(one))));
      Map<String, Object> missing = CompletenessDocument.of(names.of(completeness(file)));
      incomplete.addAll((List<?>) missing.getOrDefault("incomplete", List.of()));
      warnings.addAll((List<?>) missing.getOrDefault("warnings", List.of()));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tool", printer.tool());
    document.put("incomplete", incomplete);
    document.put("warnings", warnings);
    document.put("passed", result.passed());
    document.put("failed", result.failed());
    document.put("skipped", result.skipped());
    document.put("scenarios", scenarios);
    document.put("problems", problems);
    printer.json(document);
  }

  /**
   * What is missing from a file: scenarios that cannot be read, and parts of the cases of others.
   */
  private static Completeness completeness(ScenarioFileResult file) {
    Completeness all = Completeness.ofScenarios(file.problems());
    for (ScenarioResult one : file.results()) {
      CaseResult known = one.result();
      all = known == null ? all : all.plus(known.completeness());
    }
    return all;
  }

  private Map<String, Object> entry(ScenarioResult result, UnaryOperator<String> shown) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", shown.apply(result.scenario().name()));
    entry.put("file", shown.apply(result.scenario().place().file()));
    entry.put("line", result.scenario().place().line());
    entry.put("tags", result.scenario().tags());
    entry.put("status", result.status().name().toLowerCase(Locale.ROOT));
    entry.put("virtualMilliseconds", result.elapsed().toMillis());
    List<Object> mismatches = new ArrayList<>();
    for (Mismatch mismatch : result.mismatches()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("place", shown.apply(mismatch.place().toString()));
      one.put("key", shown.apply(mismatch.key()));
      one.put("expected", shown.apply(mismatch.expected()));
      one.put("actual", shown.apply(mismatch.actual()));
      one.put("after", shown.apply(mismatch.after()));
      mismatches.add(one);
    }
    entry.put("mismatches", mismatches);
    Problem problem = result.problem();
    if (problem != null) {
      entry.put("problem", ProblemDocument.of(names.of(problem)));
    }
    return entry;
  }
}
