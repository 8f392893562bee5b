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
    return least > most || !works.test(most)
        ? OptionalInt.empty()
        : OptionalInt.of(between(least - 1L, most, works));
  }

  /**
   * The same where it is known what to expect: if that is right, two tries show it; if not, the
   * steps away from it double.
   *
   * @param expected the number that probably is the smallest that works; one out of range is taken
   *     for the end that it is nearest to
   */
  public static OptionalInt smallest(int least, int most, int expected, IntPredicate works) {
    if (least > most) {
      return OptionalInt.empty();
    }
    long at = Math.max(least, Math.min(most, expected));
    long step = 1;
    if (works.test((int) at)) {
      long fine = at;
      while (fine > least) {
        long next = Math.max(least, fine - step);
        if (!works.test((int) next)) {
          return OptionalInt.of(between(next, fine, works));
        }
        fine = next;
        step *= 2;
      }
      return OptionalInt.of(least);
    }
    long fails = at;
    while (fails < most) {
      long next = Math.min(most, fails + step);
      if (works.test((int) next)) {
        return OptionalInt.of(between(fails, next, works));
      }
      fails = next;
      step *= 2;
    }
    return OptionalInt.empty();
  }

  /** The edge between a number that fails, or is out of range, and one that works. */
  private static int between(long fails, long works, IntPredicate test) {
    long failing = fails;
    long fine = works;
    while (fine - failing > 1) {
      long middle = failing + (fine - failing) / 2;
      if (test.test((int) middle)) {
        fine = middle;
      } else {
        failing = middle;
      }
    }
    return (int) fine;
  }

  /**
   * The largest number from least to most with which a failing case works, where every smaller one
   * works too. Where none does, the largest that cures as much of it as the least one; empty where
   * that cures nothing.
   *
   * @param change the case with a number
   */
  static OptionalInt largest(RemedyContext context, int least, int most, IntFunction<Case> change) {
    if (least > most) {
      return OptionalInt.empty();
    }
    int expected = largest(least, most, n -> context.fits(change.apply(n))).orElse(least);
    OptionalInt opens = largest(least, most, expected, n -> context.works(change.apply(n)));
    return opens.isPresent()
        ? opens
        : context
            .curesAsMuchAs(change.apply(least))
            .map(cures -> largest(least, most, expected, n -> cures.test(change.apply(n))))
            .orElse(opens);
  }

  /** The largest number from least to most that works, where every smaller one works too. */
  public static OptionalInt largest(int least, int most, IntPredicate works) {
    return mirrored(smallest(-most, -least, n -> works.test(-n)));
  }

  /**
   * The same where it is known what to expect, see {@link #smallest(int, int, int, IntPredicate)}.
   */
  static OptionalInt largest(int least, int most, int expected, IntPredicate works) {
    return mirrored(smallest(-most, -least, -expected, n -> works.test(-n)));
  }

  private static OptionalInt mirrored(OptionalInt found) {
    return found.isPresent() ? OptionalInt.of(-found.getAsInt()) : found;
  }
}
