package org.session33.profiles.windows;

import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

/**
 * A position in a text that knows its line and column. CRLF, LF and CR end a line; no-break spaces,
 * which pastes are full of, count as blanks.
 */
final class TextCursor {
  /** What {@link #peek} gives at the end of a line and of the text. */
  static final char LINE_END = '\n';

  private final SourceFile file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  TextCursor(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A position to come back to. */
  record Mark(int at, int line, int lineStart) {}

  Mark mark() {
    return new Mark(at, line, lineStart);
  }

  void backTo(Mark mark) {
    at = mark.at;
    line = mark.line;
    lineStart = mark.lineStart;
  }

  /** How many characters lie behind, from the start of the text. */
  int position() {
    return at;
  }

  /** The line, from 1. */
  int line() {
    return line;
  }

  Place place() {
    return file.place(line, at - lineStart + 1);
  }

  boolean atEnd() {
    return at >= text.length();
  }

  boolean atLineEnd() {
    return peek() == LINE_END;
  }

  /** The character here, {@link #LINE_END} for every kind of line end and for the text's end. */
  char peek() {
    if (at >= text.length()) {
      return LINE_END;
    }
    char c = text.charAt(at);
    return c == '\r' ? LINE_END : c;
  }

  /** Steps over one character, or over one whole line end; stays at the text's end. */
  void advance() {
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at++);
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    if (c == '\r' || c == '\n') {
      line++;
      lineStart = at;
    }
  }

  /** Steps over a character if it is the next one. */
  boolean take(char wanted) {
    if (atEnd() || peek() != wanted) {
      return false;
    }
    advance();
    return true;
  }

  void skipBlanks() {
    while (isBlank(peek())) {
      advance();
    }
  }

  /** What is left of the line, without its end; the position stays. */
  String restOfLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(at, end);
  }

  /** Steps to the start of the next line. */
  void nextLine() {
    while (!atLineEnd()) {
      at++;
    }
    advance();
  }

  /** The characters from a position up to here, line ends as they are in the file. */
  String since(int start) {
    return text.substring(start, at);
  }

  /** A text without the blanks at its ends. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }
}
