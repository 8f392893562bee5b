package org.session33.clientsim.scenario;

import org.session33.clientsim.simulation.CaseSimulation;
import org.session33.clientsim.simulation.StepException;

/** What a step does in the simulation. */
@FunctionalInterface
public interface StepAction {
  /**
   * Acts.
   *
   * @throws StepException if it cannot be acted out at this moment
   */
  void act(CaseSimulation simulation, CaseRemedies remedies) throws StepException;
}
