package org.session33.clientsim.acting;

import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.SessionPlanner;

/** Sets stages up. */
public final class StageBuilder {
  private final SessionPlanner planner;
  private final OutlookMessages messages;

  /** Stages on this session model and these messages. */
  public StageBuilder(SessionPlanner planner, OutlookMessages messages) {
    this.planner = planner;
    this.messages = messages;
  }

  /** A stage for a case, on which nothing has happened yet. */
  public Stage set(Case played) {
    return new Stage(played, planner, messages);
  }
}
