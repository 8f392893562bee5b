package org.session33.diagnostics.evidence.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.session33.diagnostics.evidence.WrittenTime;

/** Times as logs write them: {@code 2026-11-29T10:00:00.1Z}, or with a blank in the middle. */
final class LogTime {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LogTime() {}

  /** Reads a time; quickly where it is written as nearly all are. */
  static WrittenTime of(String written) {
    String text = written.strip();
    int length = text.length();
    if (length >= 20 && length <= 30 && text.charAt(length - 1) == 'Z') {
      try {
        int nanos = 0;
        int digits = length - 21;
        if (digits > 0) {
          nanos = digits(text, 20, length - 1);
          for (int i = digits; i < 9; i++) {
            nanos *= 10;
          }
        }
        boolean dotted = length == 20 || (text.charAt(19) == '.' && digits > 0);
        if (dotted && (text.charAt(10) == 'T' || text.charAt(10) == ' ')) {
          return new WrittenTime(
              LocalDateTime.of(
                      digits(text, 0, 4),
                      digits(text, 5, 7),
                      digits(text, 8, 10),
                      digits(text, 11, 13),
                      digits(text, 14, 16),
                      digits(text, 17, 19),
                      nanos)
                  .toInstant(ZoneOffset.UTC),
              null,
              null);
        }
      } catch (DateTimeException e) {
        return WrittenTime.of(written);
      }
    }
    return WrittenTime.of(written);
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** A moment for people, in UTC and to the second. */
  static String shown(WrittenTime time) {
    Instant instant = time.instant();
    if (instant != null) {
      return SHOWN.format(instant.truncatedTo(ChronoUnit.SECONDS)) + " UTC";
    }
    LocalDateTime local = time.local();
    String written = time.written();
    return local != null
        ? SHOWN.format(local.toInstant(ZoneOffset.UTC))
        : written == null ? "at a time that is not told" : written;
  }
}
