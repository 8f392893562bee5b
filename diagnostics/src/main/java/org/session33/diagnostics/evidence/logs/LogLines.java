package org.session33.diagnostics.evidence.logs;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.ReadingStop;

/** The lines of a stream, of which only one is in memory and no more of it than a row may have. */
final class LogLines {
  private final Reader in;
  private final char[] buffer = new char[64 << 10];
  private int at;
  private int filled;
  private int number;
  private boolean ended = true;
  private boolean cut;

  LogLines(Reader in) {
    this.in = in;
  }

  /** The next line without its end; null at the end of the file. */
  @Nullable String next() throws IOException {
    if (at == filled && !fill()) {
      return null;
    }
    ReadingStop.check();
    number++;
    cut = false;
    StringBuilder parts = null;
    while (true) {
      int start = at;
      while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at < filled) {
        String line = line(parts, start);
        end();
        ended = true;
        return line;
      }
      parts = parts == null ? new StringBuilder() : parts;
      keep(parts, start);
      if (!fill()) {
        ended = false;
        return parts.toString();
      }
    }
  }

  private String line(@Nullable StringBuilder parts, int start) {
    if (parts == null) {
      cut = at - start > InputLimits.LOG_ROW;
      return new String(buffer, start, Math.min(at - start, InputLimits.LOG_ROW));
    }
    keep(parts, start);
    return parts.toString();
  }

  /** Keeps what was looked at, as far as a row may go. */
  private void keep(StringBuilder parts, int start) {
    int room = InputLimits.LOG_ROW - parts.length();
    cut |= at - start > room;
    parts.append(buffer, start, Math.min(at - start, Math.max(0, room)));
  }

  /** Goes past the end of a line, of which two characters may be in two buffers. */
  private void end() throws IOException {
    boolean pair = buffer[at++] == '\r';
    if (pair && (at < filled || fill()) && buffer[at] == '\n') {
      at++;
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = 0;
    int read = in.read(buffer);
    while (read == 0) {
      read = in.read(buffer);
    }
    filled = Math.max(0, read);
    return filled > 0;
  }

  /** The number of the line that was given last, from 1. */
  int number() {
    return number;
  }

  /** Whether that line had an end: the last one of a log that is still written may have none. */
  boolean isEnded() {
    return ended;
  }

  /** Whether that line was longer than what was given of it. */
  boolean isCut() {
    return cut;
  }
}
