package org.session33.diagnostics.evidence.eventxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.text.EventNumber;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.HardenedXml;

/**
 * Makes a record of one {@code <Event>}. Elements are known by their local names wherever they
 * stand, because pastes lose {@code System}, {@code EventData} and the namespace.
 */
public final class EventXmlParser {
  private final HardenedXml xml = new HardenedXml();
  private final SourceFile file;

  /** A parser whose events have their place in this file. */
  public EventXmlParser(SourceFile file) {
    this.file = file;
  }

  /**
   * Parses one event.
   *
   * @param event the element, whole
   * @param where where it begins in the file
   * @throws InputException with a place in the file, if it is no XML or has no event id
   */
  EventRecord parse(String event, Place where) throws InputException {
    Parts parts = new Parts();
    XMLStreamReader reader = open(event, where);
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> parts.start(reader);
          case XMLStreamConstants.END_ELEMENT -> parts.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              parts.text.append(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw shifted(HardenedXml.problem(file, e), where);
    }
    return parts.record(where);
  }

  private XMLStreamReader open(String event, Place where) throws InputException {
    try {
      return xml.open(file, event);
    } catch (InputException e) {
      throw shifted(e, where);
    }
  }

  /** The parser counts lines from the event's own start. */
  private InputException shifted(InputException e, Place where) {
    Problem p = e.problem();
    Place at = p.place();
    Place inFile =
        at.line() <= 1
            ? file.place(where.line(), where.column() + Math.max(0, at.column() - 1))
            : file.place(where.line() + at.line() - 1, at.column());
    return new InputException(new Problem(inFile, p.severity(), p.what(), p.hint(), p.concern()));
  }

  /** What has been seen of one event so far. */
  private static final class Parts {
    final StringBuilder text = new StringBuilder();
    private final List<String> strings = new ArrayList<>();
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

    void start(XMLStreamReader reader) {
      text.setLength(0);
      leaf = true;
      switch (reader.getLocalName()) {
        case "Provider" -> {
          String name = attribute(reader, "Name");
          source = name == null ? source : name;
        }
        case "EventID" -> qualifiers = attribute(reader, "Qualifiers");
        case "TimeCreated" -> time = attribute(reader, "SystemTime");
        case "UserData" -> inUserData = true;
        case "RenderingInfo" -> inRendering = true;
        default -> {}
      }
    }

    void end(String name) {
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

    EventRecord record(Place where) throws InputException {
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
          .recordId(EventNumber.whole(recordId))
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

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals(name)) {
          return reader.getAttributeValue(i);
        }
      }
      return null;
    }
  }
}
