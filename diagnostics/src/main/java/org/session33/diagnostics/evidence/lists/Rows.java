package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.ClixmlObject;
import org.session33.profiles.windows.ClixmlReader;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTableReader;

/**
 * The rows of a list from PowerShell, whether a table or objects.
 *
 * @param columns the names of all columns or properties, in the order in which they came
 * @param count how many rows there are
 */
record Rows(List<String> columns, int count) {
  Rows {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a list.
   *
   * @param row takes each row as a function from a column to its text
   */
  static Reading<Rows> read(SourceFile file, Consumer<Function<String, Optional<String>>> row) {
    try {
      return FormatHead.of(file).isObjects() ? clixml(file, row) : csv(file, row);
    } catch (InputException e) {
      return new Reading<>(null, List.of(e.problem()));
    }
  }

  private static Reading<Rows> csv(
      SourceFile file, Consumer<Function<String, Optional<String>>> each) {
    return new CsvTableReader()
        .allowingFurtherFields()
        .read(
            file,
            (table, problems) -> {
              int count = 0;
              for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                each.accept(row.get()::get);
                count++;
              }
              return new Rows(table.columns(), count);
            });
  }

  private static Reading<Rows> clixml(
      SourceFile file, Consumer<Function<String, Optional<String>>> each) {
    return new ClixmlReader()
        .read(file)
        .map(
            objects -> {
              Set<String> columns = new LinkedHashSet<>();
              int count = 0;
              for (ClixmlObject object : rows(objects)) {
                columns.addAll(object.propertyNames());
                each.accept(object::text);
                count++;
              }
              return new Rows(new ArrayList<>(columns), count);
            });
  }

  /** Each object is a row, or the one object is the list of them. */
  private static List<ClixmlObject> rows(List<ClixmlObject> objects) {
    return objects.size() == 1
            && objects.get(0).isList()
            && objects.get(0).propertyNames().isEmpty()
        ? objects.get(0).items()
        : objects;
  }
}
