package org.session33.profiles.windows;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the header line of a CSV file, and what separates its fields.
 *
 * @param characters how many characters stand before the header line
 * @param lines how many lines these are
 * @param typeName the .NET type of a {@code #TYPE} line
 * @param separator comma, semicolon or tab
 */
record CsvPreamble(int characters, int lines, @Nullable String typeName, char separator) {
  /** Looks at the beginning of a CSV file. */
  static CsvPreamble of(String head) {
    int at = 0;
    int lines = 0;
    String typeName = null;
    char declared = 0;
    while (at < head.length()) {
      int end = lineEnd(head, at);
      String line = head.substring(at, end).strip();
      if (line.regionMatches(true, 0, "#TYPE ", 0, 6)) {
        typeName = line.substring(6).strip();
      } else if (line.regionMatches(true, 0, "sep=", 0, 4) && line.length() == 5) {
        declared = line.charAt(4);
      } else if (!line.isEmpty() && !line.equalsIgnoreCase("#TYPE")) {
        break;
      }
      if (end == head.length()) {
        break;
      }
      at = end + (head.startsWith("\r\n", end) ? 2 : 1);
      lines++;
    }
    boolean known = declared == ',' || declared == ';' || declared == '\t';
    return new CsvPreamble(at, lines, typeName, known ? declared : separator(head, at));
  }

  /** The header's most frequent separator outside quotes. */
  private static char separator(String head, int from) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = from; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted) {
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
      }
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  private static int lineEnd(String head, int from) {
    int end = from;
    while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
