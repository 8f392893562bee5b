package org.session33.profiles.windows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Reads the bytes behind {@code hex:} and {@code hex(N):} in a registry export. */
final class RegistryHexParser {
  private final TextCursor cursor;
  private final Charset texts;
  private final Consumer<Problem> problems;

  RegistryHexParser(TextCursor cursor, Charset texts, Consumer<Problem> problems) {
    this.cursor = cursor;
    this.texts = texts;
    this.problems = problems;
  }

  /**
   * Reads bytes, over all lines that they are continued on.
   *
   * @param dataPlace where the data begin, for what concerns them as a whole
   * @return the bytes as the registry holds them; null when they were reported as unusable
   */
  byte @Nullable [] data(RegistryType type, Place dataPlace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int from = cursor.position();
    boolean commaDue = false;
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      if (cursor.position() - from > InputLimits.REGISTRY_LINE) {
        return refuse(
            "the data are longer than " + InputLimits.REGISTRY_LINE + " characters",
            "leave this value out");
      }
      if (c == '\\') {
        TextCursor.Mark backslash = cursor.mark();
        cursor.advance();
        cursor.skipBlanks();
        if (!cursor.atLineEnd()) {
          cursor.backTo(backslash);
          return refuse("a backslash stands within a line", "put it at the end of the line");
        }
        cursor.advance();
      } else if (c == TextCursor.LINE_END || c == ';') {
        break;
      } else if (commaDue) {
        if (c != ',') {
          return refuse("a comma is missing between two bytes", "write bytes like 0a,1f");
        }
        cursor.advance();
        commaDue = false;
      } else {
        int high = digit(c);
        if (high < 0) {
          return refuse("this is not a byte of two hex digits", "write bytes like 0a,1f");
        }
        TextCursor.Mark pair = cursor.mark();
        cursor.advance();
        int low = digit(cursor.peek());
        if (low < 0) {
          cursor.backTo(pair);
          return refuse("a byte has only one hex digit", "write bytes like 0a,1f");
        }
        cursor.advance();
        bytes.write(high << 4 | low);
        commaDue = true;
      }
    }
    if (!commaDue && bytes.size() > 0) {
      return refuse(
          "the data end with a comma, so bytes are missing",
          "put a backslash at the end of a line that goes on, or copy the value whole");
    }
    int width = type == RegistryType.REG_DWORD ? 4 : type == RegistryType.REG_QWORD ? 8 : -1;
    if (width >= 0 && bytes.size() != width) {
      problems.accept(
          Problem.warning(
              dataPlace,
              "a number of " + width + " bytes is written with " + bytes.size(),
              "export the value again"));
    }
    return registryBytes(type, bytes.toByteArray());
  }

  /** Texts in 8-bit files become what the registry holds. */
  private byte[] registryBytes(RegistryType type, byte[] data) {
    boolean isText =
        type == RegistryType.REG_SZ
            || type == RegistryType.REG_EXPAND_SZ
            || type == RegistryType.REG_MULTI_SZ;
    if (!isText || texts.equals(StandardCharsets.UTF_16LE) || looksLikeUtf16(data)) {
      return data;
    }
    return new String(data, texts).getBytes(StandardCharsets.UTF_16LE);
  }

  private static boolean looksLikeUtf16(byte[] data) {
    if (data.length % 2 != 0) {
      return false;
    }
    for (int i = 1; i < data.length; i += 2) {
      if (data[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private byte @Nullable [] refuse(String what, String hint) {
    problems.accept(Problem.error(cursor.place(), what, hint));
    skipContinuedLines();
    return null;
  }

  /** Leaves the rest of bytes that went wrong, so that each line of them is not reported again. */
  void skipContinuedLines() {
    while (!cursor.atEnd()) {
      boolean continued = false;
      while (!cursor.atLineEnd()) {
        char c = cursor.peek();
        continued = c == '\\' || (continued && TextCursor.isBlank(c));
        cursor.advance();
      }
      if (!continued) {
        return;
      }
      cursor.advance();
    }
  }

  /** The value of a hex digit, -1 for any other character. */
  static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
