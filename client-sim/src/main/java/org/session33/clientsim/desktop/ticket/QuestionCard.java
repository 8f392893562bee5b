package org.session33.clientsim.desktop.ticket;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.text.QuestionWords;

/** The one thing to ask for next: how to get it, and what each answer means. */
final class QuestionCard extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient NextQuestion question;
  private final transient BiConsumer<String, String> answer;

  /**
   * A question.
   *
   * @param answer takes the id of the question and the answer
   * @param copy takes a command for the clipboard
   */
  QuestionCard(NextQuestion question, BiConsumer<String, String> answer, Consumer<String> copy) {
    super(new MigLayout("insets 0, fill", "[0:0, grow, fill]"));
    this.question = question;
    this.answer = answer;
    setOpaque(false);
    setName("question");
    Card card = new Card();
    card.add(new Heading(QuestionWords.title()));
    FlowText ask = new FlowText(question.observation().value(), FlowText.Kind.LEAD);
    card.add(ask, "wmin 0");
    card.add(new FlowText(QuestionWords.between(question), FlowText.Kind.NOTE), "wmin 0");
    for (NextQuestion.Way way : question.ways()) {
      if (!way.releases().isEmpty()) {
        card.add(new FlowText(way.releases() + ":", FlowText.Kind.NOTE), "wmin 0, gaptop 2");
      }
      card.add(way(way, copy), "wmin 0");
    }
    card.add(answers(), "wmin 0, gaptop 4");
    card.add(own(), "wmin 0, gaptop 2");
    card.add(
        new FlowText(
            question.observation().source() + ", " + question.observation().confidence().word(),
            FlowText.Kind.NOTE),
        "wmin 0");
    add(card);
  }

  private static JPanel way(NextQuestion.Way way, Consumer<String> copy) {
    JPanel box = new JPanel(new MigLayout("insets 6 8 6 6, fillx", "[grow, fill][]"));
    box.setBackground(Appearance.colour("code"));
    box.add(new FlowText(way.words(), FlowText.Kind.FIXED), "wmin 0");
    box.add(new LinkButton("Copy", "Copy " + way.words(), () -> copy.accept(way.words())), "top");
    return box;
  }

  private JPanel answers() {
    JPanel rows =
        new JPanel(new MigLayout("insets 0, fillx, wrap 2, gapy 4, gapx 10", "[fill][grow, fill]"));
    rows.setOpaque(false);
    int number = 0;
    for (NextQuestion.Reply reply : question.answers()) {
      JButton button = new JButton(capitalised(reply.word()));
      button.setName("answer " + number++);
      button.getAccessibleContext().setAccessibleName(reply.word() + ": " + reply.means());
      button.addActionListener(event -> answer.accept(question.id(), reply.word()));
      rows.add(button, "top");
      rows.add(new FlowText(QuestionWords.means(reply), FlowText.Kind.NOTE), "wmin 0, ay center");
    }
    return rows;
  }

  private JPanel own() {
    JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 6", "[grow, fill][][]"));
    row.setOpaque(false);
    JTextField words = new JTextField();
    words.putClientProperty("JTextField.placeholderText", "In your own words");
    words.getAccessibleContext().setAccessibleName("Answer in own words");
    words.setName("own words");
    words.addActionListener(event -> answer.accept(question.id(), words.getText()));
    JButton take = new JButton("Answer");
    take.setName("answer in words");
    take.addActionListener(event -> answer.accept(question.id(), words.getText()));
    JButton cannot = new JButton("Cannot ask");
    cannot.setName("cannot ask");
    cannot.addActionListener(event -> answer.accept(question.id(), GivenAnswer.CANNOT_ASK));
    row.add(words, "wmin 60");
    row.add(take);
    row.add(cannot);
    return row;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
