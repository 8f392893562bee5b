package org.session33.clientsim.simulation;

import java.util.Set;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;

/**
 * Acts a case out: everything in its session plan logs on to a stand-in store, one after the other
 * on a virtual clock, and what a user and an administrator would see is written down.
 */
public final class CaseRehearsal implements Rehearsal {
  private final SimulationFactory simulations;

  /** Rehearsals on these simulations. */
  public CaseRehearsal(SimulationFactory simulations) {
    this.simulations = simulations;
  }

  @Override
  public Outcome rehearse(Case theCase) {
    CaseSimulation simulation = simulations.create(theCase);
    simulation.begin(Set.of());
    if (theCase.outlook() != null) {
      try {
        simulation.startOutlook();
      } catch (StepException e) {
        throw new IllegalStateException("a simulation that has just begun is ready for Outlook", e);
      }
    }
    return simulation.outcome();
  }
}
