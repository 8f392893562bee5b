package org.session33.profiles.facts;

import java.util.function.Function;

/**
 * A value that says where it is from and how sure it is.
 *
 * @param <T> the value's type
 * @param value the value
 * @param source the article, page or report that states it; for an assumption, what it was deduced
 *     from
 * @param confidence how sure it is
 */
public record Fact<T>(T value, String source, Confidence confidence) {
  /** Refuses a fact without a source. */
  public Fact {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a fact needs a source: " + value);
    }
  }

  /** The same fact in another form. */
  public <R> Fact<R> map(Function<? super T, R> form) {
    return new Fact<>(form.apply(value), source, confidence);
  }

  /** {@code value (confidence, source)}, as people see it. */
  @Override
  public String toString() {
    return value + " (" + confidence.word() + ", " + source + ")";
  }
}
