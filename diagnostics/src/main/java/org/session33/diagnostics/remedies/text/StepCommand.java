package org.session33.diagnostics.remedies.text;

import java.util.function.UnaryOperator;

/**
 * A command that a step asks for.
 *
 * @param line the command as it is typed
 * @param looks whether it only shows something and changes nothing
 */
public record StepCommand(String line, boolean looks) {
  /** The same with another line. */
  StepCommand mapped(UnaryOperator<String> change) {
    return new StepCommand(change.apply(line), looks);
  }
}
