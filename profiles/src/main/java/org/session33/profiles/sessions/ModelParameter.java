package org.session33.profiles.sessions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;

/**
 * One parameter of the session model.
 *
 * @param name its name in cases
 * @param fact its value with source and confidence
 * @param words the value in words, or null where its number with the unit is enough
 * @param unit what it counts
 * @param least the smallest value that makes sense
 * @param most the largest value that makes sense
 * @param says what it stands for, in plain words
 * @param range between what it may be where nobody knows it, or null where it is a number
 */
public record ModelParameter(
    String name,
    Fact<Integer> fact,
    @Nullable String words,
    String unit,
    int least,
    int most,
    String says,
    @Nullable ModelRange range) {
  /** The value in words, with up to what it may be; without the unit. */
  public String valueWords() {
    String counted = String.format(Locale.ROOT, "%,d", fact.value());
    if (range == null) {
      return counted;
    }
    String most = String.format(Locale.ROOT, "%,d", range.to());
    return counted + (range.to() - range.from() == 1 ? " or " : ", up to ") + most;
  }
}
