package org.session33.clientsim.scenario;

import java.util.List;

/** Is told how far a run has come, in the thread that runs. */
public interface ScenarioListener {
  /**
   * A file was read, and its scenarios are run next.
   *
   * @param file its name as its owner knows it
   * @param scenarios those that will be run, in the order of the file; none where the file cannot
   *     be read
   */
  default void fileStarted(String file, List<Scenario> scenarios) {}

  /** A scenario has ended. */
  default void scenarioFinished(ScenarioResult result) {}

  /** The last scenario of a file has ended. */
  default void fileFinished(ScenarioFileResult result) {}
}
