package org.session33.diagnostics.evidence.logs;

import java.util.Arrays;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

/** One row of a log; a field is taken out of it when it is asked for. */
final class LogRow {
  private final SourceFile file;
  private final String text;
  private final int line;
  private final LogColumns columns;
  private final int[] starts;

  /** How many fields there are. */
  private final int size;

  LogRow(SourceFile file, String text, int line, LogColumns columns) {
    this.file = file;
    this.text = text;
    this.line = line;
    this.columns = columns;
    int[] found = new int[Math.max(8, columns.names().size() + 1)];
    int count = 0;
    int at = 0;
    while (true) {
      if (count + 1 >= found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[count++] = at;
      int end = end(at);
      if (end >= text.length()) {
        found[count] = text.length() + 1;
        break;
      }
      at = end + 1;
    }
    starts = found;
    size = count;
  }

  private LogRow(LogRow other, LogColumns columns) {
    this.file = other.file;
    this.text = other.text;
    this.line = other.line;
    this.columns = columns;
    this.starts = other.starts;
    this.size = other.size;
  }

  /** The same row under other columns. */
  LogRow under(LogColumns others) {
    return new LogRow(this, others);
  }

  /** Where the field that begins here ends: at what separates it from the next, or at the end. */
  private int end(int start) {
    char separator = columns.blanks() ? ' ' : ',';
    int at = start;
    if (!columns.blanks() && start < text.length() && text.charAt(start) == '"') {
      at = closing(text, start);
      if (at < 0) {
        return text.length();
      }
    }
    int end = text.indexOf(separator, at);
    return end < 0 ? text.length() : end;
  }

  /** Behind the quote that closes a field; -1 where none does. */
  private static int closing(String text, int start) {
    int at = text.indexOf('"', start + 1);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at < 0 ? -1 : at + 1;
  }

  /** Whether a row of commas ends inside quotes, so that it goes on or was cut short. */
  static boolean isOpen(String text) {
    if (text.indexOf('"') < 0) {
      return false;
    }
    int at = 0;
    while (at <= text.length()) {
      if (at < text.length() && text.charAt(at) == '"') {
        at = closing(text, at);
        if (at < 0) {
          return true;
        }
      }
      int comma = text.indexOf(',', at);
      if (comma < 0) {
        return false;
      }
      at = comma + 1;
    }
    return false;
  }

  /** All of it as it is written. */
  String text() {
    return text;
  }

  /** How many fields it has. */
  int size() {
    return size;
  }

  /** A field by its number from 0; empty where there is none. */
  String field(int index) {
    if (index < 0 || index >= size) {
      return "";
    }
    int start = starts[index];
    int end = starts[index + 1] - 1;
    if (start >= end) {
      return "";
    }
    if (!columns.blanks() && text.charAt(start) == '"') {
      boolean closed = end - start > 1 && text.charAt(end - 1) == '"';
      return text.substring(start + 1, closed ? end - 1 : end).replace("\"\"", "\"");
    }
    String field = text.substring(start, end);
    return columns.blanks() && field.equals("-") ? "" : field;
  }

  /** A field by its column, in small letters; empty where there is no such column. */
  String get(String column) {
    return field(columns.index(column));
  }

  /** The first of these columns that is not empty. */
  String first(String... names) {
    for (String name : names) {
      String field = get(name);
      if (!field.isEmpty()) {
        return field;
      }
    }
    return "";
  }

  /** The columns that it stands under. */
  LogColumns columns() {
    return columns;
  }

  /** Where the row begins. */
  Place place() {
    return file.place(line, 1);
  }

  /** Where a character of it stands, by its offset. */
  Place placeAt(int offset) {
    int row = line;
    int start = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        row++;
        start = i + 1;
      }
    }
    return file.place(row, offset - start + 1);
  }

  /** Where a column of it begins, or the row where there is no such column. */
  Place placeOf(String column) {
    int index = columns.index(column);
    return index < 0 || index >= size ? place() : placeAt(starts[index]);
  }
}
