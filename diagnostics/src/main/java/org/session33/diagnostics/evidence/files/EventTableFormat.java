package org.session33.diagnostics.evidence.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.formats.TableHead;

/** Events as records: as a table in a file or on a console, as JSON, as PowerShell objects. */
final class EventTableFormat {
  /** The columns of Event Viewer, of its German edition, and of Microsoft's support bundles. */
  private static final List<Set<String>> HEADERS =
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

  /** The line below the headings of a table that a console shows. */
  private static final Pattern RULED = Pattern.compile("-+(?:\\s+-+){2,}\\s*");

  /** The headings of tables of events: of eventquery.vbs, Get-EventLog and Get-WinEvent. */
  private static final List<Set<String>> HEADINGS =
      List.of(
          Set.of("event", "source"),
          Set.of("ereignis", "quelle"),
          Set.of("entrytype", "source"),
          Set.of("timecreated", "id"));

  /** What every event has in JSON: its number, and something else of an event. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("(?i)\"(?:Id|Event_?Id|EventCode|InstanceId)\"\\s{0,9}:\\s{0,9}\"?\\d");

  private static final Pattern JSON_EVENT =
      Pattern.compile(
          "(?i)\"(?:Message|ProviderName|Provider|Source|MachineName|LogName|EntryType)\""
              + "\\s{0,9}:");

  private EventTableFormat() {}

  static TextFormat csv(TextSearch search) {
    return TextFormat.recordsOf(
        "event-csv",
        "events as a table (.csv, .txt)",
        search,
        head ->
            isShown(head.lines())
                || isTable(head.table())
                || (!head.isObjects() && isOfCmdlet(head)));
  }

  static TextFormat json(TextSearch search) {
    return TextFormat.recordsOf(
        "event-json",
        "events as JSON",
        search,
        head ->
            (head.firstLine().startsWith("{") || head.firstLine().startsWith("["))
                && JSON_NUMBER.matcher(head.text()).find()
                && JSON_EVENT.matcher(head.text()).find());
  }

  static TextFormat objects(TextSearch search) {
    return TextFormat.recordsOf(
        "event-clixml",
        "events as PowerShell objects (CLIXML)",
        search,
        head -> head.isObjects() && isOfCmdlet(head));
  }

  private static boolean isOfCmdlet(FormatHead head) {
    return head.cmdlet()
        .filter(c -> c == Cmdlet.GET_WIN_EVENT || c == Cmdlet.GET_EVENT_LOG)
        .isPresent();
  }

  private static boolean isShown(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (RULED.matcher(lines.get(i)).matches()) {
        Set<String> above = new HashSet<>(List.of(lines.get(i - 1).split("\\s+")));
        if (HEADINGS.stream().anyMatch(above::containsAll)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTable(TableHead table) {
    Set<String> names = new HashSet<>();
    table.columns().forEach(c -> names.add(c.strip().toLowerCase(Locale.ROOT)));
    for (Set<String> header : HEADERS) {
      if (header.stream().filter(names::contains).count() >= 3) {
        return true;
      }
    }
    // In other languages Event Viewer's five names have a sixth field below them, and Windows 2003
    // wrote no names at all.
    List<String> columns = table.columns();
    List<String> row = table.firstRow();
    boolean byPosition = columns.size() == 5 && row.size() == 6 && isNumber(row.get(3));
    boolean withoutHeader =
        columns.size() >= 8 && isNumber(columns.get(5)) && startsWithDigit(columns.get(0));
    return byPosition || withoutHeader;
  }

  private static boolean isNumber(String field) {
    String digits = field.strip();
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean startsWithDigit(String field) {
    return !field.isEmpty() && Character.isDigit(field.charAt(0));
  }
}
