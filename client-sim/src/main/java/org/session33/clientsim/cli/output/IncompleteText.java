package org.session33.clientsim.cli.output;

import java.util.function.UnaryOperator;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.IncompletePart;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.files.VisibleText;

/** Says on the terminal what is missing from an answer, before anything of it is shown. */
public final class IncompleteText {
  /** More parts alike than these are only counted; all of them are in the JSON. */
  private static final int MOST_PARTS = 8;

  private final Terminal terminal;
  private final UnaryOperator<String> names;

  /**
   * A text.
   *
   * @param names takes the names out of a text, or leaves it as it is
   */
  public IncompleteText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = text -> VisibleText.of(names.apply(text));
  }

  /** Writes it; nothing where nothing is missing. */
  public void print(Completeness answer) {
    if (answer.isWhole()) {
      return;
    }
    terminal.line(
        terminal.style("bold,fg(yellow)", Completeness.WORD) + ": " + ResultWords.asFarAsKnown());
    answer
        .byEffect()
        .forEach(
            (effect, parts) -> {
              parts.stream().limit(MOST_PARTS).forEach(this::part);
              if (parts.size() > MOST_PARTS) {
                terminal.line("  - and " + (parts.size() - MOST_PARTS) + " more");
              }
              terminal.paragraph(names.apply(effect) + ".", 4, ResultWords.mayChange());
            });
    terminal.line();
  }

  private void part(IncompletePart part) {
    terminal.paragraph(names.apply(part.words()) + ".", 2, "- ");
  }
}
