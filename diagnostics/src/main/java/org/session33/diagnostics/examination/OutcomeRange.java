package org.session33.diagnostics.examination;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks for where values are not known: at least what is certain, at most what the upper
 * ends of all ranges come to. There is none where nothing hangs on them.
 *
 * @param requestedFrom sessions through the door that matters, at least
 * @param requestedTo the same, at most; null where nothing bounds it
 * @param sentences from which values on it ends otherwise, or up to how many are refused, full
 *     sentences; where they decide, {@link Completeness} says the same of each value
 * @param end the case as it would be with the values that decide, or null where they do not
 */
public record OutcomeRange(
    int requestedFrom,
    @Nullable Integer requestedTo,
    List<String> sentences,
    @Nullable UpperEnd end) {
  public OutcomeRange {
    sentences = List.copyOf(sentences);
  }

  /** Whether what is not known decides how the case ends. */
  public boolean decides() {
    return end != null;
  }

  /** The same, with every text as it may be shown. */
  public OutcomeRange shown(UnaryOperator<String> names) {
    UpperEnd shown =
        end == null
            ? null
            : new UpperEnd(
                end.theCase(),
                end.outcome(),
                names.apply(end.condition()),
                names.apply(end.only()),
                end.values().stream().map(names).toList(),
                end.bounded());
    return new OutcomeRange(
        requestedFrom, requestedTo, sentences.stream().map(names).toList(), shown);
  }
}
