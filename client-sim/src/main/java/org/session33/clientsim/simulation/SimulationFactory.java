package org.session33.clientsim.simulation;

import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.SessionPlanner;

/** Sets simulations up. */
public final class SimulationFactory {
  private final SessionPlanner planner;
  private final OutlookMessages messages;
  private final ClientRefusals clients;

  /**
   * Stages on this session model and these messages.
   *
   * @param messages what Outlook shows
   * @param clientMessages what clients of services show
   */
  public SimulationFactory(
      SessionPlanner planner, OutlookMessages messages, ClientMessages clientMessages) {
    this.planner = planner;
    this.messages = messages;
    this.clients = new ClientRefusals(clientMessages);
  }

  /** A simulation for a case, on which nothing has happened yet. */
  public CaseSimulation create(Case theCase) {
    return new CaseSimulation(theCase, planner, messages, clients);
  }
}
