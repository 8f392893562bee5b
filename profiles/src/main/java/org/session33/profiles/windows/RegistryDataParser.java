package org.session33.profiles.windows;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/**
 * Reads one value of a registry export, {@code "name"=data} or {@code @=data}, from where the
 * cursor stands. Afterwards the cursor stands somewhere in the value's last line.
 */
final class RegistryDataParser {
  private static final String KINDS =
      "write \"text\", dword: with 8 hex digits, hex: with bytes, or - to delete";

  private final TextCursor cursor;
  private final RegistryHexParser hex;
  private final Consumer<Problem> problems;

  /**
   * A parser.
   *
   * @param hexTexts the encoding of texts that are written as {@code hex(1)}, {@code hex(2)} or
   *     {@code hex(7)}: UTF-16LE, or the code page that {@code REGEDIT4} files are in
   */
  RegistryDataParser(TextCursor cursor, Charset hexTexts, Consumer<Problem> problems) {
    this.cursor = cursor;
    this.hex = new RegistryHexParser(cursor, hexTexts, problems);
    this.problems = problems;
  }

  /**
   * A value that was read.
   *
   * @param value the value, or null when the line deletes it
   */
  record Parsed(String name, @Nullable RegistryValue value) {}

  static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D';
  }

  /** Reads a value; null when it was reported as unusable. */
  @Nullable Parsed value() {
    Place start = cursor.place();
    String name = name();
    if (name == null) {
      return null;
    }
    cursor.skipBlanks();
    if (!cursor.take('=')) {
      return refuse("'=' is missing behind the value's name", "write \"name\"=data");
    }
    cursor.skipBlanks();
    Place dataPlace = cursor.place();
    char c = cursor.peek();
    if (isQuote(c)) {
      return text(name, start);
    }
    if (c == '-') {
      cursor.advance();
      return atItsEnd() ? new Parsed(name, null) : null;
    }
    String kind = kind();
    if (kind.equals("dword")) {
      return number(name, start);
    }
    if (kind.equals("hex")) {
      return hex(name, start, 3, dataPlace);
    }
    if (kind.startsWith("hex(") && kind.endsWith(")")) {
      try {
        int number = Integer.parseUnsignedInt(kind.substring(4, kind.length() - 1), 16);
        return hex(name, start, number, dataPlace);
      } catch (NumberFormatException e) {
        // Falls through to the same message as any other kind that does not exist.
      }
    }
    problems.accept(Problem.error(dataPlace, "the data are of no known kind", KINDS));
    hex.skipContinuedLines();
    return null;
  }

  private @Nullable String name() {
    if (cursor.take('@')) {
      return "";
    }
    Place start = cursor.place();
    char open = cursor.peek();
    cursor.advance();
    StringBuilder name = new StringBuilder();
    while (!cursor.atLineEnd()) {
      char c = cursor.peek();
      cursor.advance();
      if (closes(open, c)) {
        return name.toString();
      }
      if (c == '\\' && isEscaped(cursor.peek())) {
        c = cursor.peek();
        cursor.advance();
      }
      name.append(c);
    }
    problems.accept(
        Problem.error(
            start, "the value's name has no closing quote", "write \"name\"=data in one line"));
    return null;
  }

  private @Nullable Parsed text(String name, Place start) {
    Place dataPlace = cursor.place();
    TextCursor.Mark opening = cursor.mark();
    char open = cursor.peek();
    cursor.advance();
    StringBuilder text = new StringBuilder();
    Place oddBackslash = null;
    boolean closed = false;
    while (!cursor.atEnd() && text.length() <= InputLimits.REGISTRY_LINE) {
      char c = cursor.peek();
      if (c == TextCursor.LINE_END) {
        int from = cursor.position();
        cursor.advance();
        text.append(cursor.since(from));
        continue;
      }
      Place here = c == '\\' && oddBackslash == null ? cursor.place() : null;
      cursor.advance();
      if (closes(open, c)) {
        closed = true;
        break;
      }
      if (c == '\\' && isEscaped(cursor.peek())) {
        c = cursor.peek();
        cursor.advance();
      } else if (here != null) {
        oddBackslash = here;
      }
      text.append(c);
    }
    boolean oneLine = cursor.line() == opening.line();
    // A quote in a later line closes this text only if that line ends there; otherwise it opens
    // the next value, and this one was never closed.
    if (!closed || (!oneLine && !restIsEmpty())) {
      cursor.backTo(opening);
      problems.accept(
          Problem.error(dataPlace, "the text has no closing quote", "end it with a straight \""));
      return null;
    }
    if (!atItsEnd()) {
      return null;
    }
    if (oddBackslash != null) {
      problems.accept(
          Problem.warning(
              oddBackslash,
              "a single backslash stands in a text and is taken as it is",
              "write \\\\ for a backslash and \\\" for a quote"));
    }
    return new Parsed(name, RegistryValue.text(name, text.toString(), start));
  }

  private @Nullable Parsed number(String name, Place start) {
    Place digitsPlace = cursor.place();
    int from = cursor.position();
    while (RegistryHexParser.digit(cursor.peek()) >= 0) {
      cursor.advance();
    }
    String digits = cursor.since(from);
    if (digits.isEmpty() || digits.length() > 8) {
      problems.accept(
          Problem.error(
              digitsPlace,
              "dword: needs 8 hex digits, and here are " + digits.length(),
              "write a number such as dword:00000020, which is 32"));
      return null;
    }
    return atItsEnd()
        ? new Parsed(name, RegistryValue.dword(name, Integer.parseUnsignedInt(digits, 16), start))
        : null;
  }

  private @Nullable Parsed hex(String name, Place start, int typeNumber, Place dataPlace) {
    RegistryType type = RegistryType.ofNumber(typeNumber);
    byte[] data = hex.data(type, dataPlace);
    return data == null ? null : new Parsed(name, new RegistryValue(name, type, data, start));
  }

  /** The word before the colon, in lower case; empty when there is none, and nothing is taken. */
  private String kind() {
    TextCursor.Mark before = cursor.mark();
    int from = cursor.position();
    // The longest word is hex(ffffffff).
    while (!cursor.atLineEnd() && cursor.position() - from <= 16) {
      if (cursor.peek() == ':') {
        String kind = cursor.since(from).strip().toLowerCase(Locale.ROOT);
        cursor.advance();
        return kind;
      }
      cursor.advance();
    }
    cursor.backTo(before);
    return "";
  }

  /** Whether nothing but blanks and a comment is left in the line; otherwise it is reported. */
  private boolean atItsEnd() {
    if (restIsEmpty()) {
      return true;
    }
    refuse("something stands behind the value's data", "end the line there, or write ; before it");
    return false;
  }

  private boolean restIsEmpty() {
    cursor.skipBlanks();
    return cursor.atLineEnd() || cursor.peek() == ';';
  }

  private @Nullable Parsed refuse(String what, String hint) {
    problems.accept(Problem.error(cursor.place(), what, hint));
    return null;
  }

  private static boolean closes(char open, char c) {
    return open == '"' ? c == '"' : c == '\u201C' || c == '\u201D';
  }

  private static boolean isEscaped(char c) {
    return c == '\\' || c == '"';
  }
}
