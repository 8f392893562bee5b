package org.session33.clientsim.acting;

import java.util.Set;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;

/**
 * Acts a case out: everything in its session plan logs on to a stand-in store, one after the other
 * on a virtual clock, and what a user and an administrator would see is written down.
 */
public final class CaseRehearsal implements Rehearsal {
  private final StageBuilder stages;

  /** Rehearsals on these stages. */
  public CaseRehearsal(StageBuilder stages) {
    this.stages = stages;
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
