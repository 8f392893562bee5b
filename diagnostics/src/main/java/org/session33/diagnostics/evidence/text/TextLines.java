package org.session33.diagnostics.evidence.text;

/** Walks the lines of a text by offsets, whatever their line ends are. */
public final class TextLines {
  private TextLines() {}

  /** The offset of the line end behind an offset. */
  public static int end(String text, int from, int limit) {
    int i = from;
    while (i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** The offset of the next line, given the end of this one. */
  public static int next(String text, int end, int limit) {
    boolean pair = end + 1 < limit && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return Math.min(limit, end + (pair ? 2 : 1));
  }

  /** The offset of the first character that can be seen, or the end. */
  public static int firstInk(String text, int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * As much of a text as is shown, with dots for the rest. No word is cut: half a name would not be
   * known as the name where names are replaced.
   *
   * @param most how many characters are kept, from 1
   */
  public static String cutBetweenWords(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).strip() + "...";
  }
}
