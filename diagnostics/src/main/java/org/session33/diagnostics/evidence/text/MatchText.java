package org.session33.diagnostics.evidence.text;

import java.util.Arrays;
import org.session33.profiles.files.ReadingStop;

/**
 * A stretch of foreign text made fit for matching: line breaks and runs of blanks are one blank,
 * invisible characters are gone, what JSON and CSV write in other characters is put back, and in
 * the folded form quotes and hyphens are straight and letters small. Each character still knows
 * where it came from.
 */
public final class MatchText {
  /** The length of a backslash, a u and four digits. */
  private static final int UNICODE_ESCAPE = 6;

  private final String shown;
  private final String folded;
  private final int[] origins;
  private final int[] ends;

  private MatchText(String shown, String folded, int[] origins, int[] ends) {
    this.shown = shown;
    this.folded = folded;
    this.origins = origins;
    this.ends = ends;
  }

  /** The whole of a text. */
  public static MatchText of(String text) {
    return of(text, 0, text.length());
  }

  /** A part of a text, from an offset to another. Every search of a large text comes by here. */
  public static MatchText of(String text, int from, int to) {
    ReadingStop.check();
    StringBuilder shown = new StringBuilder(to - from);
    StringBuilder folded = new StringBuilder(to - from);
    int[] origins = new int[to - from + 1];
    int[] ends = new int[to - from + 1];
    boolean blank = true;
    int end;
    for (int i = from; i < to; i = end) {
      end = i + escapeLength(text, i, to);
      char c = end == i + 1 ? text.charAt(i) : escaped(text, i, end);
      // Most of all text is plain, and asking for its properties takes the most time.
      boolean plain = c < 0x7F;
      if (!plain && Character.getType(c) == Character.FORMAT) {
        continue;
      }
      boolean isBlank =
          plain
              ? c <= ' ' || ((c == '|' || c == '>') && isEdge(text, i, from, to))
              : Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      if (isBlank && blank) {
        continue;
      }
      origins[shown.length()] = i;
      ends[shown.length()] = end;
      shown.append(isBlank ? ' ' : c);
      folded.append(isBlank ? ' ' : fold(c));
      blank = isBlank;
    }
    origins[shown.length()] = to;
    return new MatchText(
        shown.toString(),
        folded.toString(),
        Arrays.copyOf(origins, shown.length() + 1),
        Arrays.copyOf(ends, shown.length()));
  }

  /**
   * Whether a mark stands at the edge of its line, as those do with which mails are quoted and
   * boxes are drawn.
   */
  private static boolean isEdge(String text, int at, int from, int to) {
    int before = at;
    while (before > from && isFrame(text.charAt(before - 1))) {
      before--;
    }
    if (before == 0 || text.charAt(before - 1) == '\n' || text.charAt(before - 1) == '\r') {
      return true;
    }
    int behind = at + 1;
    while (behind < to && isFrame(text.charAt(behind))) {
      behind++;
    }
    return text.charAt(at) == '|'
        && behind < to
        && (text.charAt(behind) == '\n' || text.charAt(behind) == '\r');
  }

  private static boolean isFrame(char c) {
    return c == ' ' || c == '\t' || c == '|' || c == '>';
  }

  /**
   * How many characters stand for the one at an offset: a quote or another character as JSON
   * escapes it, or a quote that CSV doubles. Paths have backslashes in front of letters, so those
   * escapes are left alone.
   */
  static int escapeLength(String text, int at, int to) {
    char c = text.charAt(at);
    char next = at + 1 < to ? text.charAt(at + 1) : ' ';
    if (c == '\\' && (next == '"' || next == '/')) {
      return 2;
    }
    if (c == '\\' && next == 'u' && at + UNICODE_ESCAPE <= to) {
      for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
        if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), 16) < 0) {
          return 1;
        }
      }
      return UNICODE_ESCAPE;
    }
    // Two quotes between blanks hold an empty name.
    boolean alone =
        (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
            && (at + 2 >= text.length() || Character.isWhitespace(text.charAt(at + 2)));
    return c == '"' && next == '"' && !alone ? 2 : 1;
  }

  static char escaped(String text, int from, int end) {
    return end - from == UNICODE_ESCAPE
        ? (char) Integer.parseInt(text.substring(from + 2, end), 16)
        : text.charAt(end - 1);
  }

  /** The text with single blanks, otherwise as written. */
  public String shown() {
    return shown;
  }

  /** The text to match against, as long as {@link #shown()}. */
  public String folded() {
    return folded;
  }

  /** The offset in the original text of a character, or the end for the length. */
  public int origin(int index) {
    return origins[index];
  }

  /** The offset in the original text right behind what ends before this index. */
  public int originEnd(int index) {
    return index == 0 ? origins[0] : ends[index - 1];
  }

  /** One character without its dress; the same in every locale. */
  public static char fold(char c) {
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
