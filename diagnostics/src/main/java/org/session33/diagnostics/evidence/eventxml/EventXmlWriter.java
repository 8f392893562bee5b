package org.session33.diagnostics.evidence.eventxml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventLevel;
import org.session33.diagnostics.evidence.EventRecord;

/**
 * Writes events as Windows event XML, in the dress of KB 980049 and of Event Viewer's "Save as
 * XML". {@link EventXmlReader} reads it back equal, but for characters that XML cannot carry: they
 * become U+FFFD.
 */
public final class EventXmlWriter {
  private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

  private EventXmlWriter() {}

  /** A whole document, as Event Viewer saves it. */
  public static String toDocument(List<EventRecord> events) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n");
    events.forEach(e -> xml.append(toEventXml(e)).append('\n'));
    return xml.append("</Events>\n").toString();
  }

  /** One {@code <Event>} without declaration. */
  public static String toEventXml(EventRecord event) {
    return toEventXml(event, "");
  }

  /**
   * The same with a remark within the event, so that it goes wherever the event is copied to.
   *
   * @param remark without two hyphens in a row; empty for none
   */
  public static String toEventXml(EventRecord event, String remark) {
    StringBuilder xml = new StringBuilder(1024);
    xml.append("<Event xmlns=\"").append(NAMESPACE).append("\">\n");
    if (!remark.isEmpty()) {
      xml.append("  <!-- ").append(remark).append(" -->\n");
    }
    xml.append("  <System>\n");
    xml.append("    <Provider Name=\"").append(escaped(event.source())).append("\" />\n");
    xml.append("    <EventID");
    if (event.qualifiers() != null) {
      xml.append(" Qualifiers=\"").append(event.qualifiers()).append('"');
    }
    xml.append('>').append(event.id()).append("</EventID>\n");
    if (event.level() != null) {
      element(xml, "    ", "Level", EventLevel.number(event.level()));
    }
    String category = event.category();
    boolean numbered = category != null && category.chars().allMatch(Character::isDigit);
    if (category != null && numbered) {
      element(xml, "    ", "Task", category);
    } else if (event.task() != null) {
      element(xml, "    ", "Task", Integer.toString(event.task()));
    }
    if (event.qualifiers() != null) {
      // Only classic events have qualifiers, and they all carry this keyword.
      element(xml, "    ", "Keywords", "0x80000000000000");
    }
    xml.append("    <TimeCreated SystemTime=\"").append(escaped(time(event))).append("\" />\n");
    if (event.recordId() != null) {
      element(xml, "    ", "EventRecordID", Long.toString(event.recordId()));
    }
    if (event.channel() != null) {
      element(xml, "    ", "Channel", event.channel());
    }
    if (event.computer() != null) {
      element(xml, "    ", "Computer", event.computer());
    }
    xml.append("    <Security />\n  </System>\n  <EventData>\n");
    event.strings().forEach(s -> element(xml, "    ", "Data", s));
    xml.append("  </EventData>\n");
    rendering(xml, event.text(), numbered ? null : category);
    return xml.append("</Event>").toString();
  }

  private static void rendering(
      StringBuilder xml, @Nullable String text, @Nullable String category) {
    if (text == null && category == null) {
      return;
    }
    xml.append("  <RenderingInfo Culture=\"en-US\">\n");
    if (text != null) {
      element(xml, "    ", "Message", text);
    }
    if (category != null) {
      element(xml, "    ", "Task", category);
    }
    xml.append("  </RenderingInfo>\n");
  }

  private static String time(EventRecord event) {
    if (event.time() != null) {
      return event.time().toString();
    }
    if (event.localTime() != null) {
      return event.localTime().toString();
    }
    // The placeholder of KB 980049, which readers take for "unknown".
    return event.writtenTime() == null ? "SystemTime" : event.writtenTime();
  }

  private static void element(StringBuilder xml, String indent, String name, String value) {
    xml.append(indent).append('<').append(name).append('>');
    xml.append(escaped(value)).append("</").append(name).append(">\n");
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                // Parsers would turn these into blanks or line feeds.
                case '\t' -> out.append("&#9;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
