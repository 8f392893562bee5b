package org.session33.profiles.windows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

/**
 * Reads what {@code Format-List} of PowerShell prints (formats.md 16.5): a property a line, a blank
 * line between objects, long values wrapped under their own column. Prompts are kept as the command
 * of what follows; tables, warnings and all other lines beside it are passed over.
 */
public final class FormatListReader {
  private static final Pattern PROPERTY = Pattern.compile("(\\p{Alpha}\\w*)[ \\t]*:(?:[ \\t](.*))?");
  private static final Pattern PROMPT =
      Pattern.compile("(?:\\[PS\\] ?)?(?:PS )?\\p{Alpha}:\\\\[^>]*>(.*)");

  /** Words before a colon that are no property of an object. */
  private static final Pattern TOLD = Pattern.compile("(?:WARNING|VERBOSE|DEBUG|AT LINE).*");

  private final SourceFile file;
  private final List<PrintedObject> objects = new ArrayList<>();
  private final Map<String, PrintedObject.Property> properties = new LinkedHashMap<>();
  private final List<String> lines;
  private final int width;
  private String command = "";
  private @Nullable String last;
  private String lastLine = "";
  private int foreign;

  private FormatListReader(SourceFile file, String text) {
    this.file = file;
    this.lines = text.lines().map(String::stripTrailing).toList();
    this.width = lines.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The objects in a text, in its order. */
  public static List<PrintedObject> read(SourceFile file, String text) {
    return new FormatListReader(file, text).all();
  }

  /** Whether a text is that and little else: others may hold such lines and tell of more. */
  public static boolean isListAlone(SourceFile file, String text) {
    FormatListReader reader = new FormatListReader(file, text);
    int printed = reader.all().stream().mapToInt(o -> o.properties().size()).sum();
    return printed > 0 && reader.foreign <= printed;
  }

  private List<PrintedObject> all() {
    int number = 0;
    for (String line : lines) {
      number++;
      take(line, number);
    }
    close();
    return isDoubleSpaced() ? rejoined() : List.copyOf(objects);
  }

  private void take(String line, int number) {
    if (line.isBlank()) {
      close();
      return;
    }
    Matcher prompt = PROMPT.matcher(line);
    if (prompt.matches()) {
      close();
      command = prompt.group(1).strip();
      return;
    }
    Matcher property = PROPERTY.matcher(line);
    if (property.matches() && !TOLD.matcher(line).matches()) {
      String name = property.group(1);
      if (properties.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
        close();
      }
      String value = property.group(2) == null ? "" : property.group(2).strip();
      properties.put(name, new PrintedObject.Property(value, file.place(number, 1)));
      last = name;
      lastLine = line;
    } else if (last != null && Character.isWhitespace(line.charAt(0))) {
      PrintedObject.Property begun = properties.get(last);
      if (begun != null) {
        properties.put(
            last, new PrintedObject.Property(joined(begun.value(), line), begun.place()));
      }
      lastLine = line;
    } else {
      close();
      foreign++;
    }
  }

  /** A wrap in a blank has lost it; one within a word, which is longer than a line, loses none. */
  private String joined(String begun, String line) {
    String next = line.strip();
    int room = width - (line.length() - next.length());
    String before = begun.substring(begun.lastIndexOf(' ') + 1);
    int firstBlank = next.indexOf(' ');
    int first = firstBlank < 0 ? next.length() : firstBlank;
    boolean withinWord = lastLine.length() == width && before.length() + first > room;
    return begun.isEmpty() || withinWord ? begun + next : begun + " " + next;
  }

  private void close() {
    last = null;
    if (!properties.isEmpty()) {
      Place begin = properties.values().iterator().next().place();
      objects.add(new PrintedObject(begin, command, properties));
      properties.clear();
    }
  }

  /** Mail programs put a blank line behind each line. */
  private boolean isDoubleSpaced() {
    return objects.size() > 1 && objects.stream().allMatch(o -> o.properties().size() == 1);
  }

  private List<PrintedObject> rejoined() {
    List<PrintedObject> single = List.copyOf(objects);
    objects.clear();
    for (PrintedObject one : single) {
      Map.Entry<String, PrintedObject.Property> only =
          one.properties().entrySet().iterator().next();
      boolean begins = properties.keySet().stream().anyMatch(only.getKey()::equalsIgnoreCase);
      if (begins || !one.command().equals(command)) {
        close();
      }
      command = one.command();
      properties.put(only.getKey(), only.getValue());
    }
    close();
    return List.copyOf(objects);
  }
}
