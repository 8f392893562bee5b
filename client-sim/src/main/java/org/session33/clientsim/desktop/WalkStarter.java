package org.session33.clientsim.desktop;

import java.awt.Component;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.walk.WalkWindow;
import org.session33.clientsim.desktop.walk.steps.WalkCatalogue;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.profiles.cases.Case;

/** Prepares the walk through a fix and opens its window; there is one walk at a time. */
final class WalkStarter {
  private final Component owner;
  private final Desk desk;
  private final WalkCatalogue walks;
  private final SwingBackground preparing = new SwingBackground(what -> {});
  private @Nullable WalkWindow window;

  /**
   * Walks over this desk.
   *
   * @param owner what the windows stand before
   */
  WalkStarter(Component owner, Desk desk, DesktopParts parts) {
    this.owner = owner;
    this.desk = desk;
    this.walks = new WalkCatalogue(parts.advisor(), parts.facts().limits());
    desk.listen(this::follow);
  }

  private void follow() {
    if (window != null && window.isDisplayable()) {
      window.refresh();
    }
  }

  /** Whether the dialogs of a fix can be walked through. */
  boolean canWalk(Advice advice) {
    Case theCase = desk.theCase();
    return theCase != null && walks.offers(theCase, advice);
  }

  /** Shows the dialogs that a fix goes through, once they are prepared. */
  void walk(Advice advice) {
    Case theCase = desk.theCase();
    RehearsalRun lastRun = desk.lastRun();
    if (theCase == null || lastRun == null) {
      return;
    }
    Outcome outcome = lastRun.lastStep().outcome();
    preparing.begin(
        "Preparing the walk",
        cancelled -> walks.prepare(theCase, outcome, advice),
        plan -> plan.ifPresentOrElse(p -> show(p, theCase), () -> cannotWalk(advice)),
        failure -> cannotWalk(advice));
  }

  private void show(WalkPlan plan, Case theCase) {
    if (window != null) {
      window.dispose();
    }
    WalkWindow fresh = new WalkWindow(SwingUtilities.getWindowAncestor(owner), desk, plan, theCase);
    window = fresh;
    fresh.setVisible(true);
  }

  private void cannotWalk(Advice advice) {
    desk.tell(
        Notice.hint(
            "'" + advice.title() + "' changes nothing in this case.",
            "Start Outlook again and look at the fixes anew."));
  }
}
