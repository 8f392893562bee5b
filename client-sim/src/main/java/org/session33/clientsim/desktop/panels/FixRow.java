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
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

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
    add(new FlowText("Proof: " + SetWords.reason(advice) + ".", FlowText.Kind.NOTE), "wmin 0");
    add(new FlowText("Price: " + advice.price(), FlowText.Kind.NOTE), "wmin 0");
    JPanel steps =
        steps(advice.variants(), List.of("Undo: " + advice.undo().words()), advice.articles());
    FlowRow links = new FlowRow(2);
    String title = advice.title();
    if (!advice.steps().isEmpty()) {
      links.add(toggle(steps, title));
    }
    if (actions.canWalk(advice)) {
      links.add(new LinkButton("Walk", "Walk through: " + title, () -> actions.walk(advice)));
    }
    if (advice.isRehearsed() && actions.canApply()) {
      links.add(button("Apply and rehearse again", title, () -> actions.apply(advice)));
    }
    links.add(button("Copy for the ticket", title, () -> actions.copy(advice)));
    if (actions.hasFiles(advice)) {
      links.add(button("Save files with undo", title, () -> actions.saveFiles(advice)));
    }
    add(links, "wmin 0");
    add(steps, "wmin 0");
  }

  static LinkButton button(String words, String title, Runnable action) {
    return new LinkButton(words, words + ": " + title, action);
  }

  /** Shows the steps of a fix, or hides them. */
  static LinkButton toggle(JPanel steps, String title) {
    List<LinkButton> self = new ArrayList<>();
    LinkButton toggle =
        new LinkButton(
            "Steps",
            "Steps of: " + title,
            () -> {
              steps.setVisible(!steps.isVisible());
              self.get(0).setText(steps.isVisible() ? "Hide steps" : "Steps");
              steps.getParent().revalidate();
            });
    self.add(toggle);
    return toggle;
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
      case DOES_NOT_RESOLVE ->
          advice.neededWith().isEmpty()
              ? new Pill("does not open it", Pill.Tone.PLAIN)
              : new Pill("not enough alone", Pill.Tone.WARN);
      case NOT_REHEARSED -> new Pill("not rehearsed", Pill.Tone.WARN);
      case NOT_APPLICABLE -> new Pill("does not apply", Pill.Tone.PLAIN);
    };
  }

  /** What is to be done, hidden at first, with what takes it back and who states it. */
  static JPanel steps(List<ReleaseSteps> variants, List<String> undo, List<String> articles) {
    JPanel panel =
        new JPanel(new MigLayout("insets 2 4 4 0, fillx, wrap 2, gapy 4", "[][grow, fill]"));
    panel.setOpaque(false);
    for (ReleaseSteps variant : variants) {
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
    for (String line : undo) {
      panel.add(new FlowText("", FlowText.Kind.NOTE), "wmin 20, wmax 24");
      panel.add(new FlowText(line, FlowText.Kind.NOTE), "wmin 0");
    }
    if (!articles.isEmpty()) {
      panel.add(new FlowText("", FlowText.Kind.NOTE), "wmin 20, wmax 24");
      panel.add(
          new FlowText("See " + ResultWords.articles(articles), FlowText.Kind.NOTE), "wmin 0");
    }
    panel.setVisible(false);
    return panel;
  }
}
