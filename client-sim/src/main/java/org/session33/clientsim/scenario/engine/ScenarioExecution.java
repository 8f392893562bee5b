package org.session33.clientsim.scenario.engine;

import java.util.function.Supplier;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioRunner;

/** What the tests of one run share: the runner, and nothing that changes. */
final class ScenarioExecution implements EngineExecutionContext {
  private final Supplier<ScenarioRunner> runner;

  ScenarioExecution(Supplier<ScenarioRunner> runner) {
    this.runner = runner;
  }

  ScenarioResult run(Scenario scenario) {
    return runner.get().run(scenario);
  }
}
