package org.session33.diagnostics.evidence.eventtables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.formats.TableHead;
import org.session33.profiles.printed.Dress;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTableReader;

/**
 * Reads events in any dress that is no event XML (formats.md 9.3 and 16.8). Columns are known by
 * their names; where Event Viewer's names are of an unknown language, or Windows 2003 wrote none,
 * by their position.
 */
final class EventTableReader {
  /** How Event Viewer of Vista and later puts its columns; the sixth has no name there. */
  private static final List<String> VISTA =
      List.of("Level", "Date and Time", "Source", "Event ID", "Task Category", "Description");

  /** How Event Viewer of Windows 2000 and 2003 puts them, without a line of names. */
  private static final List<String> CLASSIC =
      List.of(
          "Date", "Time", "Source", "Type", "Category", "Event", "User", "Computer", "Description");

  private EventTableReader() {}

  /** Reads all events; rows that are none are told, all in one problem. */
  static Reading<List<EventRecord>> read(SourceFile file) {
    return Reading.of(problems -> read(file, problems));
  }

  private static List<EventRecord> read(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    List<EventRecord> events = new ArrayList<>();
    List<PrintedObject> others = new ArrayList<>();
    int[] more = {0, 0};
    Consumer<PrintedObject> each =
        row -> {
          Optional<EventRecord> event =
              events.size() < InputLimits.RECORDS ? EventRow.event(row) : Optional.empty();
          event.ifPresent(events::add);
          if (event.isEmpty() && events.size() >= InputLimits.RECORDS) {
            more[0]++;
          } else if (event.isEmpty()) {
            more[1]++;
            if (others.isEmpty()) {
              others.add(row);
            }
          }
        };
    rows(file, each).forEach(problems);
    if (more[0] > 0) {
      problems.accept(
          Problem.error(
              file.place(),
              "only the first " + InputLimits.RECORDS + " events were read",
              "export the events of MSExchangeIS alone"));
    }
    if (!others.isEmpty()) {
      problems.accept(
          Problem.warning(
              others.get(0).place(),
              more[1] == 1
                  ? "this row has no event number and is left out"
                  : "this row and " + (more[1] - 1) + " more have no event number and are left out",
              "export the column with the event's number too"));
    }
    return List.copyOf(events);
  }

  private static List<Problem> rows(SourceFile file, Consumer<PrintedObject> each)
      throws InputException {
    FormatHead head = FormatHead.of(file);
    TableHead table = head.table();
    if (!head.isObjects() && isWithoutNames(table)) {
      return new CsvTableReader().withoutHeader().read(file, byPosition(CLASSIC, each)).problems();
    }
    boolean five = !head.isObjects() && table.columns().size() == VISTA.size() - 1;
    if (five && isViewers(table)) {
      return new CsvTableReader()
          .allowingFurtherFields()
          .read(file, byPosition(namesOf(table), each))
          .problems();
    }
    return new PrintedObjectReader().read(file, each).problems();
  }

  /** Whether the first line is an event already: Windows 2000 and 2003 wrote no names. */
  static boolean isWithoutNames(TableHead table) {
    List<String> first = table.columns();
    return first.size() >= CLASSIC.size() - 1
        && isNumber(first.get(5))
        && startsWithDigit(first.get(0));
  }

  /** Whether there are five names and a sixth field below them, as Event Viewer writes. */
  static boolean isViewers(TableHead table) {
    List<String> row = table.firstRow();
    return table.columns().size() == VISTA.size() - 1
        && row.size() == VISTA.size()
        && (EventColumn.areOfEvents(table.columns()) || isNumber(row.get(3)));
  }

  /** The names that stand there where they are known, else those of their positions. */
  private static List<String> namesOf(TableHead table) {
    if (!EventColumn.areOfEvents(table.columns())) {
      return VISTA;
    }
    List<String> names = new ArrayList<>(table.columns());
    names.add("Description");
    return names;
  }

  private static CsvTableReader.Rows<Boolean> byPosition(
      List<String> names, Consumer<PrintedObject> each) {
    return (table, problems) -> {
      for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        each.accept(object(row.get(), names));
      }
      return true;
    };
  }

  /** Fields behind the last name belong to it: a description may hold what separates fields. */
  private static PrintedObject object(CsvRow row, List<String> names) {
    Map<String, Property> properties = new LinkedHashMap<>();
    List<String> fields = row.fields();
    int last = names.size() - 1;
    for (int i = 0; i < names.size() && i < fields.size(); i++) {
      String value =
          i == last && fields.size() > names.size()
              ? String.join(",", fields.subList(i, fields.size()))
              : fields.get(i);
      properties.putIfAbsent(names.get(i), new Property(value.strip(), row.place()));
    }
    return new PrintedObject(row.place(), Dress.CSV, "", List.of(), properties);
  }

  private static boolean isNumber(String field) {
    String digits = field.strip();
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean startsWithDigit(String field) {
    return !field.isEmpty() && Character.isDigit(field.charAt(0));
  }

  /** What the dress has lost of all these events, as people call it; often nothing. */
  static List<String> says(List<EventRecord> events) {
    List<String> says = new ArrayList<>();
    long limits = events.stream().filter(e -> e.id() == StoreLimitSentence.ID).count();
    says.add(
        events.size() == 1
            ? "It holds one event, " + events.get(0).id() + "."
            : String.format(
                Locale.ROOT,
                "It holds %,d events, %s of them %d.",
                events.size(),
                limits == 0
                    ? "none"
                    : limits == events.size() ? "all" : String.format(Locale.ROOT, "%,d", limits),
                StoreLimitSentence.ID));
    List<String> lost = new ArrayList<>();
    if (events.stream().allMatch(e -> e.strings().isEmpty())) {
      lost.add("the event's single strings");
    }
    if (events.stream().allMatch(e -> e.text() == null)) {
      lost.add("the description");
    }
    if (events.stream().allMatch(e -> e.computer() == null)) {
      lost.add("the computer");
    }
    if (events.stream().allMatch(e -> e.recordId() == null)) {
      lost.add("the number in the log");
    }
    if (events.stream().noneMatch(EventTableReader::hasTime)) {
      lost.add("the time");
    } else if (events.stream().noneMatch(EventRecord::zoneKnown)) {
      lost.add("the zone of the times");
    }
    if (!lost.isEmpty()) {
      says.add("What is not in it: " + String.join(", ", lost) + ".");
    }
    List<String> open =
        events.stream().flatMap(e -> Optional.ofNullable(e.writtenTime()).stream()).toList();
    if (!open.isEmpty()) {
      says.add(
          String.format(
              Locale.ROOT,
              "%,d of the times can be read in more than one way or not at all, %s for instance.",
              open.size(),
              open.get(0)));
    }
    return says;
  }

  private static boolean hasTime(EventRecord event) {
    return event.time() != null || event.localTime() != null || event.writtenTime() != null;
  }
}
