package org.session33.clientsim.acting;

import java.util.Set;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * Acts a case out: everything in its session plan logs on to a stand-in store, one after the other
 * on a virtual clock, and what a user and an administrator would see is written down.
 */
public final class CaseRehearsal implements Rehearsal {
  private final StageBuilder stages;

  /** A rehearsal on this session model and these messages. */
  public CaseRehearsal(SessionPlanner planner, OutlookMessages messages) {
    this.stages = new StageBuilder(planner, messages);
  }

  @Override
  public Outcome rehearse(Case played) {
    Stage stage = stages.set(played);
    stage.begin(Set.of());
    if (played.outlook() != null) {
      try {
        stage.startOutlook();
      } catch (StageException e) {
        throw new IllegalStateException("a stage that was just set is ready for Outlook", e);
      }
    }
    return stage.outcome();
  }
}
