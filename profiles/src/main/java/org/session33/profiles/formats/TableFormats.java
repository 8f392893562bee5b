package org.session33.profiles.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTable;
import org.session33.profiles.windows.CsvTableReader;

/** Tells tables by the names of their columns. */
final class TableFormats {
  /** The columns of Event Viewer, of its German edition, and of Microsoft's support bundles. */
  private static final List<Set<String>> EVENT_HEADERS =
      List.of(
          Set.of("level", "date and time", "source", "event id", "task category"),
          Set.of("ebene", "datum und uhrzeit", "quelle", "ereignis-id", "aufgabenkategorie"),
          Set.of(
              "date",
              "time",
              "type/level",
              "computer name",
              "event code",
              "source",
              "description"));

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

  private TableFormats() {}

  static Optional<FileFormat> of(FormatHead head) {
    if (head.text().indexOf('\0') >= 0) {
      return Optional.empty();
    }
    SourceFile start = SourceFile.of("head", head.bytes());
    return new CsvTableReader()
        .allowingFurtherFields()
        .read(
            start,
            (table, problems) -> {
              Optional<CsvRow> row = table.next();
              return of(table, row.map(CsvRow::fields).orElse(List.of()));
            })
        .optional()
        .flatMap(f -> f);
  }

  private static Optional<FileFormat> of(CsvTable table, List<String> row) {
    if (isEvents(table.columns(), row)) {
      return Optional.of(FileFormat.EVENT_CSV);
    }
    Optional<Cmdlet> named = table.typeName().flatMap(Cmdlet::ofType);
    if (named.isPresent()) {
      return Optional.of(csv(named.get()));
    }
    Optional<Cmdlet> cmdlet = Cmdlet.ofColumns(table.columns());
    if (cmdlet.isPresent() && (tells(table.columns()) || table.typeName().isPresent())) {
      return Optional.of(csv(cmdlet.get()));
    }
    return table.typeName().map(t -> FileFormat.POWERSHELL_CSV);
  }

  private static boolean tells(List<String> columns) {
    return columns.size() > 1
        ? columns.stream().anyMatch(c -> !COMMON.contains(lower(c)))
        : columns.stream().noneMatch(c -> COMMON.contains(lower(c)));
  }

  private static boolean isEvents(List<String> columns, List<String> row) {
    Set<String> names = new HashSet<>();
    columns.forEach(c -> names.add(lower(c)));
    for (Set<String> header : EVENT_HEADERS) {
      if (header.stream().filter(names::contains).count() >= 3) {
        return true;
      }
    }
    // In other languages Event Viewer's five names have a sixth field below them, and Windows 2003
    // wrote no names at all.
    boolean byPosition = columns.size() == 5 && row.size() == 6 && isNumber(row.get(3));
    boolean withoutHeader =
        columns.size() >= 8 && isNumber(columns.get(5)) && startsWithDigit(columns.get(0));
    return byPosition || withoutHeader;
  }

  private static FileFormat csv(Cmdlet cmdlet) {
    return switch (cmdlet) {
      case GET_WIN_EVENT, GET_EVENT_LOG -> FileFormat.EVENT_CSV;
      case GET_MAILBOX_FOLDER_STATISTICS -> FileFormat.FOLDER_STATISTICS;
      case GET_LOGON_STATISTICS -> FileFormat.LOGON_STATISTICS;
      default -> FileFormat.POWERSHELL_CSV;
    };
  }

  static FileFormat clixml(Cmdlet cmdlet) {
    return switch (cmdlet) {
      case GET_WIN_EVENT, GET_EVENT_LOG -> FileFormat.EVENT_CLIXML;
      case GET_MAILBOX_FOLDER_STATISTICS -> FileFormat.FOLDER_STATISTICS;
      case GET_LOGON_STATISTICS -> FileFormat.LOGON_STATISTICS;
      default -> FileFormat.CLIXML;
    };
  }

  private static boolean isNumber(String field) {
    String digits = field.strip();
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean startsWithDigit(String field) {
    return !field.isEmpty() && Character.isDigit(field.charAt(0));
  }

  private static String lower(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
