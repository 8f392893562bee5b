package org.session33.clientsim.cli.testing;

import org.session33.clientsim.scenario.running.ScenarioListener;
import org.session33.clientsim.scenario.running.SuiteResult;

/** One way to write down how scenarios ended, on the terminal or in a pipe. */
interface ScenarioOutput extends ScenarioListener {
  /** The last file has ended. */
  void suiteFinished(SuiteResult result);
}
