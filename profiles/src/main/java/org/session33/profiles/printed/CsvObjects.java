package org.session33.profiles.printed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTable;
import org.session33.profiles.windows.CsvTableReader;

/** The rows of a table of commas as objects (formats.md 11.1), one at a time. */
final class CsvObjects {
  private CsvObjects() {}

  static Reading<Printout> read(SourceFile file, Consumer<PrintedObject> each) {
    return new CsvTableReader()
        .read(
            file,
            (table, problems) -> {
              Printout.Tally tally = new Printout.Tally();
              tally.columns(Dress.CSV, table.columns());
              for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                PrintedObject object = object(table, row.get());
                tally.add(object);
                each.accept(object);
              }
              return tally.done();
            });
  }

  /** The same of a part of a text; lines before it are blank. */
  static void read(String name, String part, Consumer<PrintedObject> each) {
    Reading<Printout> ignored =
        read(SourceFile.of(name, part.getBytes(StandardCharsets.UTF_8)), each);
    assert ignored != null;
  }

  private static PrintedObject object(CsvTable table, CsvRow row) {
    Map<String, Property> properties = new LinkedHashMap<>();
    List<String> columns = table.columns();
    for (int i = 0; i < columns.size() && i < row.fields().size(); i++) {
      if (!columns.get(i).isEmpty()) {
        properties.putIfAbsent(
            columns.get(i), PrintedValues.field(row.fields().get(i), row.place()));
      }
    }
    return new PrintedObject(
        row.place(), Dress.CSV, "", table.typeName().map(List::of).orElse(List.of()), properties);
  }
}
