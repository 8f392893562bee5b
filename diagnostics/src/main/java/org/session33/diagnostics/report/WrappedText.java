package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class WrappedText {
  private WrappedText() {}

  /**
   * A text in lines of at most so many characters. Blanks and control characters of all kinds
   * become one blank; a longer word is cut.
   *
   * @param width the most characters of a line, at least 1
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String whole : plain(text).split(" ", -1)) {
      String word = whole;
      if (line.length() > 0 && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(word) > width) {
        int cut = word.offsetByCodePoints(0, width);
        lines.add(word.substring(0, cut));
        word = word.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * A line that says that more would follow, cut at a word, within the same width of at least 4.
   */
  static String cut(String line, int width) {
    int keep = Math.min(length(line), width - 4);
    int end = line.offsetByCodePoints(0, keep);
    if (end < line.length() && line.charAt(end) != ' ') {
      int blank = line.lastIndexOf(' ', end);
      end = blank > 0 ? blank : end;
    }
    return line.substring(0, end).strip() + " ...";
  }

  /** One line: what would turn the text around or break it becomes a blank. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
        .strip();
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
