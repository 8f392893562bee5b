package org.session33.diagnostics.evidence;

import java.util.Arrays;

/**
 * A stretch of foreign text made fit for matching: line breaks and runs of blanks are one blank,
 * invisible characters are gone, and in the folded form quotes and hyphens are straight and letters
 * small. Each character still knows where it came from.
 */
final class MatchText {
  private final String shown;
  private final String folded;
  private final int[] origins;

  private MatchText(String shown, String folded, int[] origins) {
    this.shown = shown;
    this.folded = folded;
    this.origins = origins;
  }

  /** The whole of a text. */
  static MatchText of(String text) {
    return of(text, 0, text.length());
  }

  /** A part of a text, from an offset to another. */
  static MatchText of(String text, int from, int to) {
    StringBuilder shown = new StringBuilder(to - from);
    StringBuilder folded = new StringBuilder(to - from);
    int[] origins = new int[to - from + 1];
    boolean blank = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.getType(c) == Character.FORMAT) {
        continue;
      }
      boolean isBlank =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      if (isBlank && blank) {
        continue;
      }
      origins[shown.length()] = i;
      shown.append(isBlank ? ' ' : c);
      folded.append(isBlank ? ' ' : fold(c));
      blank = isBlank;
    }
    origins[shown.length()] = to;
    return new MatchText(
        shown.toString(), folded.toString(), Arrays.copyOf(origins, shown.length() + 1));
  }

  /** The text with single blanks, otherwise as written. */
  String shown() {
    return shown;
  }

  /** The text to match against, as long as {@link #shown()}. */
  String folded() {
    return folded;
  }

  /** The offset in the original text of a character, or the end for the length. */
  int origin(int index) {
    return origins[index];
  }

  /** The offset in the original text right behind what ends before this index. */
  int originEnd(int index) {
    return index == 0 ? origins[0] : origins[index - 1] + 1;
  }

  /** One character without its dress; the same in every locale. */
  static char fold(char c) {
    return switch (c) {
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\uFF02' -> '"';
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`', '\u2039', '\u203A' ->
          '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\uFF1A' -> ':';
      default -> Character.toLowerCase(c);
    };
  }
}
