package org.session33.clientsim.desktop.files;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.EvidenceCard;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.ColumnPanel;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.profiles.files.SourceFile;

/** The middle column while evidence lies here without a case: each file, and what it holds. */
public final class EvidencePanel extends ColumnPanel {
  private static final long serialVersionUID = 1;

  private final transient Desk desk;
  private transient @Nullable LooseEvidence shown;

  /** An empty column. */
  public EvidencePanel(Desk desk) {
    super("14 14 14 14");
    this.desk = desk;
    updateUI();
  }

  /** Shows the evidence that lies on the desk. */
  public void refresh() {
    LooseEvidence loose = desk.looseEvidence();
    if (loose == null || loose.equals(shown)) {
      return;
    }
    shown = loose;
    removeAll();
    List<EvidenceCard> cards = desk.evidenceCards();
    add(new Heading("2 Evidence"));
    add(new FlowText(EvidenceCard.sum(cards), FlowText.Kind.LEAD), "wmin 0");
    for (EvidenceCard card : cards) {
      add(card(card), "wmin 0");
    }
    add(next(), "wmin 0, gaptop 4");
    revalidate();
    repaint();
  }

  private JPanel card(EvidenceCard of) {
    Card card = new Card();
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][][]"));
    head.setOpaque(false);
    head.add(new FlowText(of.name(), FlowText.Kind.BOLD), "wmin 0");
    head.add(new Pill(of.state(), of.isRead() ? Pill.Tone.INFO : Pill.Tone.WARN), "top");
    SourceFile file = of.file();
    if (file != null) {
      head.add(
          new LinkButton("Put away", "Put away " + of.name(), () -> desk.putAway(file)), "top");
    }
    card.add(head);
    if (!of.kind().isEmpty()) {
      card.add(new FlowText(of.kind(), FlowText.Kind.NOTE), "wmin 0");
    }
    for (String line : of.lines()) {
      card.add(new FlowText(line), "wmin 0");
    }
    if (!of.missing().isEmpty()) {
      card.add(new FlowText("Missing: " + of.missing() + ".", FlowText.Kind.NOTE), "wmin 0");
    }
    return card;
  }

  private static JPanel next() {
    Card card = new Card();
    List<FlowText> texts = new ArrayList<>();
    texts.add(new FlowText("To see who holds the sessions", FlowText.Kind.BOLD));
    texts.add(
        new FlowText(
            "Drop the registry export of the user's Outlook profile, or a case, onto this window:"
                + " it is rehearsed together with this evidence."));
    texts.forEach(t -> card.add(t, "wmin 0"));
    return card;
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Appearance.colour("card"));
    // Colours of the old theme are all over the parts: they are made anew.
    shown = null;
  }
}
