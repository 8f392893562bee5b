package org.session33.clientsim.cli;

import org.session33.clientsim.scenario.ScenarioListener;
import org.session33.clientsim.scenario.SuiteResult;

/** One way to write down how scenarios ended, on the terminal or in a pipe. */
interface ScenarioOutput extends ScenarioListener {
  /** The last file has ended. */
  void suiteFinished(SuiteResult result);
}
