package org.session33.diagnostics.remedies.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is to be done, or undone, filled from the case. The sentence is for people only;
 * what a program needs of it stands beside it.
 *
 * @param kind what kind of line it is
 * @param sentence the sentence, without its commands
 * @param commands the commands to run, in order; empty where it is done by hand
 * @param control id of the control of a dialog that it is about, or null
 */
public record AdviceStep(
    Kind kind, String sentence, List<StepCommand> commands, @Nullable String control) {
  /** What kind of line it is. */
  public enum Kind {
    /** Something to do. */
    TO_DO(""),
    /** Something to know. */
    NOTE("Note: "),
    /** Something to know because harm may come of it. */
    WARNING("Warning: ");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  public AdviceStep {
    commands = List.copyOf(commands);
  }

  /** Whether it is something to do, which is counted; notes and warnings are not. */
  public boolean isToDo() {
    return kind == Kind.TO_DO;
  }

  /** What it says, with its commands; a note or a warning is called so. */
  public String words() {
    String run = commands.stream().map(StepCommand::line).collect(Collectors.joining(", then: "));
    return kind.label + sentence + (run.isEmpty() ? "" : ": " + run);
  }

  /** The same with its texts changed. */
  public AdviceStep mapped(UnaryOperator<String> change) {
    return new AdviceStep(
        kind,
        change.apply(sentence),
        commands.stream().map(c -> c.mapped(change)).toList(),
        control);
  }
}
