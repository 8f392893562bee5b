package org.session33.clientsim.desktop.ticket;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.findings.tickets.TicketReading;
import org.session33.diagnostics.text.QuestionWords;

/**
 * The causes of a ticket, best first, with the question that parts the first two behind them, and
 * what was answered so far. The keyboard stays at the question while one answer follows another.
 */
public final class TicketCauses {
  /** As many causes stand over the question as it parts. */
  private static final int PARTED = 2;

  private final Desk desk;
  private final TicketSelection selection;
  private final Consumer<String> copy;
  private final List<CauseCard> cards = new ArrayList<>();
  private Map<String, String> verdicts = new HashMap<>();

  /**
   * The causes of tickets.
   *
   * @param copy takes a command for the clipboard
   */
  public TicketCauses(Desk desk, TicketSelection selection, Consumer<String> copy) {
    this.desk = desk;
    this.selection = selection;
    this.copy = copy;
    selection.listen(() -> cards.forEach(CauseCard::showSelection));
  }

  /**
   * All of it, below each other. It is made anew for each result; {@link #keepFocus} goes around.
   */
  public List<Component> parts(LooseEvidence loose) {
    List<TicketMark> marks =
        TicketPage.of(loose, desk.evidenceCards()).stream()
            .flatMap(p -> p.marks().stream())
            .toList();
    List<Finding> standing =
        loose.result().findings().stream().filter(f -> f.verdict().stands()).toList();
    int most = standing.stream().mapToInt(TicketReading::weight).max().orElse(0);
    cards.clear();
    Map<String, String> now = new HashMap<>();
    for (Finding finding : standing) {
      String verdict = finding.verdictWords();
      String before = verdicts.getOrDefault(finding.id(), verdicts.isEmpty() ? verdict : "");
      now.put(finding.id(), verdict);
      double share = most <= 0 ? 0 : (double) TicketReading.weight(finding) / most;
      cards.add(
          new CauseCard(
              cards.size() + 1,
              finding,
              marks,
              selection,
              share,
              before.equals(verdict) ? "" : before));
    }
    verdicts = now;
    selection.refresh(standing);
    List<Component> all = new ArrayList<>(cards.subList(0, Math.min(PARTED, cards.size())));
    NextQuestion next = loose.result().next();
    if (next != null) {
      all.add(new QuestionCard(next, desk::answer, copy));
    }
    answered(loose.result().evidence().answers()).ifPresent(all::add);
    if (cards.size() > PARTED) {
      all.addAll(cards.subList(PARTED, cards.size()));
    }
    if (!cards.isEmpty()) {
      all.add(new FlowText(QuestionWords.bars(), FlowText.Kind.NOTE));
    }
    return all;
  }

  /** Forgets how it was before. */
  public void clear() {
    cards.clear();
    verdicts = new HashMap<>();
  }

  private Optional<JPanel> answered(List<GivenAnswer> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Card card = new Card();
    card.setName("answered");
    card.add(new Heading(QuestionWords.answered()));
    for (GivenAnswer answer : answers) {
      JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
      row.setOpaque(false);
      row.add(new FlowText(QuestionWords.given(answer), FlowText.Kind.NOTE), "wmin 0");
      LinkButton back =
          new LinkButton(
              "Take back",
              "Take back: " + answer.question(),
              () -> desk.takeBack(answer.question()));
      back.setName("take back " + answer.question());
      row.add(back, "top");
      card.add(row, "wmin 0");
    }
    return Optional.of(card);
  }

  /**
   * Fills a column anew; where the keyboard was in it, it goes to the part of the same name, else
   * to the first answer, else to what takes an answer back.
   */
  public static void keepFocus(Container column, Runnable fill) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean inside = owner != null && SwingUtilities.isDescendingFrom(owner, column);
    String name = owner == null ? null : owner.getName();
    fill.run();
    if (inside && name != null) {
      Component next = heir(column, name);
      if (next != null) {
        next.requestFocusInWindow();
      }
    }
  }

  private static @Nullable Component heir(Container column, String name) {
    List<Component> named = inside(column).filter(c -> c.getName() != null).toList();
    return Stream.of(name, "answer 0", "cannot ask", "take back ")
        .flatMap(
            wanted ->
                named.stream()
                    .filter(
                        c ->
                            wanted.endsWith(" ")
                                ? c.getName().startsWith(wanted)
                                : c.getName().equals(wanted)))
        .findFirst()
        .orElse(null);
  }

  private static Stream<Component> inside(Container container) {
    return Stream.of(container.getComponents())
        .flatMap(
            c ->
                c instanceof Container inner
                    ? Stream.concat(Stream.of(c), inside(inner))
                    : Stream.of(c));
  }
}
