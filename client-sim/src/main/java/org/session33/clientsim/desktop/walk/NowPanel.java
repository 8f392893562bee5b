package org.session33.clientsim.desktop.walk;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.walk.steps.Mistake;
import org.session33.clientsim.desktop.walk.steps.Walk;
import org.session33.clientsim.desktop.walk.steps.WalkResult;

/** What matters at this moment, always in sight below the guide. */
final class NowPanel extends JPanel {
  private static final long serialVersionUID = 1;

  /** An empty panel. */
  NowPanel() {
    super(new MigLayout("insets 8 14 0 14, fillx, wrap 1, hidemode 3", "[grow, fill]"));
    getAccessibleContext().setAccessibleName("Now");
  }

  /**
   * Shows a hint, else what was just noticed, else what the rehearsal shows.
   *
   * @param result what the rehearsal shows, or null
   * @param hint where to look next; empty for none
   * @param mistake what was just noticed, or null
   */
  void show(Walk walk, @Nullable WalkResult result, String hint, @Nullable Mistake mistake) {
    removeAll();
    boolean silent = walk.isTraining() && !walk.isFinished();
    Card card = new Card();
    if (!hint.isEmpty()) {
      card.add(new FlowText("Look for " + hint + ".", FlowText.Kind.BOLD), "wmin 0");
    } else if (mistake != null && !silent) {
      card.add(new FlowText(mistake.what(), FlowText.Kind.BOLD), "wmin 0");
      card.add(new FlowText(mistake.cameOf(), FlowText.Kind.WARNING), "wmin 0");
    }
    if (result != null && !silent) {
      JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[][grow, fill]"));
      row.setOpaque(false);
      Pill.Tone tone =
          result.works() ? (result.whole() ? Pill.Tone.GOOD : Pill.Tone.WARN) : Pill.Tone.BAD;
      row.add(new Pill(result.works() ? "works" : "still fails", tone), "top");
      row.add(new FlowText(result.words()), "wmin 0");
      card.add(row);
      result.remarks().forEach(r -> card.add(new FlowText(r, FlowText.Kind.WARNING), "wmin 0"));
    }
    if (card.getComponentCount() > 0) {
      add(card);
    }
    revalidate();
    repaint();
  }
}
