package org.session33.diagnostics.remedies;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.session33.profiles.cases.Case;

/** Finds the edge between numbers that fail and numbers that work, trying as few as possible. */
public final class Bisection {
  private Bisection() {}

  /**
   * The smallest number from least to most that works, where every larger one works too.
   *
   * @return empty when not even the largest works
   */
  public static OptionalInt smallest(int least, int most, IntPredicate works) {
    if (least > most || !works.test(most)) {
      return OptionalInt.empty();
    }
    int fails = least - 1;
    int fine = most;
    while (fine - fails > 1) {
      int middle = fails + (fine - fails) / 2;
      if (works.test(middle)) {
        fine = middle;
      } else {
        fails = middle;
      }
    }
    return OptionalInt.of(fine);
  }

  /**
   * The largest number from least to most with which a failing case works, where every smaller one
   * works too. Where none does, the largest that cures as much of it as the least one; empty where
   * that cures nothing.
   *
   * @param change the case with a number
   */
  static OptionalInt largest(RemedyContext context, int least, int most, IntFunction<Case> change) {
    OptionalInt opens = largest(least, most, n -> context.works(change.apply(n)));
    return opens.isPresent() || least > most
        ? opens
        : context
            .curesAsMuchAs(change.apply(least))
            .map(cures -> largest(least, most, n -> cures.test(change.apply(n))))
            .orElse(opens);
  }

  /** The largest number from least to most that works, where every smaller one works too. */
  public static OptionalInt largest(int least, int most, IntPredicate works) {
    OptionalInt mirrored = smallest(-most, -least, n -> works.test(-n));
    return mirrored.isPresent() ? OptionalInt.of(-mirrored.getAsInt()) : mirrored;
  }
}
