package org.session33.clientsim.scenario.running;

import java.util.List;
import org.session33.clientsim.scenario.Scenario;

/**
 * Which scenarios to run.
 *
 * @param targets files, folders and lines; a scenario that several of them mean is run once
 * @param tags only scenarios with one of these tags; empty for all
 */
public record ScenarioSelection(List<ScenarioTarget> targets, List<String> tags) {
  public ScenarioSelection {
    targets = List.copyOf(targets);
    tags = List.copyOf(tags);
  }

  /** Whether a scenario has a wanted tag. */
  boolean isTagged(Scenario scenario) {
    return tags.isEmpty() || scenario.tags().stream().anyMatch(tags::contains);
  }
}
