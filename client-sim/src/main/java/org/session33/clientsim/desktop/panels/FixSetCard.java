package org.session33.clientsim.desktop.panels;

import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.panels.DiagnosisPanel.FixActions;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

/**
 * Fixes that open a case only together: the parts, what each of them leaves alone, the rehearsals
 * that prove it, and what can be done with all of them as one.
 */
final class FixSetCard extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient AdviceSet set;
  private final transient CaseResult result;
  private final Card card =
      new Card("insets 8 12 8 12, fillx, wrap 1, gapy 4", "[0:0, grow, fill]", "");

  /**
   * A set.
   *
   * @param besideOne whether a single fix opens the case too
   */
  FixSetCard(AdviceSet set, CaseResult result, boolean besideOne, FixActions actions) {
    super(new MigLayout("insets 0, fill", "[grow, fill]"));
    this.set = set;
    this.result = result;
    setOpaque(false);
    getAccessibleContext().setAccessibleName(SetWords.title(set));
    head();
    if (besideOne) {
      note(SetWords.besideOne());
    }
    Outcome now = result.outcome();
    boolean compared = set.parts().size() == 2 && now != null;
    for (int part = 0; part < set.parts().size(); part++) {
      card.add(new JSeparator(), "gaptop 2");
      part(SetWords.letter(part), set.parts().get(part), !compared);
    }
    card.add(new JSeparator(), "gaptop 2");
    note("Who: " + SetWords.who(set) + ".");
    if (now != null && compared) {
      card.add(matrix(now), "wmin 0");
    } else {
      note("Proof: " + set.reason() + ".");
    }
    note("Price: " + SetWords.price(set));
    actions(actions);
    add(card);
  }

  private void note(String words) {
    card.add(new FlowText(words, FlowText.Kind.NOTE), "wmin 0");
  }

  private void head() {
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
    head.setOpaque(false);
    head.add(new FlowText(SetWords.together(set), FlowText.Kind.BOLD), "wmin 0");
    head.add(proof(), "top");
    card.add(head);
  }

  private boolean isOpening() {
    return set.proof() == Proof.RESOLVES;
  }

  private Pill proof() {
    if (!isOpening()) {
      return new Pill("only delays", Pill.Tone.WARN);
    }
    if (SetWords.isLastResort(set)) {
      return new Pill("opens, last resort", Pill.Tone.WARN);
    }
    Integer before = set.parts().get(0).sessionsBefore();
    String counts =
        before == null
            ? ""
            : ResultWords.number(before) + " → " + ResultWords.number(set.sessionsAfter()) + " ";
    return new Pill(counts + "opens", result.isWhole() ? Pill.Tone.GOOD : Pill.Tone.WARN);
  }

  /**
   * Adds a part.
   *
   * @param told whether what it leaves alone stands here; where two are compared, that tells
   */
  private void part(String letter, Advice part, boolean told) {
    JPanel row =
        new JPanel(new MigLayout("insets 0, fillx, wrap 3, gapy 1", "[16!][grow, fill][]"));
    row.setOpaque(false);
    row.add(new FlowText(letter, FlowText.Kind.BOLD), "top, wmin 12");
    row.add(new FlowText(part.title(), FlowText.Kind.BOLD), "wmin 0");
    row.add(new Pill(SetWords.alone(part), Pill.Tone.WARN), "top");
    if (told) {
      row.add(new FlowText("", FlowText.Kind.NOTE), "wmin 12");
      row.add(new FlowText(part.reason() + ".", FlowText.Kind.NOTE), "spanx 2, wmin 0");
    }
    card.add(row, "wmin 0");
  }

  /** The four rehearsals: neither part, each alone, both. */
  private JPanel matrix(Outcome now) {
    Advice a = set.parts().get(0);
    Advice b = set.parts().get(1);
    JPanel matrix =
        new JPanel(
            new MigLayout(
                "insets 2 0 2 0, fillx, wrap 3, gap 4", "[][grow 1, fill][grow 1, fill]"));
    matrix.setOpaque(false);
    matrix.getAccessibleContext().setAccessibleName("Proof: four rehearsals");
    label(matrix, "");
    label(matrix, "without b");
    label(matrix, "with b");
    label(matrix, "without a");
    cell(matrix, ResultWords.total(now), null);
    cell(matrix, b.reason(), b);
    label(matrix, "with a");
    cell(matrix, a.reason(), a);
    cell(matrix, set.reason(), null, isOpening() && result.isWhole());
    return matrix;
  }

  private static void label(JPanel matrix, String words) {
    matrix.add(new FlowText(words, FlowText.Kind.NOTE), "wmin 48");
  }

  private static void cell(JPanel matrix, String words, @Nullable Advice part) {
    cell(matrix, words, part, false);
  }

  private static void cell(JPanel matrix, String words, @Nullable Advice part, boolean opens) {
    Pill.Tone tone =
        opens
            ? Pill.Tone.GOOD
            : part != null && !part.cures().isEmpty() ? Pill.Tone.WARN : Pill.Tone.BAD;
    Color ground = Appearance.colour(tone.colours() + ".background");
    JPanel cell = new JPanel(new MigLayout("insets 4 6 4 6, fillx", "[grow, fill]"));
    cell.setBackground(ground);
    cell.setBorder(
        BorderFactory.createLineBorder(
            opens ? Appearance.colour(tone.colours() + ".foreground") : ground, 1, true));
    FlowText text = new FlowText(words, FlowText.Kind.NOTE);
    text.setForeground(Appearance.colour(tone.colours() + ".foreground"));
    cell.add(text, "wmin 0");
    matrix.add(cell, "growy, wmin 0");
  }

  private void actions(FixActions actions) {
    String title = SetWords.title(set);
    String all = set.parts().size() == 2 ? "both" : "all";
    JPanel steps = FixRow.steps(SetWords.steps(set), SetWords.undo(set), SetWords.articles(set));
    if (actions.canApply()) {
      JButton apply = new JButton("Apply " + all + ", rehearse again");
      apply.getAccessibleContext().setAccessibleName(apply.getText() + ": " + title);
      apply.addActionListener(event -> actions.apply(set));
      card.add(apply, "growx 0, gaptop 4");
    }
    FlowRow links = new FlowRow(2);
    links.add(FixRow.toggle(steps, title));
    if (actions.canWalk(set)) {
      links.add(new LinkButton("Walk", "Walk through: " + title, () -> actions.walk(set)));
    }
    links.add(FixRow.button("Copy for the ticket", title, () -> actions.copy(set)));
    if (actions.hasFiles(set)) {
      links.add(FixRow.button("Save files with undo", title, () -> actions.saveFiles(set)));
    }
    card.add(links, "wmin 0");
    card.add(steps, "wmin 0, hidemode 3");
  }
}
