package org.session33.clientsim.acting;

import java.time.Duration;
import java.util.Locale;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlan;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;

/**
 * Acts a case out: everything in its session plan logs on to a stand-in store, one after the other
 * on a virtual clock, and what a user and an administrator would see is written down.
 */
public final class CaseRehearsal implements Rehearsal {
  private final SessionPlanner planner;
  private final OutlookMessages messages;

  /** A rehearsal on this session model and these messages. */
  public CaseRehearsal(SessionPlanner planner, OutlookMessages messages) {
    this.planner = planner;
    this.messages = messages;
  }

  @Override
  public Outcome rehearse(Case played) {
    SessionPlan plan = planner.plan(played);
    int pause = planner.model(played).value("sessionOpenMilliseconds");
    Stage stage = new Stage(played, Duration.ofMillis(pause));
    String scene = "";
    boolean refusedBefore = false;
    for (PlannedSession planned : plan.sessions()) {
      String next = planned.holder() + ": " + planned.purpose();
      if (!next.equals(scene)) {
        stage.note(scene(planned), false);
        scene = next;
      }
      stage.open(planned);
      boolean granted = stage.sessions().get(stage.sessions().size() - 1).granted();
      if (!granted && !refusedBefore) {
        refusedBefore = true;
        stage.note(String.format(Locale.ROOT, "session %,d is refused", planned.number()), true);
      }
    }
    return new OutcomeWriter(stage, messages).outcome();
  }

  private static String scene(PlannedSession planned) {
    if (planned.role() == SessionRole.STALE) {
      return "stale sessions are still counted";
    }
    return planned.holder() + " opens " + planned.purpose();
  }
}
