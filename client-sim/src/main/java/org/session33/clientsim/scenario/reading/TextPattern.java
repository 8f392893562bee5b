package org.session33.clientsim.scenario.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a text may be: itself, without regard to case and line breaks, or {@code /a regular
 * expression/} that is found in it. An expression that takes too many steps fits nothing: the steps
 * are counted, not timed, so that a slow machine gives the same result.
 */
final class TextPattern {
  private static final int LONGEST_EXPRESSION = 1_000;
  private static final int MOST_STEPS = 2_000_000;
  private static final long MOST_REPEATS = 10_000;
  private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private final String written;
  private final @Nullable Pattern expression;

  private TextPattern(String written, @Nullable Pattern expression) {
    this.written = written;
    this.expression = expression;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if the expression cannot be used; the message says why
   */
  static TextPattern parse(String written) {
    if (!isExpression(written)) {
      return new TextPattern(written, null);
    }
    String body = written.substring(1, written.length() - 1);
    if (body.length() > LONGEST_EXPRESSION) {
      throw new IllegalArgumentException("it is longer than " + LONGEST_EXPRESSION + " characters");
    }
    if (repeats(body) > MOST_REPEATS) {
      throw new IllegalArgumentException("it repeats more than " + MOST_REPEATS + " times");
    }
    try {
      return new TextPattern(written, Pattern.compile(body, Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription(), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("it is nested too deeply", e);
    }
  }

  static boolean isExpression(String written) {
    return written.length() > 2 && written.startsWith("/") && written.endsWith("/");
  }

  /** Counted repeats are taken to stand inside each other, which is the worst they can do. */
  private static long repeats(String body) {
    long product = 1;
    Matcher repeat = REPEAT.matcher(body);
    while (repeat.find() && product <= MOST_REPEATS) {
      String count =
          repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
      product *= count.length() > 9 ? MOST_REPEATS + 1 : Math.max(1, Long.parseLong(count));
    }
    return product;
  }

  /** Whether the whole text is meant. */
  boolean is(@Nullable String actual) {
    return actual != null
        && (expression == null ? plain(actual).equals(plain(written)) : found(actual));
  }

  /** Whether the text, or a part of it, is meant: for sentences. */
  boolean isIn(@Nullable String actual) {
    return actual != null
        && (expression == null ? plain(actual).contains(plain(written)) : found(actual));
  }

  private boolean found(String actual) {
    Pattern find = java.util.Objects.requireNonNull(expression);
    try {
      return find.matcher(new CountedText(actual, new Budget())).find();
    } catch (TooManySteps | StackOverflowError e) {
      return false;
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** How often a text may still be looked at. */
  private static final class Budget {
    private int left = MOST_STEPS;

    void spend() {
      if (--left < 0) {
        throw new TooManySteps();
      }
    }
  }

  /** A text that counts how often it is looked at. */
  private record CountedText(CharSequence text, Budget budget) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      budget.spend();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** Ends a search that gets out of hand. */
  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("too many steps", null, false, false);
    }
  }
}
