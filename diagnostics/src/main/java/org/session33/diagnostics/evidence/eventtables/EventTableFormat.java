package org.session33.diagnostics.evidence.eventtables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.formats.TableHead;

/**
 * Events as records: as a table in a file or on a console, as JSON, as PowerShell objects. A file
 * that is too broken for that is searched for sentences, which is said.
 */
public final class EventTableFormat extends EvidenceFormat {
  /** The columns of support bundles of Microsoft, of Log Parser and of eventquery.vbs. */
  private static final List<Set<String>> HEADERS =
      List.of(
          Set.of("level", "date and time", "source", "event id", "task category"),
          Set.of("ebene", "datum und uhrzeit", "quelle", "ereignis-id", "aufgabenkategorie"),
          Set.of(
              "date", "time", "type/level", "computer name", "event code", "source", "description"),
          Set.of("eventlog", "recordnumber", "timegenerated", "eventid", "sourcename", "strings"),
          Set.of("event", "date time", "source", "computername"));

  /** The line below the headings of a table that a console shows. */
  private static final Pattern RULED = Pattern.compile("-+(?:\\s+-+){2,}\\s*");

  /** The headings of tables of events: of eventquery.vbs, Get-EventLog and Get-WinEvent. */
  private static final List<Set<String>> HEADINGS =
      List.of(
          Set.of("event", "source"),
          Set.of("ereignis", "quelle"),
          Set.of("entrytype", "source"),
          Set.of("timecreated", "id"));

  /** The label of a number as Event Viewer writes it, in front of the number at once. */
  private static final Pattern PASTED =
      Pattern.compile("(?i)\\s{0,8}(?:Event ID|Ereignis-ID|Ereigniskennung):");

  /** What every event has in JSON: its number, and something else of an event. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("(?i)\"(?:Id|Event_?Id|EventCode|InstanceId)\"\\s{0,9}:\\s{0,9}\"?\\d");

  private static final Pattern JSON_EVENT =
      Pattern.compile(
          "(?i)\"(?:Message|ProviderName|Provider|Source|MachineName|LogName|EntryType)\""
              + "\\s{0,9}:");

  private final TextSearch search;
  private final Supplier<ErrorTextReader> texts;
  private final Predicate<FormatHead> sign;

  private EventTableFormat(
      String id,
      String name,
      TextSearch search,
      Supplier<ErrorTextReader> texts,
      Predicate<FormatHead> sign) {
    super(id, name, true);
    this.search = search;
    this.texts = texts;
    this.sign = sign;
  }

  /** Events as a table, with or without names of columns, or as a console shows them. */
  public static EventTableFormat csv(TextSearch search, Supplier<ErrorTextReader> texts) {
    return new EventTableFormat(
        "event-csv",
        "events as a table (.csv, .txt)",
        search,
        texts,
        head ->
            isShown(head.lines())
                || isTable(head.table())
                || (!head.isObjects() && isOfCmdlet(head) && !isPasted(head.lines())));
  }

  /** Events as JSON. */
  public static EventTableFormat json(TextSearch search, Supplier<ErrorTextReader> texts) {
    return new EventTableFormat(
        "event-json",
        "events as JSON",
        search,
        texts,
        head ->
            (head.firstLine().startsWith("{") || head.firstLine().startsWith("["))
                && JSON_NUMBER.matcher(head.text()).find()
                && JSON_EVENT.matcher(head.text()).find());
  }

  /** Events as PowerShell's own XML. */
  public static EventTableFormat objects(TextSearch search, Supplier<ErrorTextReader> texts) {
    return new EventTableFormat(
        "event-clixml",
        "events as PowerShell objects (CLIXML)",
        search,
        texts,
        head -> head.isObjects() && isOfCmdlet(head));
  }

  private static boolean isOfCmdlet(FormatHead head) {
    return head.cmdlet()
        .filter(c -> c == Cmdlet.GET_WIN_EVENT || c == Cmdlet.GET_EVENT_LOG)
        .isPresent();
  }

  /** Whether an event was copied out of Event Viewer: its sentences may hold further ones. */
  private static boolean isPasted(List<String> lines) {
    return lines.stream().anyMatch(l -> PASTED.matcher(l).lookingAt());
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
    return EventTableReader.isViewers(table) || EventTableReader.isWithoutNames(table);
  }

  @Override
  public boolean recognises(FormatHead head) {
    return sign.test(head);
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    Reading<List<EventRecord>> reading = EventTableReader.read(file);
    List<EventRecord> events = reading.optional().orElse(List.of());
    if (events.isEmpty() || reading.hasErrors()) {
      // What broke the table need not have broken the sentences in it.
      Reading<Evidence> found = search.read(file);
      List<EventRecord> told = found.optional().orElse(Evidence.NONE).events();
      if (found.value() != null && (events.isEmpty() || limits(told) > limits(events))) {
        return sentences(file, found, reading.problems());
      }
      if (events.isEmpty()) {
        return nothing(file, reading.problems());
      }
    }
    return new Reading<>(
        Evidence.of(
                events,
                events.stream().flatMap(e -> texts.get().find(e).stream()).toList(),
                List.of())
            .plus(
                Evidence.of(
                    file.name(),
                    id(),
                    0,
                    FileSummary.of(events.size(), EventTableReader.says(events), ""))),
        reading.problems());
  }

  /** What it is is known all the same, and so is what to do instead. */
  private Reading<Evidence> nothing(SourceFile file, List<Problem> before) {
    List<Problem> problems = new ArrayList<>(before);
    String what = "these are " + title() + ", and no event could be read from them";
    problems.add(
        Problem.error(file.place(), what, "save the log as XML in Event Viewer, and give that"));
    FileSummary summary =
        FileSummary.of(
            0,
            List.of(Character.toUpperCase(what.charAt(0)) + what.substring(1) + "."),
            "the event 9646 with its description, or the message as it was shown");
    return new Reading<>(Evidence.of(file.name(), id(), 0, summary), problems);
  }

  private Reading<Evidence> sentences(
      SourceFile file, Reading<Evidence> found, List<Problem> before) {
    List<Problem> problems = new ArrayList<>(before);
    problems.addAll(found.problems());
    problems.add(partlyRead(file.place()));
    return new Reading<>(found.value(), problems);
  }

  private static long limits(List<EventRecord> events) {
    return events.stream().filter(e -> e.id() == StoreLimitSentence.ID).count();
  }
}
