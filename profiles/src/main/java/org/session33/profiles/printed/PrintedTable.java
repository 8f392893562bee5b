package org.session33.profiles.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.printed.PrintedObject.State;

/**
 * A table as {@code Format-Table} prints it: its columns begin where the groups of hyphens begin
 * (formats.md 16.5). Numbers stand at the right end of their column and may begin before its
 * hyphens; what the window was too narrow for ends in three dots or is missing without a sign.
 */
final class PrintedTable {
  private static final Pattern RULE = Pattern.compile("[ \\t]*-+(?:[ ]+-+)*[ \\t]*");
  private static final Pattern GROUP = Pattern.compile("-+");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\w()%.-]*");

  /** What stands at the right end of its column: numbers and truth. */
  private static final Pattern RIGHT = Pattern.compile("(?i)[-+]?[\\d.,:/'\u00A0%-]+|true|false");

  private static final Pattern WRAP = Pattern.compile("(?i)-wr?a?p?\\b");

  private final List<Column> columns;
  private final boolean mayWrap;
  private final boolean wraps;
  private String[] last = {};
  private @Nullable Row row;

  private record Column(String name, int start, int end) {}

  /** A row while further lines may belong to it. */
  private record Row(Place place, List<String> cells, boolean doubtful) {}

  private PrintedTable(List<Column> columns, String command) {
    this.columns = columns;
    this.wraps = WRAP.matcher(command).find();
    this.mayWrap = wraps || command.isEmpty();
  }

  /** Whether a line may be the hyphens below the headings. */
  static boolean isRule(String line) {
    return line.indexOf('-') >= 0 && RULE.matcher(line).matches();
  }

  /** The table that has these two lines above its rows; null where they are no headings. */
  static @Nullable PrintedTable of(String headings, String rule, String command) {
    if (headings.isBlank() || !isRule(rule)) {
      return null;
    }
    List<Column> columns = new ArrayList<>();
    Matcher group = GROUP.matcher(rule);
    while (group.find()) {
      int start = Math.min(headings.length(), group.start());
      int end = Math.min(headings.length(), group.end());
      String name = headings.substring(start, end).strip();
      if (name.isEmpty()
          || columns.size() >= InputLimits.CSV_COLUMNS
          || columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(name))) {
        return null;
      }
      columns.add(new Column(name, group.start(), group.end()));
    }
    Column first = columns.get(0);
    // A heading of a text is underlined too.
    boolean single =
        columns.size() > 1
            || (first.name().length() == first.end() - first.start()
                && first.name().equals(headings.strip())
                && NAME.matcher(first.name()).matches());
    return single ? new PrintedTable(columns, command) : null;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** Takes a line that is not blank; the row before it, where the line begins another. */
  @Nullable PrintedObject take(String line, Place place, String command) {
    boolean[] doubtful = new boolean[1];
    List<String> cells = cells(line, doubtful);
    Row open = row;
    if (open != null && isContinuation(cells)) {
      for (int i = 0; i < cells.size(); i++) {
        open.cells().set(i, joined(open.cells().get(i), cells.get(i), i));
        last[i] = cells.get(i).isEmpty() ? last[i] : cells.get(i);
      }
      return null;
    }
    PrintedObject before = end(command);
    row = new Row(place, new ArrayList<>(cells), doubtful[0]);
    last = cells.toArray(new String[0]);
    return before;
  }

  /** The last row; null where there is none, or it was given already. */
  @Nullable PrintedObject end(String command) {
    Row open = row;
    if (open == null) {
      return null;
    }
    row = null;
    Map<String, Property> properties = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Place place = new Place(open.place().file(), open.place().line(), columns.get(i).start() + 1);
      Property cell = PrintedValues.cell(open.cells().get(i), place);
      properties.put(
          columns.get(i).name(),
          open.doubtful() ? new Property(cell.value(), List.of(), State.CUT, place) : cell);
    }
    return new PrintedObject(open.place(), Dress.TABLE, command, List.of(), properties);
  }

  private List<String> cells(String line, boolean[] doubtful) {
    List<String> cells = new ArrayList<>();
    boolean misaligned = false;
    int from = 0;
    for (int i = 0; i < columns.size(); i++) {
      int to = line.length();
      if (i + 1 < columns.size()) {
        Column next = columns.get(i + 1);
        to = Math.min(line.length(), next.start());
        if (to > 0 && to < line.length() && isInk(line, to) && isInk(line, to - 1)) {
          int begin = to;
          while (begin > from && isInk(line, begin - 1)) {
            begin--;
          }
          int end = to;
          while (end < line.length() && isInk(line, end)) {
            end++;
          }
          boolean right = end == next.end() && RIGHT.matcher(line.substring(begin, end)).matches();
          misaligned |= !right;
          to = right ? begin : to;
        }
      }
      cells.add(from < to ? line.substring(from, to).strip() : "");
      from = Math.max(from, to);
    }
    if (misaligned) {
      // Mail programs take runs of blanks for one.
      String[] words = line.strip().split("\\s+");
      if (words.length == columns.size()) {
        return new ArrayList<>(List.of(words));
      }
      doubtful[0] = true;
    }
    return cells;
  }

  private static boolean isInk(String line, int at) {
    return !Character.isWhitespace(line.charAt(at));
  }

  /** A wrapped row has nothing in its first column, and goes on only where the width ended. */
  private boolean isContinuation(List<String> cells) {
    if (!mayWrap || columns.size() < 2 || !cells.get(0).isEmpty()) {
      return false;
    }
    boolean other = false;
    for (int i = 1; i < cells.size(); i++) {
      other |= cells.get(i).isEmpty();
    }
    return wraps || columns.size() == 2 || other;
  }

  private String joined(String begun, String next, int column) {
    if (next.isEmpty() || begun.isEmpty()) {
      return begun + next;
    }
    if (begun.length() > ConsoleText.LONGEST) {
      return begun;
    }
    String before = last[column];
    int width =
        column + 1 < columns.size()
            ? columns.get(column + 1).start() - columns.get(column).start() - 1
            : Integer.MAX_VALUE;
    return before.length() >= width ? begun + next : begun + " " + next;
  }
}
