package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is written in one direction. A name in Hebrew or Arabic within an English
 * sentence would otherwise drag digits and commas around it to its other side.
 *
 * @param text the stretch
 * @param rightToLeft whether it is written from right to left
 */
public record DirectionRun(String text, boolean rightToLeft) {
  /** The stretches of a text, in order; together they are the whole text. */
  public static List<DirectionRun> of(String text) {
    List<DirectionRun> runs = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isRightToLeft(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      int end = endOfRightToLeft(text, at);
      if (at > from) {
        runs.add(new DirectionRun(text.substring(from, at), false));
      }
      runs.add(new DirectionRun(text.substring(at, end), true));
      from = end;
      at = end;
    }
    if (from < text.length()) {
      runs.add(new DirectionRun(text.substring(from), false));
    }
    return runs;
  }

  /** Words and what stands between them, up to the last letter written from right to left. */
  private static int endOfRightToLeft(String text, int start) {
    int end = start;
    for (int at = start; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (isRightToLeft(c)) {
        end = at + Character.charCount(c);
      } else if (Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
          || c == '\n'
          || c == ',') {
        break;
      }
    }
    return end;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
