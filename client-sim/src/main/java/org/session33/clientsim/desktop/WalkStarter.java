package org.session33.clientsim.desktop;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.walk.WalkWindow;
import org.session33.clientsim.desktop.walk.steps.WalkCatalogue;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
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
        plan ->
            plan.ifPresentOrElse(p -> show(List.of(p), theCase), () -> cannotWalk(advice.title())),
        failure -> cannotWalk(advice.title()));
  }

  /** Whether the dialogs of a part of a set can be walked through. */
  boolean canWalk(AdviceSet set) {
    Case theCase = desk.theCase();
    return theCase != null && walks.offers(theCase, set);
  }

  /** What is prepared for a set: its walks, and the case in which the other parts are done. */
  private record Prepared(List<WalkPlan> plans, Optional<Case> others) {}

  /**
   * Shows the dialogs that the parts of a set go through, one part after the other. What has no
   * dialogs here is done first, and it is said.
   */
  void walk(AdviceSet set) {
    Case theCase = desk.theCase();
    RehearsalRun lastRun = desk.lastRun();
    if (theCase == null || lastRun == null) {
      return;
    }
    Outcome outcome = lastRun.lastStep().outcome();
    preparing.begin(
        "Preparing the walks",
        cancelled ->
            new Prepared(
                walks.prepare(theCase, outcome, set), walks.withoutDialogs(theCase, outcome, set)),
        prepared -> show(prepared, set, theCase),
        failure -> cannotWalk(set.title()));
  }

  private void show(Prepared prepared, AdviceSet set, Case theCase) {
    if (prepared.plans().isEmpty()) {
      cannotWalk(set.title());
      return;
    }
    prepared
        .others()
        .ifPresent(
            done -> {
              String titles =
                  set.parts().stream()
                      .filter(p -> prepared.plans().stream().noneMatch(w -> w.advice().equals(p)))
                      .map(Advice::title)
                      .collect(Collectors.joining(AdviceSet.AND));
              desk.edit(titles, c -> done);
              desk.tell(
                  Notice.hint(
                      "Done in the rehearsal already: " + titles + ".",
                      "It has no dialogs to walk through; its steps stand below the fixes."));
            });
    show(prepared.plans(), theCase);
  }

  private void show(List<WalkPlan> plans, Case theCase) {
    if (window != null) {
      window.dispose();
    }
    WalkWindow fresh =
        new WalkWindow(SwingUtilities.getWindowAncestor(owner), desk, plans, theCase);
    window = fresh;
    fresh.setVisible(true);
  }

  private void cannotWalk(String title) {
    desk.tell(
        Notice.hint(
            "'" + title + "' changes nothing in this case.",
            "Start Outlook again and look at the fixes anew."));
  }
}
