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
 * @param origin whether somebody saw it or a rehearsal showed it
 */
public record ObservedText(
    String id, String text, Place where, Map<String, String> parts, EvidenceOrigin origin) {
  /** Keeps its own copy of the parts, in the order of their names. */
  public ObservedText {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** A text that was seen. */
  public ObservedText(String id, String text, Place where, Map<String, String> parts) {
    this(id, text, where, parts, EvidenceOrigin.SEEN);
  }

  /** A text without parts that was seen. */
  public ObservedText(String id, String text, Place where) {
    this(id, text, where, Map.of());
  }

  /** Whether it was seen or told, and not only rehearsed. */
  public boolean isGiven() {
    return origin != EvidenceOrigin.REHEARSED;
  }

  /** The same as a person's word. */
  public ObservedText told() {
    return new ObservedText(id, text, where, parts, EvidenceOrigin.TOLD);
  }

  /** A text that a rehearsal showed. */
  public static ObservedText rehearsed(String id, String text) {
    return new ObservedText(id, text, Place.of("rehearsal"), Map.of(), EvidenceOrigin.REHEARSED);
  }
}
