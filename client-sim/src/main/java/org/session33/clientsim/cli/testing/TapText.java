package org.session33.clientsim.cli.testing;

import java.util.regex.Pattern;
import org.session33.profiles.files.VisibleText;

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
    return '"'
        + printable(text)
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + '"';
  }

  /** A text without characters that YAML forbids or takes for the end of a line. */
  static String printable(String text) {
    return VisibleText.of(text);
  }
}
