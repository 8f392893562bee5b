package org.session33.profiles.intake.profile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.SourceFile;

/**
 * The sections and keys of an Outlook profile file. Names are compared without case; the first of
 * two equal keys counts; comments and stray lines, which real files have, are passed over.
 */
final class PrfSections {
  private final Map<String, Map<String, PrfValue<String>>> sections = new LinkedHashMap<>();

  PrfSections(SourceFile file, String text) {
    Map<String, PrfValue<String>> current = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      int start = 0;
      while (start < line.length() && isBlank(line.charAt(start))) {
        start++;
      }
      String bare = line.substring(start).stripTrailing();
      if (bare.startsWith(";") || bare.startsWith("'")) {
        continue;
      }
      int end = bare.indexOf(']');
      if (bare.startsWith("[") && end > 0) {
        current =
            sections.computeIfAbsent(lower(bare.substring(1, end)), s -> new LinkedHashMap<>());
        continue;
      }
      int equals = bare.indexOf('=');
      if (current != null && equals > 0) {
        String value = bare.substring(equals + 1);
        int valueStart = 0;
        while (valueStart < value.length() && isBlank(value.charAt(valueStart))) {
          valueStart++;
        }
        current.putIfAbsent(
            lower(bare.substring(0, equals)),
            new PrfValue<>(value.strip(), file.place(number, start + equals + 1 + valueStart + 1)));
      }
    }
  }

  boolean has(String section) {
    return sections.containsKey(lower(section));
  }

  /** The keys of a section, in lower case and in the order of the file; empty when it is absent. */
  Map<String, PrfValue<String>> section(String name) {
    return sections.getOrDefault(lower(name), Map.of());
  }

  /** A value that is not blank. */
  @Nullable PrfValue<String> text(String section, String key) {
    PrfValue<String> value = section(section).get(lower(key));
    return value == null || value.value().isEmpty() ? null : value;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
