package org.session33.clientsim.desktop.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.EvidenceCard;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.desk.PastedText;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.ColumnPanel;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.ticket.TicketCard;
import org.session33.clientsim.desktop.ticket.TicketPage;
import org.session33.clientsim.desktop.ticket.TicketSelection;
import org.session33.profiles.files.SourceFile;

/**
 * The middle column while evidence lies here without a case: tickets with their text, then each
 * other file and what it holds.
 */
public final class EvidencePanel extends ColumnPanel {
  private static final long serialVersionUID = 1;

  private final transient Desk desk;
  private final transient TicketSelection selection;
  private final FlowText sum = new FlowText("", FlowText.Kind.LEAD);
  private final Heading heading = new Heading("2 Evidence");
  private final JPanel tickets = column();
  private final JPanel others = column();
  private final transient Map<String, TicketCard> cards = new LinkedHashMap<>();
  private transient @Nullable LooseEvidence shown;

  /**
   * An empty column.
   *
   * @param selection what is selected of tickets and their causes
   */
  public EvidencePanel(Desk desk, TicketSelection selection) {
    super("14 14 14 14");
    this.desk = desk;
    this.selection = selection;
    selection.listen(() -> cards.values().forEach(TicketCard::showSelection));
    updateUI();
  }

  private static JPanel column() {
    JPanel column =
        new JPanel(
            new MigLayout("insets 0, fillx, wrap 1, gapy 8, hidemode 3", "[0:0, grow, fill]"));
    column.setOpaque(false);
    return column;
  }

  /** Shows the evidence that lies on the desk. */
  public void refresh() {
    LooseEvidence loose = desk.looseEvidence();
    if (loose == null) {
      shown = null;
      cards.clear();
      tickets.removeAll();
      removeAll();
      return;
    }
    if (loose.equals(shown)) {
      return;
    }
    shown = loose;
    if (getComponentCount() == 0) {
      add(heading);
      add(sum, "wmin 0");
      add(tickets, "wmin 0");
      add(others, "wmin 0");
    }
    List<EvidenceCard> all = desk.evidenceCards();
    String title = loose.hasTicket() ? "1 Ticket" : "2 Evidence";
    heading.setText(title.toUpperCase(Locale.ROOT));
    heading.getAccessibleContext().setAccessibleName(title);
    sum.setText(EvidenceCard.sum(all));
    Set<SourceFile> told = tickets(loose, TicketPage.of(loose, all));
    others.removeAll();
    for (EvidenceCard card : all) {
      if (card.file() == null || !told.contains(card.file())) {
        others.add(card(card), "wmin 0");
      }
    }
    others.add(next(), "wmin 0, gaptop 4");
    revalidate();
    repaint();
  }

  /** Shows the tickets and keeps the cards that are there: somebody may be typing in one. */
  private Set<SourceFile> tickets(LooseEvidence loose, List<TicketPage> pages) {
    Set<SourceFile> told = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (TicketPage page : pages) {
      SourceFile file = page.card().file();
      if (file != null && keys.add(page.key())) {
        told.add(file);
        TicketCard known = cards.get(page.key());
        if (known != null && known.fits(page)) {
          known.show(page);
        } else {
          if (known != null) {
            tickets.remove(known);
          }
          TicketCard fresh = new TicketCard(page, desk, selection);
          cards.put(page.key(), fresh);
          tickets.add(fresh, "wmin 0");
        }
      }
    }
    for (TicketCard card : List.copyOf(cards.values())) {
      if (!keys.contains(card.key())) {
        Optional<SourceFile> file =
            loose.files().stream()
                .filter(f -> PastedText.origin(f).equals(card.key()) && card.isEdited())
                .findFirst();
        file.ifPresent(told::add);
        file.ifPresentOrElse(
            f -> card.showNothing(),
            () -> {
              cards.remove(card.key());
              tickets.remove(card);
            });
      }
    }
    return told;
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
    fillBelow();
    // Colours of the old theme are all over the parts: they are made anew.
    shown = null;
  }

  @Override
  public void addNotify() {
    super.addNotify();
    fillBelow();
  }

  /** What the evidence leaves free of its column has the colour of the column. */
  private void fillBelow() {
    if (getParent() != null) {
      getParent().setBackground(getBackground());
    }
  }
}
