package org.session33.profiles.formats;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTableReader;

/**
 * The first two lines of a table, by which its format is told.
 *
 * @param columns the names of its columns as they stand there; none where it is no table
 * @param firstRow the fields of the first row, with those that no column names
 * @param typeName the type that PowerShell wrote in front of the columns, or null
 */
public record TableHead(List<String> columns, List<String> firstRow, @Nullable String typeName) {
  /** Columns that tables of every kind have: one of them alone tells nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "name",
          "identity",
          "date",
          "user",
          "username",
          "server",
          "servername",
          "database",
          "id",
          "version",
          "level",
          "task",
          "index",
          "message",
          "category",
          "source",
          "error",
          "result",
          "mailbox",
          "displayname",
          "properties",
          "deny");

  private static final TableHead NONE = new TableHead(List.of(), List.of(), null);

  public TableHead {
    columns = List.copyOf(columns);
    firstRow = List.copyOf(firstRow);
  }

  static TableHead of(String text, byte[] head) {
    if (text.indexOf('\0') >= 0) {
      return NONE;
    }
    return new CsvTableReader()
        .allowingFurtherFields()
        .read(
            SourceFile.of("head", head),
            (table, problems) ->
                new TableHead(
                    table.columns(),
                    table.next().map(CsvRow::fields).orElse(List.of()),
                    table.typeName().orElse(null)))
        .optional()
        .orElse(NONE);
  }

  /** The cmdlet whose output it is; empty where the columns may be those of anything. */
  public Optional<Cmdlet> cmdlet() {
    Optional<Cmdlet> named = Optional.ofNullable(typeName).flatMap(Cmdlet::ofType);
    return named.isPresent() || (typeName == null && !tell(columns))
        ? named
        : Cmdlet.ofColumns(columns);
  }

  /** Whether these names tell of what they are: not where tables of every kind have them. */
  static boolean tell(Collection<String> columns) {
    return columns.stream().anyMatch(c -> !isCommon(c));
  }

  private static boolean isCommon(String column) {
    return COMMON.contains(column.strip().toLowerCase(Locale.ROOT));
  }
}
