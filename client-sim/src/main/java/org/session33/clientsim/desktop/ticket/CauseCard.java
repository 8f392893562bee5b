package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.text.ResultWords;

/** A cause with the words of the ticket that speak for it and against it; it marks them there. */
final class CauseCard extends JPanel {
  private static final long serialVersionUID = 1;

  /** As many clues of a side are shown at first; the weightiest. */
  private static final int MOST = 4;

  private static final String MARK = "Show its words";

  private final transient Finding finding;
  private final transient TicketSelection selection;
  private final LinkButton link;

  /**
   * A cause.
   *
   * @param number its place, from 1
   * @param share how much speaks for it, of 1
   * @param before its verdict before the last change, empty where it is the same
   */
  CauseCard(
      int number,
      Finding finding,
      List<TicketMark> marks,
      TicketSelection selection,
      double share,
      String before) {
    super(new MigLayout("insets 0, fill", "[0:0, grow, fill]"));
    this.finding = finding;
    this.selection = selection;
    setOpaque(false);
    setName("cause " + finding.id());
    Card card = new Card();
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[][grow, fill][][]"));
    head.setOpaque(false);
    head.add(sign(Integer.toString(number), "muted"), "top");
    head.add(new FlowText(finding.title(), FlowText.Kind.BOLD), "wmin 0");
    head.add(
        new Pill(
            finding.verdictWords(),
            finding.verdict() == Verdict.CONFIRMED ? Pill.Tone.BAD : Pill.Tone.WARN),
        "top");
    head.add(new WeightBar(share), "top, gaptop 6");
    card.add(head);
    if (!before.isEmpty()) {
      card.add(new FlowText("before: " + before, FlowText.Kind.NOTE), "wmin 0");
    }
    JPanel reasons =
        new JPanel(
            new MigLayout(
                "insets 0, fillx, wrap 2, gapy 3, gapx 8, hidemode 3", "[][0:0, grow, fill]"));
    reasons.setOpaque(false);
    clues(reasons, marks, true);
    clues(reasons, marks, false);
    if (!finding.reason().isEmpty()) {
      reasons.add(sign("?", "warn.foreground"), "top");
      reasons.add(new FlowText(finding.reason(), FlowText.Kind.NOTE), "wmin 0");
    }
    card.add(reasons, "wmin 0");
    link = new LinkButton(MARK, MARK + ": " + finding.title(), () -> selection.toggle(finding));
    link.setName("words " + finding.id());
    boolean quotes =
        finding.clues().stream()
            .anyMatch(c -> marks.stream().anyMatch(m -> SpokenWords.quotes(c, m.slot())));
    JPanel foot = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
    foot.setOpaque(false);
    foot.add(
        new FlowText(
            finding.articles().isEmpty() ? "" : ResultWords.articles(finding.articles()),
            FlowText.Kind.NOTE),
        "wmin 0");
    if (quotes) {
      foot.add(link, "top");
      listen(card);
    }
    if (quotes || !finding.articles().isEmpty()) {
      card.add(foot, "wmin 0");
    }
    add(card);
    showSelection();
  }

  private void clues(JPanel panel, List<TicketMark> marks, boolean pro) {
    List<Clue> side =
        finding.clues().stream()
            .filter(c -> c.speaksFor() == pro)
            .sorted(Comparator.comparing(Clue::weight))
            .toList();
    List<Component> folded = new ArrayList<>();
    int shown = 0;
    for (Clue clue : side) {
      JLabel sign = sign(pro ? "+" : "\u2212", pro ? "good.foreground" : "bad.foreground");
      FlowText words = new FlowText(SpokenWords.told(clue, marks), FlowText.Kind.NOTE);
      panel.add(sign, "top");
      panel.add(words, "wmin 0");
      if (++shown > MOST) {
        folded.addAll(List.of(sign, words));
      }
    }
    if (!folded.isEmpty()) {
      folded.forEach(c -> c.setVisible(false));
      String more = folded.size() / 2 + (pro ? " more for it" : " more against it");
      List<LinkButton> self = new ArrayList<>();
      LinkButton link =
          new LinkButton(
              more,
              more + ": " + finding.title(),
              () -> {
                folded.forEach(c -> c.setVisible(true));
                self.get(0).setVisible(false);
                revalidate();
              });
      self.add(link);
      panel.add(link, "skip, growx 0");
    }
  }

  private static JLabel sign(String sign, String colour) {
    JLabel label = new JLabel(sign);
    label.setFont(Appearance.small().deriveFont(Font.BOLD));
    label.setForeground(Appearance.colour(colour));
    return label;
  }

  /** A click on anything in it that is no button selects it; texts can still be selected. */
  private void listen(Container container) {
    for (Component part : container.getComponents()) {
      if (!(part instanceof AbstractButton)) {
        part.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        part.addMouseListener(
            new MouseAdapter() {
              @Override
              public void mouseClicked(MouseEvent event) {
                boolean copied = part instanceof FlowText text && text.getSelectedText() != null;
                if (!copied && event.getClickCount() == 1) {
                  selection.toggle(finding);
                }
              }
            });
      }
      if (part instanceof Container inner) {
        listen(inner);
      }
    }
  }

  /** Shows whether it is the selected one. */
  void showSelection() {
    link.setText(selection.isSelected(finding) ? "Hide its words" : MARK);
    repaint();
  }

  @Override
  protected void paintChildren(Graphics graphics) {
    super.paintChildren(graphics);
    if (selection.isSelected(finding)) {
      Graphics2D smooth = Appearance.smooth(graphics);
      smooth.setColor(Appearance.colour("link"));
      smooth.setStroke(new java.awt.BasicStroke(UIScale.scale(1.6f)));
      int arc = UIScale.scale(10);
      smooth.drawRoundRect(1, 1, getWidth() - 3, getHeight() - 3, arc, arc);
      smooth.dispose();
    }
  }
}
