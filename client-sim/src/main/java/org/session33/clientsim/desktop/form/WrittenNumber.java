package org.session33.clientsim.desktop.form;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 1204}, {@code 1,204}, {@code 0x4B4}, or both notations as
 * Registry Editor shows them, {@code 32 (0x20)}.
 */
public final class WrittenNumber {
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(\\d{1,3}(?:[,. \\u00a0]\\d{3})+|\\d{1,18})(?:\\s*\\(0x([0-9a-f]{1,15})\\))?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-f]{1,15})");
  private static final int HEXADECIMAL_BASE = 16;

  private WrittenNumber() {}

  /** The number; empty where the text is none, or one that is out of range. */
  public static OptionalLong read(String text, long least, long most) {
    OptionalLong number = read(text.strip().toLowerCase(Locale.ROOT));
    return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
        ? number
        : OptionalLong.empty();
  }

  private static OptionalLong read(String text) {
    Matcher hexadecimal = HEXADECIMAL.matcher(text);
    if (hexadecimal.matches()) {
      return OptionalLong.of(Long.parseLong(hexadecimal.group(1), HEXADECIMAL_BASE));
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (!decimal.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(decimal.group(1).replaceAll("\\D", ""));
    String both = decimal.group(2);
    // Where the two notations differ, nobody can tell which of them is meant.
    return both != null && Long.parseLong(both, HEXADECIMAL_BASE) != number
        ? OptionalLong.empty()
        : OptionalLong.of(number);
  }

  /**
   * What a number does to the case.
   *
   * @param what is counted, for the complaint, for instance {@code folders}
   */
  static FormEdit edit(
      String text, String what, long least, long most, LongFunction<FormEdit> taken) {
    OptionalLong number = read(text, least, most);
    return number.isPresent()
        ? taken.apply(number.getAsLong())
        : FormEdit.refused(
            String.format(
                Locale.ROOT,
                "'%s' is no number of %s; type a whole number from %,d to %,d",
                shortened(text.strip()),
                what,
                least,
                most));
  }

  /** A text that fits into a sentence. */
  static String shortened(String text) {
    return text.length() <= 24 ? text : text.substring(0, 23) + "…";
  }

  /** As the form shows a count. */
  public static String words(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
