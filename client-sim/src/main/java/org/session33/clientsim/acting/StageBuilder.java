package org.session33.clientsim.acting;

import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.SessionPlanner;

/** Sets stages up. */
public final class StageBuilder {
  private final SessionPlanner planner;
  private final OutlookMessages messages;
  private final ClientRefusals clients;

  /**
   * Stages on this session model and these messages.
   *
   * @param messages what Outlook shows
   * @param clientMessages what clients of services show
   */
  public StageBuilder(
      SessionPlanner planner, OutlookMessages messages, ClientMessages clientMessages) {
    this.planner = planner;
    this.messages = messages;
    this.clients = new ClientRefusals(clientMessages);
  }

  /** A stage for a case, on which nothing has happened yet. */
  public Stage set(Case played) {
    return new Stage(played, planner, messages, clients);
  }
}
