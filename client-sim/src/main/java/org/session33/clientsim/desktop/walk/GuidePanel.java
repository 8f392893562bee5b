package org.session33.clientsim.desktop.walk;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.ColumnPanel;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.walk.steps.GuideLine;
import org.session33.clientsim.desktop.walk.steps.Mistake;
import org.session33.clientsim.desktop.walk.steps.Walk;
import org.session33.clientsim.desktop.walk.steps.WalkScore;

/** The guide beside the stand-in: steps with ticks, mistakes and the score. */
final class GuidePanel extends ColumnPanel {
  private static final long serialVersionUID = 1;

  /** The articles give some buttons no name; a reader must not look for ours in Outlook. */
  private static final String STAND_IN =
      "This is a stand-in. It changes nothing on any machine, only the case on the desk. Names in"
          + " brackets and plain words such as Close and Cancel are its own; all other labels are"
          + " those of the articles.";

  private @Nullable JComponent next;
  private @Nullable JComponent last;

  /** An empty guide. */
  GuidePanel() {
    super("14 14 14 14");
    getAccessibleContext().setAccessibleName("Guide");
  }

  /**
   * Shows a walk.
   *
   * @param place its place among the walks of a set, for instance {@code 1 of 2}; empty where it is
   *     the only one
   */
  void show(Walk walk, String place) {
    removeAll();
    next = null;
    last = null;
    add(new Heading((walk.isTraining() ? "Trainer " : "Guide ").concat(place).strip()));
    add(new FlowText(walk.advice().title(), FlowText.Kind.LEAD), "wmin 0");
    add(new FlowText(STAND_IN, FlowText.Kind.NOTE), "wmin 0");
    boolean scored = walk.isTraining() && walk.isFinished();
    Heading heading = new Heading("Score");
    if (scored) {
      add(heading);
      score(walk.score(), walk.machine().mistakes());
    }
    if (!walk.isTraining() || scored) {
      steps(walk);
    } else {
      add(
          new FlowText(
              "Do the fix on the left without the guide. Press \"I am done\" when you think that"
                  + " it is done. Price: "
                  + walk.advice().price()),
          "wmin 0");
    }
    if (!walk.isTraining()) {
      mistakes(walk.machine().mistakes());
    }
    if (walk.isDone() && (!walk.isTraining() || scored)) {
      FlowText undo = new FlowText("To take it back: " + walk.advice().undo().words());
      add(undo, "wmin 0");
      last = undo;
    }
    if (scored) {
      next = heading;
    }
    revalidate();
    repaint();
  }

  private void steps(Walk walk) {
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
    head.setOpaque(false);
    head.add(new Heading("Steps"));
    head.add(
        new Pill(
            walk.done() + " of " + walk.size() + " done",
            walk.isDone() ? Pill.Tone.GOOD : Pill.Tone.INFO));
    add(head);
    Card card = new Card("insets 8 12 8 12, fillx, wrap 2, gapy 6", "[][grow, fill]", "");
    for (GuideLine line : walk.lines()) {
      card.add(mark(line), "top");
      FlowText words =
          new FlowText(
              line.words(),
              switch (line.state()) {
                case NEXT -> FlowText.Kind.BOLD;
                case NOTE -> FlowText.Kind.NOTE;
                default -> FlowText.Kind.PLAIN;
              });
      card.add(words, "wmin 0");
      if (line.state() == GuideLine.State.NEXT) {
        next = words;
      }
    }
    add(card);
    add(new FlowText("Price: " + walk.advice().price(), FlowText.Kind.NOTE), "wmin 0");
  }

  private static JLabel mark(GuideLine line) {
    JLabel mark =
        new JLabel(
            switch (line.state()) {
              case DONE -> "✓";
              case NEXT -> "▸";
              case LATER -> "○";
              case NOTE -> "·";
            });
    mark.setFont(Appearance.plain().deriveFont(Font.BOLD));
    if (line.state() == GuideLine.State.DONE) {
      mark.setForeground(Appearance.colour("good.foreground"));
    }
    mark.getAccessibleContext()
        .setAccessibleName(
            switch (line.state()) {
                  case DONE -> "Done: ";
                  case NEXT -> "Next: ";
                  case LATER -> "Later: ";
                  case NOTE -> "Note: ";
                }
                + line.words());
    return mark;
  }

  private void mistakes(List<Mistake> mistakes) {
    if (mistakes.isEmpty()) {
      return;
    }
    add(new Heading("What was noticed"));
    Card card = new Card();
    for (Mistake mistake : mistakes) {
      card.add(new FlowText(mistake.what(), FlowText.Kind.BOLD), "wmin 0");
      card.add(new FlowText(mistake.cameOf(), FlowText.Kind.WARNING), "wmin 0");
    }
    add(card);
  }

  private void score(WalkScore score, List<Mistake> mistakes) {
    Card card = new Card();
    card.add(new FlowText(score.words(), FlowText.Kind.LEAD), "wmin 0");
    if (score.missed().isEmpty()) {
      card.add(new FlowText("Nothing was left out."), "wmin 0");
    }
    score.missed().forEach(m -> card.add(new FlowText("Left out: " + m), "wmin 0"));
    add(card);
    mistakes(mistakes);
  }

  /** Scrolls to the step that is next, or to the end once all is done. */
  void scroll() {
    JComponent wanted = next == null ? last : next;
    if (wanted != null && wanted.isShowing()) {
      int around = 3 * wanted.getFontMetrics(wanted.getFont()).getHeight();
      wanted.scrollRectToVisible(
          new Rectangle(0, -around, wanted.getWidth(), wanted.getHeight() + 2 * around));
    }
  }
}
