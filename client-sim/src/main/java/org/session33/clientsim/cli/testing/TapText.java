package org.session33.clientsim.cli.testing;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as the Test Anything Protocol and the YAML in it want them. */
final class TapText {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private TapText() {}

  /** One line in which neither a number sign nor a backslash has a meaning. */
  static String line(String text) {
    return printable(BLANKS.matcher(text).replaceAll(" ").strip())
        .replace("\\", "\\\\")
        .replace("#", "\\#");
  }

  /** A quoted YAML text on one line. */
  static String quoted(String text) {
    StringBuilder yaml = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                yaml.append('\\').append((char) c);
              } else if (c == '\n') {
                yaml.append("\\n");
              } else if (c == '\t') {
                yaml.append("\\t");
              } else {
                append(yaml, c);
              }
            });
    return yaml.append('"').toString();
  }

  /** A text without characters that YAML forbids or takes for the end of a line. */
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                clean.append((char) c);
              } else {
                append(clean, c);
              }
            });
    return clean.toString();
  }

  private static void append(StringBuilder text, int c) {
    boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean lineEnd = c == 0x2028 || c == 0x2029;
    boolean noCharacter =
        (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
            || c == 0xFEFF
            || c == 0xFFFE
            || c == 0xFFFF;
    if (Character.isISOControl(c) || bidi || lineEnd || noCharacter) {
      text.append(String.format(Locale.ROOT, "\\u%04X", c));
    } else {
      text.appendCodePoint(c);
    }
  }
}
