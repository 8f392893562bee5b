package org.session33.clientsim.desktop.view;

import java.time.Duration;
import java.util.Locale;

/** Virtual time as people read it. */
public final class VirtualTime {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;
  private static final long TENTH = 100;

  private VirtualTime() {}

  /** A moment from the start, for instance {@code 0:01.6} or {@code 2:00:05}. */
  public static String clock(Duration at) {
    long seconds = at.toSeconds();
    return seconds < HOUR
        ? String.format(
            Locale.ROOT,
            "%d:%02d.%d",
            seconds / MINUTE,
            seconds % MINUTE,
            at.toMillisPart() / TENTH)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }

  /** A length of time, for instance {@code 2 h} or {@code 1 h 30 min}. */
  public static String words(Duration time) {
    long seconds = time.toSeconds();
    StringBuilder words = new StringBuilder();
    seconds = part(words, seconds, DAY, "d");
    seconds = part(words, seconds, HOUR, "h");
    seconds = part(words, seconds, MINUTE, "min");
    if (seconds > 0 || words.length() == 0) {
      part(words, seconds, 1, "s");
    }
    return words.length() == 0 ? "0 s" : words.toString();
  }

  private static long part(StringBuilder words, long seconds, int unit, String name) {
    if (seconds >= unit) {
      words.append(words.length() == 0 ? "" : " ").append(seconds / unit).append(' ').append(name);
    }
    return seconds % unit;
  }
}
