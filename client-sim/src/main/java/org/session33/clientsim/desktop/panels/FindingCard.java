package org.session33.clientsim.desktop.panels;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.text.ResultWords;

/** A cause that stands, with what speaks for it and against it. */
final class FindingCard extends JPanel {
  private static final long serialVersionUID = 1;

  FindingCard(Finding finding) {
    super(new MigLayout("insets 0, fill", "[grow, fill]"));
    setOpaque(false);
    Card card = new Card();
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][][]"));
    head.setOpaque(false);
    head.add(new FlowText(finding.title(), FlowText.Kind.BOLD), "wmin 0");
    head.add(
        new Pill(
            finding.verdictWords(),
            finding.verdict() == Verdict.CONFIRMED ? Pill.Tone.BAD : Pill.Tone.WARN),
        "top");
    card.add(head);
    JPanel reasons =
        new JPanel(new MigLayout("insets 0, fillx, wrap 2, gapy 3, gapx 8", "[][grow, fill]"));
    reasons.setOpaque(false);
    side(reasons, "for", finding.pro());
    side(reasons, "against", finding.contra().isEmpty() ? List.of("nothing") : finding.contra());
    card.add(reasons, "wmin 0");
    if (!finding.reason().isEmpty()) {
      card.add(new FlowText("next: " + finding.reason(), FlowText.Kind.NOTE), "wmin 0");
    }
    if (!finding.articles().isEmpty()) {
      card.add(
          new FlowText(ResultWords.articles(finding.articles()), FlowText.Kind.NOTE), "wmin 0");
    }
    add(card);
  }

  private static void side(JPanel panel, String word, List<String> lines) {
    String shown = word;
    for (String line : lines) {
      JLabel label = new JLabel(shown);
      label.setFont(Appearance.small());
      label.setForeground(Appearance.colour("muted"));
      panel.add(label, "top");
      FlowText text = new FlowText(line, FlowText.Kind.NOTE);
      panel.add(text, "wmin 0");
      shown = "";
    }
  }
}
