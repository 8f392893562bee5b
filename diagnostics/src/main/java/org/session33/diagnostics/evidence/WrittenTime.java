package org.session33.diagnostics.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.text.MatchText;

/**
 * What a written date and time says, without ever guessing the writer's locale (formats.md 9.3): at
 * most one component is set.
 *
 * @param instant the moment, where a zone was written
 * @param local date and time, where they can be read in one way only but have no zone
 * @param written the text itself, where it stays open
 */
public record WrittenTime(
    @Nullable Instant instant, @Nullable LocalDateTime local, @Nullable String written) {
  /** No time was written, or none that can be read. */
  public static final WrittenTime UNKNOWN = new WrittenTime(null, null, null);

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})[t ,]{1,2}"
              + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)? ?(am|pm)? ?"
              + "(z|[+-]\\d{2}:?\\d{2})?");

  /** Reads a date and time as Windows writes them; what does not fit stays as written. */
  public static WrittenTime of(String text) {
    MatchText shown = MatchText.of(text);
    String written = shown.shown().strip();
    // KB 980049 prints the attribute's own name in place of a time.
    if (written.isEmpty() || written.equalsIgnoreCase("SystemTime")) {
      return UNKNOWN;
    }
    WrittenTime open = new WrittenTime(null, null, written);
    Matcher m = SHAPE.matcher(shown.folded().strip());
    if (!m.matches()) {
      return open;
    }
    try {
      LocalDateTime local = local(m);
      if (local == null) {
        return open;
      }
      String zone = m.group(10);
      return zone == null
          ? new WrittenTime(null, local, null)
          : new WrittenTime(
              local.toInstant(ZoneOffset.of(zone.toUpperCase(Locale.ROOT))), null, null);
    } catch (DateTimeException e) {
      return open;
    }
  }

  private static @Nullable LocalDateTime local(Matcher m) {
    String first = m.group(1);
    int second = Integer.parseInt(m.group(3));
    String third = m.group(4);
    int year;
    int month;
    int day;
    if (first.length() == 4 && third.length() <= 2) {
      // Year first is always followed by the month.
      year = Integer.parseInt(first);
      month = second;
      day = Integer.parseInt(third);
    } else if (third.length() == 4 && first.length() <= 2) {
      year = Integer.parseInt(third);
      int one = Integer.parseInt(first);
      if (one > 12) {
        day = one;
        month = second;
      } else if (second > 12 || one == second) {
        month = one;
        day = second;
      } else {
        return null;
      }
    } else {
      return null;
    }
    String fraction = m.group(8) == null ? "" : m.group(8);
    return LocalDateTime.of(
        year,
        month,
        day,
        hour(Integer.parseInt(m.group(5)), m.group(9)),
        Integer.parseInt(m.group(6)),
        m.group(7) == null ? 0 : Integer.parseInt(m.group(7)),
        Integer.parseInt((fraction + "000000000").substring(0, 9)));
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null) {
      return written;
    }
    if (written < 1 || written > 12) {
      throw new DateTimeException("not an hour of a half day: " + written);
    }
    return written % 12 + (half.equals("pm") ? 12 : 0);
  }
}
