package org.session33.diagnostics.report.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.report.content.DirectionRun;

/** Texts as a cell of a workbook can hold them. */
final class CellText {
  /** The most characters that Excel keeps in a cell. */
  static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  private CellText() {}

  /** The text, cut where Excel would refuse it, and so that Excel shows it as it is. */
  static String of(String text) {
    // What looks like Excel's own escape of a character would be read as that character.
    return LOOKS_ESCAPED
        .matcher(cut(isolated(text)))
        .replaceAll(Matcher.quoteReplacement("_x005F_"));
  }

  /** Whether Excel could take it for a formula when somebody edits the cell or saves it as CSV. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n'".indexOf(text.charAt(0)) >= 0;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    String note =
        String.format(
            Locale.ROOT,
            " ... (cut: a cell holds no more; the text has %,d characters)",
            text.length());
    int end = LONGEST - note.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + note;
  }

  private static String isolated(String text) {
    StringBuilder isolated = new StringBuilder();
    for (DirectionRun run : DirectionRun.of(text)) {
      if (run.rightToLeft() && run.text().length() < text.length()) {
        isolated.append(ISOLATE).append(run.text()).append(END_ISOLATE);
      } else {
        isolated.append(run.text());
      }
    }
    return isolated.toString();
  }
}
