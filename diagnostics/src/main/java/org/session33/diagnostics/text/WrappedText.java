package org.session33.diagnostics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.files.VisibleText;

/**
 * Breaks texts into lines: at blanks where there are any, else between two characters and never
 * within one. The measure is columns, or what a face says: pixels of a font, letters of a column.
 */
public final class WrappedText {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private WrappedText() {}

  /** A text in lines of at most so many columns; line ends of its own stay. */
  public static List<String> lines(String text, int columns) {
    return lines(text, columns, TextColumns::of);
  }

  /**
   * A text in lines; line ends of its own stay.
   *
   * @param width the widest that a line may be; of a narrower character a line holds one
   * @param measure how wide a part of a line is
   */
  public static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    double blank = measure.applyAsDouble(" ");
    List<String> lines = new ArrayList<>();
    for (String source : LINE_END.split(text, -1)) {
      StringBuilder line = new StringBuilder();
      double filled = 0;
      for (String word : BLANKS.split(source.strip(), -1)) {
        double needed = measure.applyAsDouble(word);
        if (line.length() > 0 && filled + blank + needed > width) {
          lines.add(line.toString());
          line.setLength(0);
          filled = 0;
        }
        String rest = word;
        while (needed > width) {
          int end = fitting(rest, width, measure);
          if (end == rest.length()) {
            break;
          }
          lines.add(rest.substring(0, end));
          rest = rest.substring(end);
          needed = measure.applyAsDouble(rest);
        }
        filled += line.length() == 0 ? needed : blank + needed;
        line.append(line.length() == 0 ? "" : " ").append(rest);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * A text of anybody as one paragraph, whatever line ends it has; no line where nothing is in it.
   */
  public static List<String> paragraph(String text, int columns) {
    String line = BLANKS.matcher(VisibleText.of(text)).replaceAll(" ").strip();
    return line.isEmpty() ? List.of() : lines(line, columns);
  }

  /**
   * A line that says that more would follow, cut at a word, within the same number of columns.
   *
   * @param columns at least 4
   */
  public static String cut(String line, int columns) {
    int end = fitting(line, columns - 4.0, TextColumns::of);
    if (end < line.length() && line.charAt(end) != ' ') {
      int blank = line.lastIndexOf(' ', end);
      end = blank > 0 ? blank : end;
    }
    return line.substring(0, end).strip() + " ...";
  }

  /**
   * A text that fits: whole, or its beginning with a mark behind it; only the mark where no
   * character fits, and nothing where not even that does.
   */
  public static String shortened(
      String text, String mark, double width, ToDoubleFunction<String> measure) {
    if (measure.applyAsDouble(text) <= width) {
      return text;
    }
    double room = width - measure.applyAsDouble(mark);
    if (room < 0) {
      return "";
    }
    String start = text.substring(0, fitting(text, room, measure));
    return (measure.applyAsDouble(start) > room ? "" : start.stripTrailing()) + mark;
  }

  /** Where a text that is too long has to end; behind its first character at the least. */
  private static int fitting(String text, double width, ToDoubleFunction<String> measure) {
    Matcher character = TextColumns.CHARACTER.matcher(text);
    int end = 0;
    double filled = 0;
    while (character.find()) {
      filled += measure.applyAsDouble(character.group());
      if (end > 0 && filled > width) {
        return end;
      }
      end = character.end();
    }
    return end;
  }
}
