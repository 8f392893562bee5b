package org.session33.clientsim.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.panels.DiagnosisPanel.FixActions;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.ResultWords;

/** One fix: its proof as before and after, its price, and what can be done with it. */
final class FixRow extends JPanel {
  private static final long serialVersionUID = 1;

  /**
   * A fix.
   *
   * @param whole whether the case that it was rehearsed on is known as a whole
   */
  FixRow(Advice advice, boolean whole, FixActions actions) {
    super(new MigLayout("insets 4 0 2 0, fillx, wrap 1, gapy 2, hidemode 3", "[grow, fill]"));
    setOpaque(false);
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
    head.setOpaque(false);
    head.add(new FlowText(advice.title(), FlowText.Kind.BOLD), "wmin 0");
    head.add(proof(advice, whole), "top");
    add(head);
    add(
        new FlowText("Who: " + ResultWords.who(advice.actor()) + ".", FlowText.Kind.NOTE),
        "wmin 0");
    add(new FlowText("Proof: " + advice.reason() + ".", FlowText.Kind.NOTE), "wmin 0");
    add(new FlowText("Price: " + advice.price(), FlowText.Kind.NOTE), "wmin 0");
    JPanel steps = steps(advice);
    FlowRow links = new FlowRow(2);
    String title = advice.title();
    if (!advice.steps().isEmpty()) {
      List<LinkButton> self = new ArrayList<>();
      LinkButton toggle =
          new LinkButton(
              "Steps",
              "Steps of: " + title,
              () -> {
                steps.setVisible(!steps.isVisible());
                self.get(0).setText(steps.isVisible() ? "Hide steps" : "Steps");
                revalidate();
              });
      self.add(toggle);
      links.add(toggle);
    }
    if (actions.canWalk(advice)) {
      links.add(new LinkButton("Walk", "Walk through: " + title, () -> actions.walk(advice)));
    }
    boolean rehearsed =
        advice.proof() == Proof.RESOLVES || advice.proof() == Proof.DOES_NOT_RESOLVE;
    if (rehearsed && actions.canApply()) {
      links.add(button("Apply and rehearse again", title, () -> actions.apply(advice)));
    }
    links.add(button("Copy for the ticket", title, () -> actions.copy(advice)));
    if (actions.hasFiles(advice)) {
      links.add(button("Save files with undo", title, () -> actions.saveFiles(advice)));
    }
    add(links, "wmin 0");
    add(steps, "wmin 0");
  }

  private static LinkButton button(String words, String title, Runnable action) {
    return new LinkButton(words, words + ": " + title, action);
  }

  private static Pill proof(Advice advice, boolean whole) {
    Integer before = advice.sessionsBefore();
    Integer after = advice.sessionsAfter();
    String counts =
        before == null || after == null
            ? ""
            : ResultWords.number(before) + " → " + ResultWords.number(after) + " ";
    return switch (advice.proof()) {
      case RESOLVES ->
          advice.lastResort()
              ? new Pill("opens, last resort", Pill.Tone.WARN)
              : new Pill(counts + "opens", whole ? Pill.Tone.GOOD : Pill.Tone.WARN);
      case RESOLVES_IN_PART -> new Pill("cures a part", Pill.Tone.WARN);
      case DELAYS -> new Pill("only delays", Pill.Tone.WARN);
      case DOES_NOT_RESOLVE -> new Pill("does not open it", Pill.Tone.PLAIN);
      case NOT_REHEARSED -> new Pill("not rehearsed", Pill.Tone.WARN);
      case NOT_APPLICABLE -> new Pill("does not apply", Pill.Tone.PLAIN);
    };
  }

  private static JPanel steps(Advice advice) {
    JPanel panel =
        new JPanel(new MigLayout("insets 2 4 4 0, fillx, wrap 2, gapy 4", "[][grow, fill]"));
    panel.setOpaque(false);
    for (ReleaseSteps variant : advice.variants()) {
      if (!variant.releases().isEmpty()) {
        panel.add(new FlowText(variant.releases() + ":", FlowText.Kind.BOLD), "span 2, wmin 0");
      }
      int number = 0;
      for (AdviceStep line : variant.lines()) {
        String mark = line.isToDo() ? ++number + "." : "";
        FlowText.Kind kind = line.isToDo() ? FlowText.Kind.PLAIN : FlowText.Kind.NOTE;
        panel.add(new FlowText(mark, FlowText.Kind.NOTE), "top, wmin 20, wmax 24");
        panel.add(new FlowText(line.words(), kind), "wmin 0");
      }
    }
    panel.add(new FlowText("", FlowText.Kind.NOTE), "wmin 20, wmax 24");
    panel.add(new FlowText("Undo: " + advice.undo().words(), FlowText.Kind.NOTE), "wmin 0");
    if (!advice.articles().isEmpty()) {
      panel.add(new FlowText("", FlowText.Kind.NOTE), "wmin 20, wmax 24");
      panel.add(
          new FlowText("See " + ResultWords.articles(advice.articles()), FlowText.Kind.NOTE),
          "wmin 0");
    }
    panel.setVisible(false);
    return panel;
  }
}
