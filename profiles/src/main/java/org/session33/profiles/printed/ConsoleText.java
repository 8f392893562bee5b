package org.session33.profiles.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.printed.PrintedObject.Property;

/**
 * Reads what somebody copied from a console of PowerShell (formats.md 16.5): lists with a property
 * a line and a blank line between objects, tables, and JSON or commas in between. Prompts are kept
 * as the command of what follows; warnings and all other lines are passed over.
 */
final class ConsoleText {
  /** The longest value that is put together of wrapped lines, in characters. */
  static final int LONGEST = 64 << 10;

  private static final Pattern PROPERTY =
      Pattern.compile("(\\p{Alpha}\\w*)[ \\t]*:(?:[ \\t](.*))?");
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\[[^\\]\\r\\n]{1,80}\\]:? ?)?(?:(?:PS )?\\p{Alpha}:\\\\[^>]*|PS ?)>(.*)");

  /** What the rows of a table have in common stands above it: {@code ProviderName: x}. */
  private static final Pattern GROUP = Pattern.compile("[ \\t]{2,8}(\\p{Alpha}\\w*): (\\S.*)");

  private static final Pattern PROMPT_GOES_ON = Pattern.compile(">> ?(.*)");

  /** Words before a colon that are no property of an object. */
  private static final Pattern TOLD = Pattern.compile("(?:WARNING|VERBOSE|DEBUG|AT LINE).*");

  private final SourceFile file;
  private final Consumer<PrintedObject> each;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<PrintedObject> objects = new ArrayList<>();
  private final List<String> lines;
  private final int width;
  private String command = "";
  private @Nullable PrintedTable table;
  private final Map<String, Property> group = new LinkedHashMap<>();
  private @Nullable String last;
  private String lastLine = "";
  private boolean promptGoesOn;
  private int printed;
  private int foreign;

  private ConsoleText(SourceFile file, String text, Consumer<PrintedObject> each) {
    this.file = file;
    this.each = each;
    this.lines = text.lines().map(String::stripTrailing).toList();
    this.width = lines.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The command at a prompt; null where a line has none. */
  static @Nullable String command(String line) {
    Matcher prompt = PROMPT.matcher(line);
    return prompt.matches() ? prompt.group(1).strip() : null;
  }

  /**
   * Goes through a text.
   *
   * @param each takes the objects in its order
   * @return how many values were printed, and how many lines belong to no object
   */
  static int[] read(SourceFile file, String text, Consumer<PrintedObject> each) {
    ConsoleText console = new ConsoleText(file, text, each);
    console.all();
    return new int[] {console.printed, console.foreign};
  }

  private void all() {
    for (int i = 0; i < lines.size(); i++) {
      if (table == null && isDressed(i)) {
        i = dressed(i);
        continue;
      }
      take(lines.get(i), i);
    }
    close();
    (isDoubleSpaced() ? rejoined() : List.copyOf(objects)).forEach(each);
  }

  /** Whether JSON or a table of commas begins in a line. */
  private boolean isDressed(int at) {
    String line = lines.get(at);
    return PrintedObjectReader.beginsJson(line, at + 1 < lines.size() ? lines.get(at + 1) : "")
        || line.startsWith("#TYPE ");
  }

  private int dressed(int from) {
    close();
    // The first line may look like a prompt too, and belongs here all the same.
    int to = from + 1;
    while (to < lines.size() && command(lines.get(to)) == null) {
      to++;
    }
    String part = String.join("\n", lines.subList(from, to));
    List<PrintedObject> found = new ArrayList<>();
    if (lines.get(from).startsWith("#TYPE ")) {
      CsvObjects.read(file.name(), part, found::add);
    } else {
      JsonObjects.read(file.name(), part, found::add);
    }
    for (PrintedObject one : found) {
      printed += one.properties().size();
      objects.add(further(one, from));
    }
    foreign += found.isEmpty() ? to - from : 0;
    return to - 1;
  }

  /** An object that was read from a part of the text, at its place in the whole. */
  private PrintedObject further(PrintedObject one, int lines) {
    Map<String, Property> moved = new LinkedHashMap<>();
    one.properties()
        .forEach(
            (name, p) ->
                moved.put(
                    name,
                    new Property(p.value(), p.items(), p.state(), further(p.place(), lines))));
    return new PrintedObject(further(one.place(), lines), one.dress(), command, one.types(), moved);
  }

  private static Place further(Place place, int lines) {
    return new Place(place.file(), Math.max(1, place.line()) + lines, place.column());
  }

  private void take(String line, int index) {
    if (line.isBlank()) {
      close();
      promptGoesOn = false;
      return;
    }
    String typed = command(line);
    if (typed != null) {
      close();
      group.clear();
      command = typed;
      promptGoesOn = true;
      return;
    }
    Matcher more = PROMPT_GOES_ON.matcher(line);
    if (promptGoesOn && more.matches()) {
      command = (command + " " + more.group(1)).strip();
      return;
    }
    promptGoesOn = false;
    if (table != null) {
      row(line, index);
      return;
    }
    PrintedTable begun =
        index + 1 < lines.size() ? PrintedTable.of(line, lines.get(index + 1), command) : null;
    if (begun != null) {
      close();
      table = begun;
      return;
    }
    Matcher common = GROUP.matcher(line);
    if (last == null && common.matches()) {
      group.clear();
      group.put(common.group(1), new Property(common.group(2).strip(), file.place(index + 1, 1)));
    }
    property(line, index + 1);
  }

  private void row(String line, int index) {
    PrintedTable open = table;
    if (open == null || PrintedTable.isRule(line)) {
      return;
    }
    add(open.take(line, file.place(index + 1, 1), command));
  }

  private void property(String line, int number) {
    Matcher property = PROPERTY.matcher(line);
    if (property.matches() && !TOLD.matcher(line).matches()) {
      String name = property.group(1);
      if (taken.contains(name.toLowerCase(Locale.ROOT))) {
        close();
      }
      taken.add(name.toLowerCase(Locale.ROOT));
      String value = property.group(2) == null ? "" : property.group(2).strip();
      properties.put(name, PrintedValues.ofList(value, file.place(number, 1)));
      last = name;
      lastLine = line;
    } else if (last != null && Character.isWhitespace(line.charAt(0))) {
      Property begun = properties.get(last);
      if (begun != null) {
        properties.put(last, PrintedValues.ofList(joined(begun.value(), line), begun.place()));
      }
      lastLine = line;
    } else {
      close();
      foreign++;
    }
  }

  /** A wrap in a blank has lost it; one within a word, which is longer than a line, loses none. */
  private String joined(String begun, String line) {
    if (begun.length() > LONGEST) {
      return begun;
    }
    String next = line.strip();
    int room = width - (line.length() - next.length());
    String before = begun.substring(begun.lastIndexOf(' ') + 1);
    int firstBlank = next.indexOf(' ');
    int first = firstBlank < 0 ? next.length() : firstBlank;
    boolean withinWord = lastLine.length() == width && before.length() + first > room;
    return begun.isEmpty() || withinWord ? begun + next : begun + " " + next;
  }

  private void close() {
    PrintedTable open = table;
    if (open != null) {
      add(open.end(command));
      table = null;
    }
    last = null;
    if (!properties.isEmpty()) {
      Place begin = properties.values().iterator().next().place();
      add(new PrintedObject(begin, Dress.LIST, command, List.of(), properties));
      properties.clear();
    }
    taken.clear();
  }

  private void add(@Nullable PrintedObject object) {
    if (object == null) {
      return;
    }
    printed += object.properties().size();
    if (object.dress() != Dress.TABLE || group.isEmpty()) {
      objects.add(object);
      return;
    }
    Map<String, Property> all = new LinkedHashMap<>(group);
    all.putAll(object.properties());
    objects.add(new PrintedObject(object.place(), Dress.TABLE, object.command(), List.of(), all));
  }

  /** Mail programs put a blank line behind each line. */
  private boolean isDoubleSpaced() {
    return objects.size() > 1
        && objects.stream().allMatch(o -> o.dress() == Dress.LIST && o.properties().size() == 1)
        && objects.stream().flatMap(o -> o.properties().keySet().stream()).distinct().count() > 1;
  }

  private List<PrintedObject> rejoined() {
    List<PrintedObject> single = List.copyOf(objects);
    objects.clear();
    for (PrintedObject one : single) {
      Map.Entry<String, Property> only = one.properties().entrySet().iterator().next();
      boolean begins = taken.contains(only.getKey().toLowerCase(Locale.ROOT));
      if (begins || !one.command().equals(command)) {
        close();
      }
      command = one.command();
      taken.add(only.getKey().toLowerCase(Locale.ROOT));
      properties.put(only.getKey(), only.getValue());
    }
    close();
    return List.copyOf(objects);
  }
}
