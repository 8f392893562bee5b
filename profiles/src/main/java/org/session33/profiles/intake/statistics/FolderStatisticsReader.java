package org.session33.profiles.intake.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.ClixmlObject;
import org.session33.profiles.windows.ClixmlReader;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTable;
import org.session33.profiles.windows.CsvTableReader;

/**
 * Reads the output of {@code Get-MailboxFolderStatistics} as CSV or CLIXML; the content decides
 * which it is. One column of that cmdlet is enough, because each row is a folder.
 *
 * <p>Printed tables are refused: PowerShell cuts them off, and nobody could rely on the count.
 */
public final class FolderStatisticsReader {
  private static final Cmdlet WANTED = Cmdlet.GET_MAILBOX_FOLDER_STATISTICS;
  private static final String HINT =
      "export it with 'Get-MailboxFolderStatistics MAILBOX | Export-Csv FILE'";

  /** A reader. */
  public FolderStatisticsReader() {}

  /**
   * Counts the folders of a mailbox.
   *
   * @return no value when the file is the output of another cmdlet or no table at all
   */
  public Reading<FolderStatistics> read(SourceFile file) {
    FormatHead head;
    try {
      head = FormatHead.of(file);
    } catch (InputException e) {
      return new Reading<>(null, List.of(e.problem()));
    }
    return head.isXml() ? clixml(file) : csv(file, head);
  }

  private static Reading<FolderStatistics> csv(SourceFile file, FormatHead head) {
    Optional<InputException> printed = printedTable(file, head);
    if (printed.isPresent()) {
      return new Reading<>(null, List.of(printed.get().problem()));
    }
    return new CsvTableReader()
        .read(
            file,
            (table, problems) -> {
              refuseOthers(file, table);
              FolderCount count = new FolderCount();
              for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                count.add(row.get()::get);
              }
              return count.result(file, problems);
            });
  }

  private static void refuseOthers(SourceFile file, CsvTable table) throws InputException {
    Optional<Cmdlet> named = table.typeName().flatMap(Cmdlet::ofType);
    if (named.isPresent() && named.get() != WANTED) {
      throw another(file.place(1, 1), named.get());
    }
    refuseOthers(file, table.columns(), named.isPresent());
  }

  private static void refuseOthers(SourceFile file, Collection<String> columns, boolean sure)
      throws InputException {
    Optional<Cmdlet> best = Cmdlet.ofColumns(columns);
    if (!sure && best.isPresent() && best.get() != WANTED) {
      throw another(file.place(), best.get());
    }
    if (WANTED.knownColumns(columns) == 0) {
      throw new InputException(
          file.place(), "none of the columns is one of " + WANTED.title(), HINT);
    }
  }

  private static InputException another(Place place, Cmdlet cmdlet) {
    return new InputException(place, "this is the output of " + cmdlet.title(), HINT);
  }

  /** Whether PowerShell printed this for eyes, as a table or as a list. */
  private static Optional<InputException> printedTable(SourceFile file, FormatHead head) {
    int number = 0;
    for (String line : (Iterable<String>) head.text().lines().limit(200)::iterator) {
      number++;
      String bare = line.strip();
      boolean ruled = bare.startsWith("--") && bare.chars().allMatch(c -> c == '-' || c == ' ');
      if (ruled) {
        return Optional.of(
            new InputException(
                file.place(number, 1),
                "this is a printed table (Format-Table), which may be cut off with '…'",
                HINT));
      }
      int colon = line.indexOf(" : ");
      if (colon > 0 && WANTED.knownColumns(List.of(line.substring(0, colon))) == 1) {
        return Optional.of(
            new InputException(
                file.place(number, 1), "this is a printed list (Format-List)", HINT));
      }
    }
    return Optional.empty();
  }

  private static Reading<FolderStatistics> clixml(SourceFile file) {
    Reading<List<ClixmlObject>> reading = new ClixmlReader().read(file);
    List<ClixmlObject> objects = reading.value();
    if (objects == null) {
      return new Reading<>(null, reading.problems());
    }
    return Reading.of(
        problems -> {
          reading.reportTo(problems);
          List<ClixmlObject> rows = rows(objects);
          Set<String> names = new TreeSet<>();
          rows.stream().limit(100).forEach(r -> names.addAll(r.propertyNames()));
          Optional<Cmdlet> named =
              rows.stream()
                  .limit(1)
                  .flatMap(r -> r.types().stream())
                  .flatMap(t -> Cmdlet.ofType(t).stream())
                  .findFirst();
          if (named.isPresent() && named.get() != WANTED) {
            throw another(file.place(), named.get());
          }
          refuseOthers(file, names, named.isPresent());
          FolderCount count = new FolderCount();
          rows.forEach(r -> count.add(r::text));
          return count.result(file, problems);
        });
  }

  /** Each object is a folder, or the one object is the list of them. */
  private static List<ClixmlObject> rows(List<ClixmlObject> objects) {
    List<ClixmlObject> rows = new ArrayList<>();
    for (ClixmlObject object : objects) {
      if (object.isList()
          && object.propertyNames().stream().noneMatch(FolderStatisticsReader::isColumn)) {
        rows.addAll(object.items());
      } else {
        rows.add(object);
      }
    }
    return rows;
  }

  private static boolean isColumn(String name) {
    return WANTED.knownColumns(List.of(name)) == 1;
  }
}
