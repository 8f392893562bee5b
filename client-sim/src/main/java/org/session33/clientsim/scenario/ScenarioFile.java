package org.session33.clientsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one {@code *.scenario.yaml}. Scenarios with errors are missing here; the problems
 * of the reading tell of them.
 *
 * @param name the file's name as its owner knows it
 * @param article the article whose requirements the file tests, or null
 * @param scenarios the scenarios that can be run, in the order of the file
 */
public record ScenarioFile(String name, @Nullable String article, List<Scenario> scenarios) {
  public ScenarioFile {
    scenarios = List.copyOf(scenarios);
  }
}
