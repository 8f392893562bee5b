package org.session33.diagnostics.evidence;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of Windows events: their numbers, and their words in the languages we know. */
public final class EventLevel {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          // Level 0 is "log always"; Event Viewer shows it as information.
          Map.entry("0", "Information"),
          Map.entry("1", "Critical"),
          Map.entry("2", "Error"),
          Map.entry("3", "Warning"),
          Map.entry("4", "Information"),
          Map.entry("5", "Verbose"),
          Map.entry("critical", "Critical"),
          Map.entry("error", "Error"),
          Map.entry("warning", "Warning"),
          Map.entry("information", "Information"),
          Map.entry("info", "Information"),
          Map.entry("verbose", "Verbose"),
          Map.entry("kritisch", "Critical"),
          Map.entry("fehler", "Error"),
          Map.entry("warnung", "Warning"),
          Map.entry("informationen", "Information"),
          Map.entry("ausführlich", "Verbose"));

  private static final Map<String, String> NUMBERS =
      Map.of("Critical", "1", "Error", "2", "Warning", "3", "Information", "4", "Verbose", "5");

  private EventLevel() {}

  /** The English word for a number or a known word; anything else stays as it is. */
  static @Nullable String word(@Nullable String level) {
    return level == null ? null : WORDS.getOrDefault(level.toLowerCase(Locale.ROOT), level);
  }

  /** The number that event XML has for an English word; other words stay as they are. */
  public static String number(String word) {
    return NUMBERS.getOrDefault(word, word);
  }
}
