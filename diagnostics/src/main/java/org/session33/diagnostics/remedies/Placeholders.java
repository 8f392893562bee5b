package org.session33.diagnostics.remedies;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places in braces of a text; where nothing is known a plain word stands instead. */
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, String> UNKNOWN =
      Map.ofEntries(
          Map.entry("user", "the user"),
          Map.entry("alias", "alias"),
          Map.entry("mailbox", "the additional mailbox"),
          Map.entry("folders", "fewer"),
          Map.entry("programs", "the program"),
          Map.entry("workers", "fewer"),
          Map.entry("value", "the smallest value that works"),
          Map.entry("valueHex", "0x…"),
          Map.entry("limit", "the present one"),
          Map.entry("valueName", "Maximum Allowed Sessions Per User"),
          Map.entry("valueKey", "ParametersSystem"),
          Map.entry("checkBox", "Download shared folders"),
          Map.entry("outlookVersion", "<version>"),
          Map.entry("objectType", "objects"));

  private Placeholders() {}

  /** Fills each place once; what is filled in is never searched for places again. */
  static String fill(String text, Map<String, String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = values.getOrDefault(name, UNKNOWN.getOrDefault(name, name));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }
}
