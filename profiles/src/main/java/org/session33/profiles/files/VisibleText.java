package org.session33.profiles.files;

import java.util.Locale;

/**
 * The one cleaner of texts that others wrote, for every face and every file that we write: nothing
 * in such a text can move a cursor, colour a screen, turn the direction of writing or end a line of
 * a file, and nobody is kept from seeing that something was in it.
 */
public final class VisibleText {
  private static final int REPLACEMENT = 0xFFFD;

  private VisibleText() {}

  /**
   * A text in which control characters, and those that turn the direction of writing, stand as
   * {@code \}{@code u0007}. Blanks and tabs stay; every kind of line end is {@code \n}; halves of
   * characters and what is no character become U+FFFD.
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
    return clean.toString();
  }

  private static void append(StringBuilder clean, int c) {
    if (c == '\r' || isLineEnd(c)) {
      clean.append('\n');
    } else if (c == '\n' || c == '\t') {
      clean.append((char) c);
    } else if (Character.isISOControl(c) || turnsDirection(c) || c == 0xFEFF) {
      clean.append(String.format(Locale.ROOT, "\\u%04X", c));
    } else {
      clean.appendCodePoint(isNoCharacter(c) ? REPLACEMENT : c);
    }
  }

  private static boolean isLineEnd(int c) {
    return c == 0x2028 || c == 0x2029;
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static boolean isNoCharacter(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }
}
