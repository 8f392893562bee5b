package org.session33.diagnostics.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The one table of colours. A face asks for a colour by its name in {@code colours.properties} and
 * takes the variant for its ground; paper is light.
 */
public final class Colours {
  /** How many holders of sessions have a colour of their own; the next one has the first again. */
  public static final int HOLDERS = 8;

  private static final Pattern PLACE = Pattern.compile("@(light|dark)\\.([a-z0-9.]*[a-z0-9])");
  private static final Map<String, int[]> TABLE = read();

  private Colours() {}

  /** Whether the table has a colour of this name. */
  public static boolean has(String name) {
    return TABLE.containsKey(name);
  }

  /**
   * A colour.
   *
   * @return red, green and blue in the lower 24 bits
   * @throws IllegalArgumentException if the table has no such name
   */
  public static int of(String name, boolean dark) {
    int[] variants = TABLE.get(name);
    if (variants == null) {
      throw new IllegalArgumentException("no colour is named " + name);
    }
    return variants[dark ? 1 : 0];
  }

  /** The name of the colour of a holder, by its place among the holders. */
  public static String holder(int index) {
    return "holder." + Math.floorMod(index, HOLDERS);
  }

  /** A colour on paper. */
  public static int light(String name) {
    return of(name, false);
  }

  /** A colour on paper as six hexadecimal digits. */
  public static String hex(String name) {
    return hex(light(name));
  }

  /** A style sheet with the colours put in for {@code @light.NAME} and {@code @dark.NAME}. */
  public static String fill(String style) {
    return PLACE
        .matcher(style)
        .replaceAll(
            m -> "#" + hex(of(m.group(2), m.group(1).equals("dark"))).toLowerCase(Locale.ROOT));
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "%06X", colour);
  }

  private static Map<String, int[]> read() {
    Properties file = new Properties();
    String name = "colours.properties";
    try (InputStream in = Objects.requireNonNull(Colours.class.getResourceAsStream(name), name)) {
      file.load(new InputStreamReader(in, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, int[]> table = new HashMap<>();
    for (String key : file.stringPropertyNames()) {
      String[] variants = file.getProperty(key).strip().split("\\s+", -1);
      int light = Integer.parseInt(variants[0].substring(1), 16);
      int dark = variants.length == 1 ? light : Integer.parseInt(variants[1].substring(1), 16);
      table.put(key, new int[] {light, dark});
    }
    return table;
  }
}
