package org.session33.clientsim.desktop.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.DeskBench;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.files.EvidencePanel;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.text.QuestionWords;

/** A ticket on the desktop: its words, its causes, the question, and what an answer changes. */
class TicketColumnsTest {
  private static final String TICKET =
      """
      Outlook 2010 of Mrs Vance shows Disconnected, everybody else on Exchange 2010 is connected.
      OWA says that her mailbox is not available, and her phone gets nothing either.
      """;

  private static final String LIMIT =
      """
      Outlook 2007 of Mrs Vance does not open since the mailbox Archive was added yesterday.
      It has 1,412 folders. Exchange 2003 SP2, her colleagues can work, webmail works.
      """;

  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();
  private final TicketSelection selection = new TicketSelection();
  private final List<String> copied = new ArrayList<>();
  private final EvidencePanel evidence = new EvidencePanel(desk, selection);
  private final TicketCauses causes = new TicketCauses(desk, selection, copied::add);
  private final JPanel column = new JPanel();
  private @Nullable LooseEvidence shown;

  @BeforeAll
  static void look() {
    Appearance.install(false);
  }

  @BeforeEach
  void shown() {
    desk.listen(this::refresh);
  }

  private void refresh() {
    evidence.refresh();
    LooseEvidence loose = desk.looseEvidence();
    if (loose != null && !loose.equals(shown)) {
      column.removeAll();
      causes.parts(loose).forEach(column::add);
    }
    shown = loose;
  }

  private void paste(String text) {
    desk.paste(text, () -> true);
  }

  private static Stream<Component> inside(Container container) {
    return Stream.of(container.getComponents())
        .flatMap(
            c ->
                c instanceof Container inner
                    ? Stream.concat(Stream.of(c), inside(inner))
                    : Stream.of(c));
  }

  private static <T extends Component> T named(Container in, Class<T> type, String name) {
    return inside(in)
        .filter(c -> name.equals(c.getName()))
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no part " + name));
  }

  private static String words(Container container) {
    StringBuilder words = new StringBuilder();
    inside(container)
        .forEach(
            c -> {
              if (c instanceof JTextComponent text) {
                words.append(text.getText()).append('\n');
              } else if (c instanceof AbstractButton button) {
                words.append(button.getText()).append('\n');
              }
            });
    return words.toString();
  }

  private String verdict(String cause) {
    return Objects.requireNonNull(desk.looseEvidence()).result().findings().stream()
        .filter(f -> f.id().equals(cause))
        .map(f -> f.verdict().stands() ? f.verdictWords() : "")
        .findFirst()
        .orElse("");
  }

  @Test
  void aPasteShowsTheTextWithItsMarksTheCausesAndTheQuestion() {
    paste(TICKET);

    LooseEvidence loose = Objects.requireNonNull(desk.looseEvidence());
    List<TicketPage> pages = TicketPage.of(loose, desk.evidenceCards());
    assertThat(pages).hasSize(1);
    assertThat(bench.notice().what()).startsWith("pasted text is evidence (ticket");
    TicketPage page = pages.get(0);
    assertThat(page.text().strip()).isEqualTo(TICKET.strip());
    assertThat(page.marks()).hasSizeGreaterThan(4);
    for (TicketMark mark : page.marks()) {
      assertThat(page.text().substring(mark.start(), mark.end()).replaceAll("\\s+", " "))
          .isEqualTo(mark.slot().words());
    }
    assertThat(named(evidence, JTextComponent.class, "ticket text").getText().strip())
        .isEqualTo(TICKET.strip());
    assertThat(words(column))
        .contains("OWA says that her mailbox is not available", QuestionWords.bars())
        .contains(Objects.requireNonNull(loose.result().next()).observation().value());
  }

