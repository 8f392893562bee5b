package org.session33.clientsim.desktop;

import java.awt.Component;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.desk.RehearsalRunner;
import org.session33.clientsim.desktop.walk.WalkWindow;
import org.session33.clientsim.desktop.walk.steps.WalkCatalogue;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.profiles.cases.Case;

/** Prepares the walk through a fix and opens its window; there is one walk at a time. */
final class WalkStarter {
  private final Component owner;
  private final Desk desk;
  private final WalkCatalogue walks;
  private final RehearsalRunner runner;
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
    this.runner = parts.runner();
    this.walks = new WalkCatalogue(parts.advisor(), parts.facts().limits());
    desk.listen(this::follow);
  }

  private void follow() {
    if (window != null && window.isDisplayable()) {
      window.refresh();
    }
  }

  /** Whether the dialogs of a fix, or of a part of a set, can be walked through. */
  boolean canWalk(List<Advice> parts) {
    Case theCase = desk.theCase();
    return theCase != null && walks.offers(theCase, parts);
  }

  /**
   * What is prepared: the walks, and what is done before them because it has no dialogs here.
   *
   * @param others the titles of those fixes, often empty
   * @param done the case in which they are done
   */
  private record Prepared(List<WalkPlan> plans, String others, Case done) {}

  /**
   * Shows the dialogs that a fix goes through, or the parts of a set one after the other, once they
   * are prepared. A part that has no dialogs here is done first, and it is said.
   */
  void walk(List<Advice> parts) {
    Case theCase = desk.theCase();
    RehearsalRun lastRun = desk.lastRun();
    if (theCase == null || lastRun == null) {
      return;
    }
    String title = titles(parts);
    preparing.begin(
        parts.size() == 1 ? "Preparing the walk" : "Preparing the walks",
        cancelled -> prepared(theCase, lastRun, parts),
        prepared -> show(prepared, title, theCase),
        failure -> cannotWalk(title));
  }

  private Prepared prepared(Case theCase, RehearsalRun lastRun, List<Advice> parts) {
    List<Advice> others = parts.stream().filter(p -> !walks.offers(theCase, p)).toList();
    return new Prepared(
        walks.prepare(theCase, ids -> runner.changed(theCase, lastRun, ids), parts),
        titles(others),
        others.isEmpty()
            ? theCase
            : runner.changed(theCase, lastRun, others.stream().map(Advice::id).toList()));
  }

  private static String titles(List<Advice> parts) {
    return parts.stream().map(Advice::title).collect(Collectors.joining(AdviceSet.AND));
  }

  private void show(Prepared prepared, String title, Case theCase) {
    if (prepared.plans().isEmpty()) {
      cannotWalk(title);
      return;
    }
    if (!prepared.done().equals(theCase)) {
      desk.edit(prepared.others(), c -> prepared.done());
      desk.tell(
          Notice.hint(
              "Done in the rehearsal already: " + prepared.others() + ".",
              "It has no dialogs to walk through; its steps stand below the fixes."));
    }
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
