package org.session33.diagnostics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide a text is where every character takes whole columns, as on a terminal: an ideograph or
 * an emoji takes two, a combining mark none, and what is read as one character (a base with its
 * marks, a family of emoji, a flag) counts once. Colour codes of a terminal take no room.
 */
public final class TextColumns {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /**
   * What a reader takes for one character (UAX 29, extended grapheme cluster), or a colour code.
   */
  static final Pattern CHARACTER = Pattern.compile(COLOUR.pattern() + "|\\X");

  /** Asks for the coloured picture of the character before it. */
  private static final int EMOJI_STYLE = 0xFE0F;

  private static final int FLAG_LETTERS = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;

  private TextColumns() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
    if (isAscii(plain)) {
      return plain.length();
    }
    int columns = 0;
    Matcher character = CHARACTER.matcher(plain);
    while (character.find()) {
      columns += ofOne(character.group());
    }
    return columns;
  }

  /** A text with blanks after it up to a number of columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int ofOne(String character) {
    int first = character.codePointAt(0);
    boolean flag =
        first >= FLAG_LETTERS
            && first <= LAST_FLAG_LETTER
            && character.length() > Character.charCount(first);
    if (flag || character.indexOf(EMOJI_STYLE) > 0) {
      return 2;
    }
    return character.codePoints().map(TextColumns::ofCodePoint).max().orElse(0);
  }

  private static int ofCodePoint(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> Wide.has(c) ? 2 : 1;
    };
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** The table, read only where a text asks for it. */
  private static final class Wide {
    private static final NavigableMap<Integer, Integer> RANGES = read();

    static boolean has(int c) {
      Map.Entry<Integer, Integer> range = RANGES.floorEntry(c);
      return range != null && c <= range.getValue();
    }

    private static NavigableMap<Integer, Integer> read() {
      NavigableMap<Integer, Integer> ranges = new TreeMap<>();
      String name = "wide-characters.txt";
      try (InputStream in = TextColumns.class.getResourceAsStream(name);
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(
                      Objects.requireNonNull(in, name), StandardCharsets.US_ASCII))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            for (String range : line.split(" ", -1)) {
              String[] ends = range.split("-", -1);
              ranges.put(
                  Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16));
            }
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return ranges;
    }
  }
}