  @Test
  void everyClaimOfACauseQuotesWordsOfTheTicket() {
    paste(TICKET);

    String flat = TICKET.replaceAll("\\s+", " ");
    List<Finding> standing =
        Objects.requireNonNull(desk.looseEvidence()).result().findings().stream()
            .filter(f -> f.verdict().stands())
            .toList();
    assertThat(standing).isNotEmpty();
    for (Finding finding : standing) {
      for (Clue clue : finding.clues()) {
        if (clue.origin() == EvidenceOrigin.TOLD && clue.words().startsWith("\"")) {
          String quoted = clue.words().substring(1, clue.words().lastIndexOf("\": "));
          for (String part : quoted.split(" \\.\\.\\. ", -1)) {
            assertThat(flat).contains(part);
          }
        }
      }
    }
  }

  @Test
  void anAnswerMovesTheVerdictsAndUndoAndTakeBackReturnThem() {
    paste(TICKET);
    assertThat(verdict("mailbox-quarantined")).isEqualTo("possible");
    int buttons = (int) inside(column).filter(AbstractButton.class::isInstance).count();
    assertThat(buttons).isPositive();

    desk.answer("quarantine", "yes");
    assertThat(verdict("mailbox-quarantined")).isEqualTo("likely");
    assertThat(words(column)).contains("Take back", "before: possible");

    desk.undo();
    assertThat(verdict("mailbox-quarantined")).isEqualTo("possible");
    desk.redo();
    assertThat(verdict("mailbox-quarantined")).isEqualTo("likely");

    named(column, AbstractButton.class, "take back quarantine").doClick();
    assertThat(verdict("mailbox-quarantined")).isEqualTo("possible");
    assertThat(words(column)).doesNotContain("Take back");
  }

  @Test
  void buttonsAndWordsAnswerAndWhoCannotBeAskedIsAskedSomethingElse() {
    paste(TICKET);
    String first =
        Objects.requireNonNull(Objects.requireNonNull(desk.looseEvidence()).result().next()).id();

    JTextField own = named(column, JTextField.class, "own words");
    own.setText("xyzzy");
    named(column, AbstractButton.class, "answer in words").doClick();
    assertThat(bench.notice().toString()).contains("xyzzy", "nothing is known in it");
    assertThat(Objects.requireNonNull(desk.looseEvidence()).answers()).isEmpty();

    named(column, AbstractButton.class, "cannot ask").doClick();
    String second =
        Objects.requireNonNull(Objects.requireNonNull(desk.looseEvidence()).result().next()).id();
    assertThat(second).isNotEqualTo(first);

    named(column, AbstractButton.class, "answer 0").doClick();
    LooseEvidence answered = Objects.requireNonNull(desk.looseEvidence());
    assertThat(answered.answers()).hasSize(2);
  }

  @Test
  void aTextThatIsChangedIsReadAgainAndUndone() {
    paste(TICKET);
    String key =
        TicketPage.of(Objects.requireNonNull(desk.looseEvidence()), desk.evidenceCards())
            .get(0)
            .key();

    desk.rewrite(key, TICKET + "Get-MailboxStatistics shows IsQuarantined : True.\n");
    assertThat(verdict("mailbox-quarantined")).isEqualTo("likely");

    desk.undo();
    assertThat(verdict("mailbox-quarantined")).isEqualTo("possible");
  }

  @Test
  void theArrowKeysGoFromClueToClueAndACauseShowsItsWords() {
    paste(TICKET);
    JTextComponent text = named(evidence, JTextComponent.class, "ticket text");

    text.getActionMap().get("mark RIGHT").actionPerformed(null);
    assertThat(Objects.requireNonNull(selection.slot()).words()).isEqualTo("Outlook 2010");
    text.getActionMap().get("done").actionPerformed(null);
    assertThat(selection.slot()).isNull();

    named(column, AbstractButton.class, "words mailbox-quarantined").doClick();
    List<TicketMark> marks =
        TicketPage.of(Objects.requireNonNull(desk.looseEvidence()), desk.evidenceCards())
            .get(0)
            .marks();
    assertThat(marks.stream().anyMatch(m -> selection.side(m.slot()) == 1)).isTrue();
  }

