package org.session33.diagnostics.remedies.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a remedy; places in braces are filled.
 *
 * @param kind whether it is to be done or only to be known
 * @param text the sentence, without its commands
 * @param commands the commands that it asks for, in order
 * @param control id of the control of a dialog that it is about, or null
 * @param otherwise the sentence where one of the places stays unknown, or null to leave the step
 *     out then
 * @param perValue whether it is done for each registry value by itself
 */
public record RemedyStep(
    AdviceStep.Kind kind,
    String text,
    List<StepCommand> commands,
    @Nullable String control,
    @Nullable String otherwise,
    boolean perValue) {
  public RemedyStep {
    commands = List.copyOf(commands);
  }

  /** A sentence and no more. */
  static RemedyStep of(String text, boolean perValue) {
    return new RemedyStep(AdviceStep.Kind.TO_DO, text, List.of(), null, null, perValue);
  }

  /** Whether all its places are known. */
  public boolean isKnown(Map<String, String> values) {
    return texts().allMatch(t -> Placeholders.knows(t, values));
  }

  /** Whether it has this place. */
  public boolean has(String place) {
    return texts().anyMatch(t -> t.contains('{' + place + '}'));
  }

  private Stream<String> texts() {
    return Stream.concat(Stream.of(text), commands.stream().map(StepCommand::line));
  }

  /**
   * Filled in; null where it is to be left out. What is said where a place is unknown has no
   * command, and leads to no control.
   */
  public @Nullable AdviceStep filled(Map<String, String> values) {
    if (isKnown(values)) {
      return new AdviceStep(kind, text, commands, control)
          .mapped(t -> Placeholders.fill(t, values));
    }
    return otherwise == null || !Placeholders.knows(otherwise, values)
        ? null
        : new AdviceStep(kind, Placeholders.fill(otherwise, values), List.of(), null);
  }
}
