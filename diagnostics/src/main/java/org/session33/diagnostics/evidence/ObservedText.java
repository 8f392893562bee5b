package org.session33.diagnostics.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.session33.profiles.files.Place;

/**
 * A known error text that was seen. It says what was shown, never why: the same dialog has many
 * causes (X5, formats.md 12.4).
 *
 * @param id which text, {@code unable-to-open-default-folders} for instance
 * @param text the words that matched, as written
 * @param where where they begin
 * @param parts what could be taken out of them by name: {@code hr} and {@code ec} as written,
 *     {@code operation}, {@code mailbox}, {@code code}, {@code tail}, {@code file}; often empty
 */
public record ObservedText(String id, String text, Place where, Map<String, String> parts) {
  /** Keeps its own copy of the parts, in the order of their names. */
  public ObservedText {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** A text without parts. */
  public ObservedText(String id, String text, Place where) {
    this(id, text, where, Map.of());
  }
}