  @Test
  void everyControlHasANameForThoseWhoCannotSeeIt() {
    paste(TICKET);

    Stream.concat(inside(evidence), inside(column))
        .filter(c -> c instanceof AbstractButton || c instanceof JTextField)
        .forEach(
            c -> {
              AccessibleContext said = c.getAccessibleContext();
              assertThat(said.getAccessibleName()).as(c.toString()).isNotBlank();
              assertThat(c.isFocusable()).isTrue();
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "large-additional-mailbox | likely | Outlook 2007 von Frau Ernst geht nicht mehr auf,"
            + " seit gestern das Postfach Einkauf mit 1.412 Ordnern dazugekommen ist. Exchange 2003"
            + " SP2. Kollegen gehen, OWA geht. Im Anwendungsprotokoll steht 9646 vom Typ session.",
        "network-fault | likely | Ein Standort kommt seit der neuen Firewall nicht ins Postfach,"
            + " Outlook 2016 bleibt getrennt. In einem anderen Netz geht Outlook. OWA geht auch."
      })
  void aGermanTicketIsRead(String cause, String expected, String ticket) {
    paste(ticket);

    assertThat(verdict(cause)).isEqualTo(expected);
    assertThat(named(column, JPanel.class, "cause " + cause)).isNotNull();
  }

  @Test
  void whatNothingFitsSaysWhatToCollect() {
    paste(
        "Outlook 2016 is slow since this morning, every mail takes a minute to open. Everybody else"
            + " is fine, and OWA is fine too. No add-ins.");

    LooseEvidence loose = Objects.requireNonNull(desk.looseEvidence());
    assertThat(loose.result().findings().get(0).id()).isEqualTo("unrecognised");
    assertThat(words(column)).contains("collect");
  }

  @Test
  void aTextOfWhichNothingIsUnderstoodSaysWhatIsMissing() {
    paste("The printer on the third floor is out of paper.\n");

    LooseEvidence loose = Objects.requireNonNull(desk.looseEvidence());
    assertThat(loose.hasTicket()).isFalse();
    assertThat(words(evidence)).contains("Missing: ").contains("the message as it was shown");
  }

  @Test
  void aPasteWhileACaseIsOpenGoesToTheCase() {
    bench.open("team-mailbox");

    paste(TICKET);

    assertThat(desk.looseEvidence()).isNull();
    assertThat(desk.notice()).isNull();
    assertThat(bench.theCase().evidence()).hasSize(1);
    assertThat(bench.table("evidence").rows().get(0).note().text()).contains("ticket in");
    desk.undo();
    assertThat(bench.theCase().evidence()).isEmpty();
  }

  @Test
  void anOpenedTicketIsNoCaseThatFailed(@TempDir Path folder) throws IOException {
    Path ticket = Files.writeString(folder.resolve("ticket.txt"), TICKET);

    desk.open(ticket.toString());

    assertThat(bench.notice().kind()).isEqualTo(Notice.Kind.HINT);
    assertThat(named(evidence, JTextComponent.class, "ticket text").getText()).contains("Vance");
  }

  @Test
  void aTicketAndAnEventFileAreReadTogether(@TempDir Path folder) throws IOException {
    paste(LIMIT);
    assertThat(verdict("large-additional-mailbox")).isEqualTo("likely");
    Path log =
        Files.writeString(
            folder.resolve("log.txt"),
            "Event Type: Error\nEvent Source: MSExchangeIS\nEvent ID: 9646\nDescription: Mapi"
                + " session \"/o=A/ou=B/cn=Recipients/cn=vance\" exceeded the maximum of 32 objects"
                + " of type \"session\".\n");

    desk.openFiles(List.of(log), () -> true);

    LooseEvidence both = Objects.requireNonNull(desk.looseEvidence());
    assertThat(both.files()).hasSize(2);
    assertThat(TicketPage.of(both, desk.evidenceCards())).hasSize(1);
    assertThat(words(column)).contains("event 9646").contains("mailbox was added");
    assertThat(words(evidence)).contains("log.txt");
  }
}
