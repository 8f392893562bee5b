package org.session33.clientsim.cli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.session33.clientsim.cli.output.OwnWords;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.Mismatch;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Redaction;
import org.session33.profiles.files.Problem;

/**
 * The names of people, mailboxes, machines and files in scenarios: shown, or each by another word,
 * the same one in all files of a run.
 */
final class ScenarioNames {
  private final boolean redact;
  private final Redaction redaction = Redaction.of(List.of());
  private final MessageRedaction messages;

  ScenarioNames(boolean redact) {
    this.redact = redact;
    this.messages = new MessageRedaction(redaction, redact ? OwnWords.all() : Set.of());
  }

  /** What turns each text about these scenarios of a file into what may be shown. */
  UnaryOperator<String> of(String file, List<Scenario> scenarios) {
    if (!redact) {
      return UnaryOperator.identity();
    }
    redaction.file(file);
    for (Scenario scenario : scenarios) {
      redaction.file(scenario.place().file());
      redaction.learn(scenario.acted());
      scenario.acted().evidence().forEach(evidence -> redaction.file(evidence.name()));
    }
    return redaction::apply;
  }

  /** The same for a file whose scenarios have ended. */
  UnaryOperator<String> of(ScenarioFileResult file) {
    return of(file.file(), file.results().stream().map(ScenarioResult::scenario).toList());
  }

  /** A problem as it may be shown. */
  Problem of(Problem problem) {
    return redact ? messages.apply(problem) : problem;
  }

  /** What is missing from a case, as it may be shown. */
  Completeness of(Completeness missing) {
    return redact ? missing.shown(messages::apply) : missing;
  }

  /** What went wrong with a scenario, in words that may be shown. */
  String details(ScenarioResult result) {
    List<String> parts = new ArrayList<>();
    for (Mismatch mismatch : result.mismatches()) {
      String text = MismatchText.of(mismatch);
      parts.add(redact ? redaction.apply(text) : text);
    }
    Problem problem = result.problem();
    if (problem != null) {
      parts.add(of(problem).toString());
    }
    return String.join("\n\n", parts);
  }

  /** The errors of a file in words that may be shown, one a line. */
  String errorText(ScenarioFileResult file) {
    return file.errors().stream()
        .map(this::of)
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }
}
