package org.session33.diagnostics.report.content;

import java.util.Locale;

/** Makes texts safe to be put into any file, without hiding that something was in them. */
public final class VisibleText {
  private static final int REPLACEMENT = 0xFFFD;

  private VisibleText() {}

  /**
   * A text in which control characters, and those that turn the direction of writing, stand as
   * {@code \}{@code u0007}. Blanks, tabs and line ends stay; halves of characters become U+FFFD.
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                clean.append((char) c);
              } else if (c == '\r') {
                clean.append('\n');
              } else if (Character.isISOControl(c) || turnsDirection(c)) {
                clean.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else if (isNoCharacter(c)) {
                clean.appendCodePoint(REPLACEMENT);
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static boolean isNoCharacter(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || (c & 0xFFFE) == 0xFFFE;
  }
}
