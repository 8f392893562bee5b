package org.session33.clientsim.scenario.running;

import java.util.List;
import org.session33.clientsim.scenario.Scenario;
import org.session33.profiles.files.Problem;

/** Is told how far a run has come, in the thread that runs. */
public interface ScenarioListener {
  /**
   * A file was read and cannot be used as a whole. All files are read before the first scenario is
   * run, so this is told before anything else.
   *
   * @param scenarios those of the file that can be run
   * @param errors what is wrong in it and in the cases that it names
   */
  default void fileBroken(List<Scenario> scenarios, List<Problem> errors) {}

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
