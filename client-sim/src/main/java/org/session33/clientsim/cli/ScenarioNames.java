package org.session33.clientsim.cli;

import java.util.List;
import java.util.function.UnaryOperator;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFileResult;
import org.session33.clientsim.scenario.ScenarioResult;
import org.session33.diagnostics.report.Redaction;

/** The names of people, mailboxes and machines in scenarios: shown, or each by another word. */
final class ScenarioNames {
  private final boolean redact;

  ScenarioNames(boolean redact) {
    this.redact = redact;
  }

  /** What turns each text about these scenarios, all of one file, into what may be shown. */
  UnaryOperator<String> of(List<Scenario> scenarios) {
    return redact
        ? Redaction.of(scenarios.stream().map(Scenario::acted).toList())::apply
        : UnaryOperator.identity();
  }

  /** The same for a file whose scenarios have ended. */
  UnaryOperator<String> of(ScenarioFileResult file) {
    return of(file.results().stream().map(ScenarioResult::scenario).toList());
  }
}
