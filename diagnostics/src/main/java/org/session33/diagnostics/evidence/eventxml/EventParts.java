package org.session33.diagnostics.evidence.eventxml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.text.EventNumber;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/**
 * Puts one event together as its elements are read, be they XML or the binary XML of a log: both
 * dresses give the same record. Elements are known by their local names wherever they stand.
 */
public final class EventParts {
  private final StringBuilder text = new StringBuilder();
  private final List<String> strings = new ArrayList<>();
  private String element = "";
  private @Nullable String source;
  private @Nullable String id;
  private @Nullable String qualifiers;
  private @Nullable String level;
  private @Nullable String task;
  private @Nullable String shownLevel;
  private @Nullable String shownTask;
  private @Nullable String message;
  private @Nullable String channel;
  private @Nullable String computer;
  private @Nullable String recordId;
  private @Nullable String time;
  private boolean leaf;
  private boolean inUserData;
  private boolean inRendering;

  /** An event of which nothing has been read. */
  public EventParts() {}

  /** An element begins; its attributes follow. */
  public void start(String name) {
    element = name;
    text.setLength(0);
    leaf = true;
    if (name.equals("EventID")) {
      qualifiers = null;
    } else if (name.equals("TimeCreated")) {
      time = null;
    } else if (name.equals("UserData")) {
      inUserData = true;
    } else if (name.equals("RenderingInfo")) {
      inRendering = true;
    }
  }

  /** An attribute of the element that began last. */
  public void attribute(String name, String value) {
    if (name.equals("Name") && element.equals("Provider")) {
      source = value;
    } else if (name.equals("Qualifiers") && element.equals("EventID")) {
      qualifiers = value;
    } else if (name.equals("SystemTime") && element.equals("TimeCreated")) {
      time = value;
    }
  }

  /** A part of the text of the element that is open. */
  public void text(String value) {
    text.append(value);
  }

  /** An element ends. */
  public void end(String name) {
    boolean single = leaf;
    leaf = false;
    if (name.equals("UserData")) {
      inUserData = false;
    } else if (name.equals("RenderingInfo")) {
      inRendering = false;
    } else if (single && inRendering) {
      rendered(name, text.toString());
    } else if (single && (inUserData || name.equals("Data"))) {
      strings.add(text.toString());
    } else if (single) {
      plain(name, text.toString());
    }
    text.setLength(0);
  }

  private void rendered(String name, String value) {
    switch (name) {
      case "Message" -> message = value;
      case "Level" -> shownLevel = value;
      case "Task" -> shownTask = value;
      default -> {}
    }
  }

  private void plain(String name, String value) {
    switch (name) {
      case "Provider" -> source = source == null ? value : source;
      case "EventID" -> id = value;
      case "Level" -> level = value;
      case "Task" -> task = value;
      case "EventRecordID" -> recordId = value;
      case "Channel" -> channel = value;
      case "Computer" -> computer = value;
      case "TimeCreated" -> time = time == null ? value : time;
      case "Message" -> message = value;
      default -> {}
    }
  }

  /** Its source as far as it has been read, or null. */
  public @Nullable String source() {
    return source;
  }

  /** Its number as it was written, as far as it has been read, or null. */
  public @Nullable String id() {
    return id;
  }

  /** Its number in the log, from 0, or null where none was written. */
  public @Nullable Long recordId() {
    return EventNumber.whole(recordId);
  }

  /**
   * The event.
   *
   * @param where where it was read
   * @throws InputException if it has no event id
   */
  public EventRecord record(Place where) throws InputException {
    EventNumber number = EventNumber.of(id == null ? "" : id).orElse(null);
    if (number == null) {
      throw new InputException(
          where,
          id == null ? "an event without EventID" : "an event whose EventID is no number",
          "copy the whole event, with its number in <EventID>");
    }
    Integer upper = sixteenBits(qualifiers);
    return EventRecord.builder(source == null ? "" : source, number.id(), where)
        .qualifiers(upper == null ? number.qualifiers() : upper)
        .level(level == null || level.isBlank() ? shownLevel : level)
        .category(isWords(shownTask) ? shownTask : task)
        .task(isWords(shownTask) ? sixteenBits(task) : null)
        .channel(channel)
        .computer(computer)
        .recordId(recordId())
        .time(time == null ? WrittenTime.UNKNOWN : WrittenTime.of(time))
        .strings(strings)
        .text(message)
        .build();
  }

  private static boolean isWords(@Nullable String shown) {
    return shown != null && !shown.isBlank();
  }

  private static @Nullable Integer sixteenBits(@Nullable String written) {
    Long own = EventNumber.whole(written);
    return own != null && own <= 0xFFFF ? Integer.valueOf(own.intValue()) : null;
  }
}
