package org.session33.diagnostics.report.fixes;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.remedies.advice.Advice;

/**
 * What the files of a fix have in common.
 *
 * @param stem how their names begin, for instance {@code 2-raise-session-limit}
 * @param first what is asked before any fix, or empty
 * @param names makes of a text what a comment may say; commands keep what they need
 */
public record FixHeading(String stem, String first, UnaryOperator<String> names) {
  /**
   * The heading of a fix by its place among the advice, so that files lie in that order and have
   * the numbers that lists of the fixes show.
   *
   * @param all the advice, best first
   * @param advice one of it
   */
  public static FixHeading of(
      List<Advice> all, Advice advice, String first, UnaryOperator<String> names) {
    int digits = Integer.toString(all.size()).length();
    String number = String.format(Locale.ROOT, "%0" + digits + "d", all.indexOf(advice) + 1);
    return new FixHeading(number + "-" + advice.id(), first, names);
  }

  /** The number in front of the names, without zeros. */
  int number() {
    return Integer.parseInt(stem.substring(0, stem.indexOf('-')));
  }
}
