package org.session33.profiles.windows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * A CSV table that is being read: its header, and then row by row. Only one row is in memory.
 *
 * <p>Rows that cannot be used are reported and left out; what makes the rest of the file unreadable
 * is reported and ends the table.
 */
public final class CsvTable {
  private final SourceFile file;
  private final Consumer<Problem> problems;
  private final CloseableIterator<CsvRecord> records;
  private final int linesBefore;
  private final boolean furtherFields;
  private final @Nullable String typeName;
  private final char separator;
  private final List<String> columns;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private int lastLine;
  private int rows;
  private boolean undecodableReported;
  private boolean ended;

  CsvTable(
      SourceFile file,
      Consumer<Problem> problems,
      CloseableIterator<CsvRecord> records,
      CsvPreamble preamble,
      boolean furtherFields,
      boolean named)
      throws InputException {
    this.file = file;
    this.problems = problems;
    this.records = records;
    this.linesBefore = preamble.lines();
    this.lastLine = preamble.lines();
    this.furtherFields = furtherFields;
    this.typeName = preamble.typeName();
    this.separator = preamble.separator();
    if (!named) {
      this.columns = List.of();
      return;
    }
    CsvRecord header = nextRecord();
    if (header == null) {
      throw new InputException(
          file.place(),
          "there is no readable header line with column names",
          "export the table again");
    }
    this.columns = header.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < columns.size(); i++) {
      if (unusable(columns.get(i)) != null) {
        throw new InputException(
            file.place(line(header), 1),
            "the header line holds " + unusable(columns.get(i)),
            "export the table again as text");
      }
      if (indexes.putIfAbsent(normal(columns.get(i)), i) != null && !columns.get(i).isEmpty()) {
        problems.accept(
            Problem.warning(
                file.place(line(header), 1),
                "the column '" + shortened(columns.get(i)) + "' stands here twice",
                "the first one is used"));
      }
    }
  }

  /** The names of the columns, in the order and spelling of the file. */
  public List<String> columns() {
    return columns;
  }

  /** Whether there is such a column; names are compared without case. */
  public boolean has(String column) {
    return indexes.containsKey(normal(column));
  }

  /** The .NET type that a {@code #TYPE} line names, if there is one. */
  public Optional<String> typeName() {
    return Optional.ofNullable(typeName);
  }

  /** What stands between two fields: a comma, a semicolon or a tab. */
  public char separator() {
    return separator;
  }

  /**
   * The next usable row.
   *
   * @return empty at the end of the table, or where the rest of it cannot be read, which has been
   *     reported then
   * @throws InputException if the operating system ends the reading
   */
  public Optional<CsvRow> next() throws InputException {
    while (!ended) {
      ReadingStop.check();
      CsvRecord row = nextRecord();
      if (row == null) {
        break;
      }
      Place place = file.place(line(row), 1);
      if (++rows > InputLimits.RECORDS) {
        report(place, "more than " + InputLimits.RECORDS + " rows", "split the file");
        break;
      }
      List<String> fields = row.getFields();
      boolean tooMany = fields.size() > columns.size() && !furtherFields;
      if (fields.size() < columns.size() || tooMany) {
        report(
            place,
            "the row has " + fields.size() + " fields, and the header has " + columns.size(),
            "check its quotes and separators, or export the table again");
        continue;
      }
      String rubbish = firstUnusable(fields);
      if (rubbish != null) {
        report(place, "the row holds " + rubbish, "export the table again as text");
        continue;
      }
      return Optional.of(new CsvRow(place, fields, indexes));
    }
    ended = true;
    return Optional.empty();
  }

  private @Nullable CsvRecord nextRecord() throws InputException {
    try {
      if (!records.hasNext()) {
        ended = true;
        return null;
      }
      CsvRecord record = records.next();
      lastLine = line(record);
      return record;
    } catch (CsvParseException e) {
      ended = true;
      report(
          file.place(lineIn(e), 1),
          "from this row on the table cannot be read: " + reason(e),
          "check the quotes: a text that holds one is written \"with \"\"two\"\" of them\"");
      return null;
    } catch (UncheckedIOException e) {
      ended = true;
      throw file.unreadable(new IOException(e.getMessage(), e));
    }
  }

  private @Nullable String firstUnusable(List<String> fields) {
    for (String field : fields) {
      String rubbish = unusable(field);
      if (rubbish != null) {
        return rubbish;
      }
      if (!undecodableReported && field.indexOf('\uFFFD') >= 0) {
        undecodableReported = true;
        problems.accept(
            Problem.warning(
                file.place(lastLine, 1),
                "some letters cannot be read in the encoding of this file",
                "save it as UTF-8"));
      }
    }
    return null;
  }

  /** What in a field no text would have; null when it is a text. */
  private static @Nullable String unusable(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return "bytes that are no text";
      }
    }
    return null;
  }

  private int line(CsvRecord record) {
    return saturated(record.getStartingLineNumber() + linesBefore);
  }

  /** The line of the row that FastCSV could not read; it tells it only in its message. */
  private int lineIn(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.lastIndexOf("at line ");
    long line = 0;
    for (int i = at + 8; at >= 0 && i < message.length() && line < Integer.MAX_VALUE; i++) {
      int digit = Character.digit(message.charAt(i), 10);
      if (digit < 0) {
        break;
      }
      line = line * 10 + digit;
    }
    return line == 0 ? Math.max(1, lastLine) : saturated(line + linesBefore);
  }

  private static String reason(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    int more = message.indexOf(" (");
    String what = more < 0 ? message : message.substring(0, more);
    if (what.contains("Unclosed") || what.contains("unclosed") || what.contains("end of")) {
      return "a quote is never closed";
    }
    if (what.contains("closing quote")) {
      return "something stands behind a closing quote";
    }
    if (what.contains("max")) {
      return "it has a field of more than "
          + InputLimits.CSV_FIELD
          + " characters or more than "
          + InputLimits.CSV_COLUMNS
          + " fields";
    }
    return "it is no CSV";
  }

  private void report(Place place, String what, String hint) {
    problems.accept(Problem.error(place, what, hint));
  }

  private static int saturated(long line) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, line));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  static String normal(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
