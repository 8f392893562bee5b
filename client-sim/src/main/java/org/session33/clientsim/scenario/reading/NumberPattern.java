package org.session33.clientsim.scenario.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number may be: {@code 33}, {@code ">32"}, {@code ">=33"}, {@code "<5"}, {@code "<=4"},
 * {@code "30±2"}, or {@code none} for no number at all.
 *
 * @param least the smallest that fits
 * @param most the largest that fits
 * @param none whether the absence of a number fits, and nothing else
 */
record NumberPattern(long least, long most, boolean none) {
  /** How to write one. */
  static final String FORMS = "write 33, \">32\", \">=33\", \"<5\", \"<=4\", \"30±2\" or none";

  private static final Pattern FORM =
      Pattern.compile("(>=|<=|>|<|)\\s*(\\d{1,10})(?:\\s*(?:±|\\+-|\\+/-)\\s*(\\d{1,10}))?");

  static Optional<NumberPattern> parse(String written) {
    if (written.equals("none")) {
      return Optional.of(new NumberPattern(0, -1, true));
    }
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches() || (form.group(3) != null && !form.group(1).isEmpty())) {
      return Optional.empty();
    }
    long number = Long.parseLong(form.group(2));
    long around = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
    return Optional.of(
        switch (form.group(1)) {
          case ">" -> new NumberPattern(number + 1, Long.MAX_VALUE, false);
          case ">=" -> new NumberPattern(number, Long.MAX_VALUE, false);
          case "<" -> new NumberPattern(Long.MIN_VALUE, number - 1, false);
          case "<=" -> new NumberPattern(Long.MIN_VALUE, number, false);
          default -> new NumberPattern(number - around, number + around, false);
        });
  }

  boolean fits(@Nullable Long actual) {
    return actual == null ? none : actual >= least && actual <= most;
  }
}
