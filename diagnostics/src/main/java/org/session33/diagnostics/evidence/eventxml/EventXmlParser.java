package org.session33.diagnostics.evidence.eventxml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.session33.diagnostics.evidence.EventRecord;
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
    EventParts parts = new EventParts();
    XMLStreamReader reader = open(event, where);
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(reader, parts);
          case XMLStreamConstants.END_ELEMENT -> parts.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              parts.text(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw shifted(HardenedXml.problem(file, e), where);
    }
    return parts.record(where);
  }

  private static void start(XMLStreamReader reader, EventParts parts) {
    parts.start(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      parts.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
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
}
