package org.session33.clientsim.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.ScenarioRunner;

/**
 * What runs scenarios, for a face that somebody else starts. Neither part remembers anything from
 * one scenario to the next.
 *
 * @param reader reads files of scenarios
 * @param runner runs one scenario
 */
public record ScenarioParts(ScenarioReader reader, ScenarioRunner runner) {
  /** The parts as the program has them. */
  public static ScenarioParts wired() {
    Injector injector =
        Guice.createInjector(
            Stage.DEVELOPMENT,
            new FactsModule(),
            new IntakeModule(),
            new SimulationModule(),
            new DiagnosticsModule());
    return new ScenarioParts(
        injector.getInstance(ScenarioReader.class), injector.getInstance(ScenarioRunner.class));
  }
}
