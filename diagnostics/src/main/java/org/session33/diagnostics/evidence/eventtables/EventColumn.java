package org.session33.diagnostics.evidence.eventtables;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObject.Property;

/**
 * The columns of events and the names that they have: with Event Viewer, English and German, {@code
 * Get-WinEvent}, {@code Get-EventLog}, eventquery.vbs, Log Parser and support bundles (formats.md
 * 9.3 and 16.8). Of several in one row the first that is named here counts.
 */
enum EventColumn {
  /** The instance id has the qualifiers above the id; an EventID alone may be another number. */
  ID(
      "instanceid",
      "event id",
      "eventid",
      "event_id",
      "id",
      "event code",
      "eventcode",
      "ereignis-id",
      "ereigniskennung",
      "event",
      "ereignis"),
  QUALIFIERS("qualifiers"),
  LEVEL(
      "leveldisplayname",
      "entrytype",
      "eventtypename",
      "type/level",
      "level",
      "ebene",
      "stufe",
      "type",
      "typ"),
  SOURCE("providername", "source", "sourcename", "quelle", "provider", "event source"),
  TIME(
      "timecreated",
      "timegenerated",
      "date and time",
      "datum und uhrzeit",
      "date time",
      "datum/uhrzeit",
      "datum uhrzeit",
      "timestamp",
      "timewritten"),
  DATE("date", "datum"),
  CLOCK("time", "zeit", "uhrzeit"),
  CHANNEL("logname", "log name", "eventlog", "log", "containerlog", "protokollname"),
  COMPUTER("machinename", "computername", "computer name", "computer"),
  RECORD("recordid", "recordnumber", "index"),
  CATEGORY(
      "taskdisplayname", "eventcategoryname", "category", "task category", "aufgabenkategorie"),
  TASK("categorynumber", "eventcategory", "task"),
  STRINGS("replacementstrings", "properties", "strings"),
  TEXT("message", "description", "beschreibung");

  /** Columns that only events have: one of them beside a number is enough. */
  private static final Set<String> ONLY_EVENTS =
      Set.of(
          "timecreated",
          "timegenerated",
          "timewritten",
          "entrytype",
          "instanceid",
          "providername",
          "date and time",
          "datum und uhrzeit",
          "date time",
          "type/level",
          "event code",
          "ereignis-id",
          "event id",
          "sourcename",
          "leveldisplayname",
          "replacementstrings");

  private final List<String> names;

  EventColumn(String... names) {
    this.names = List.of(names);
  }

  /** Whether a table with these columns may hold events. */
  static boolean areOfEvents(Collection<String> columns) {
    Set<String> small = new HashSet<>();
    columns.forEach(c -> small.add(c.strip().toLowerCase(Locale.ROOT)));
    boolean named = ID.names.stream().anyMatch(small::contains);
    long own = small.stream().filter(ONLY_EVENTS::contains).count();
    return named && own > 0 && (small.contains("source") || small.contains("quelle") || own > 1);
  }

  /** The properties of a row by their names in small letters, the first of two alike. */
  static Map<String, Property> index(PrintedObject row) {
    Map<String, Property> index = new HashMap<>();
    row.properties().forEach((n, p) -> index.putIfAbsent(n.strip().toLowerCase(Locale.ROOT), p));
    return index;
  }

  /** The property of a row that is this, whether or not it has a value. */
  @Nullable Property of(Map<String, Property> index) {
    for (String name : names) {
      Property property = index.get(name);
      if (property != null) {
        return property;
      }
    }
    return null;
  }

  /** Its text as it is printed; empty where there is none, or none is kept. */
  String text(Map<String, Property> index) {
    for (String name : names) {
      Property property = index.get(name);
      if (property != null && !property.value().isBlank()) {
        return property.value();
      }
    }
    return "";
  }
}
