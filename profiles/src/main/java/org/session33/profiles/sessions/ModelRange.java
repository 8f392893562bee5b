package org.session33.profiles.sessions;

/**
 * Between what a parameter of the session model may be. What is counted and acted out is the value
 * of the parameter itself, its lower end.
 *
 * @param from the smallest value that may be
 * @param to the largest value that may be, more than {@code from}
 * @param unknown what is not known, one clause without a full stop
 * @param onlyIf what holds from a value on, one clause; {@code {count}} stands for the value with
 *     its unit
 * @param hint how it is found out, one clause; may be empty
 */
public record ModelRange(int from, int to, String unknown, String onlyIf, String hint) {
  /** Checks the ends. */
  public ModelRange {
    if (from >= to) {
      throw new IllegalArgumentException("no range from " + from + " to " + to);
    }
  }

  /**
   * What holds with a value and with every larger one of the range, one clause.
   *
   * @param value the smallest one
   * @param unit what is counted, in the plural
   */
  public String holdsFrom(int value, String unit) {
    String noun = value == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return onlyIf.replace("{count}", value + " " + noun + (value < to ? " or more" : ""));
  }
}
