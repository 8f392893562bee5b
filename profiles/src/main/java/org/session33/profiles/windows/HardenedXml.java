package org.session33.profiles.windows;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * Opens XML that nobody has checked: no document type, no entities but the five of XML, nothing is
 * ever fetched, and depth, attributes and text are bounded (formats.md 14).
 */
public final class HardenedXml {
  private final XMLInputFactory factory;

  /** A parser with everything dangerous switched off. */
  public HardenedXml() {
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused");
        });
  }

  /**
   * Opens decoded text; what the XML declaration says of an encoding no longer counts. Blank lines
   * in front of the declaration, as pastes have them, do no harm.
   *
   * @throws InputException if the text does not even begin as XML
   */
  public XMLStreamReader open(SourceFile file, String text) throws InputException {
    try {
      String safe = withoutLateDeclaration(text);
      return new Bounded(factory.createXMLStreamReader(new StringReader(safe)), safe);
    } catch (XMLStreamException | RuntimeException e) {
      throw problem(file, e);
    }
  }

  /** Blanks out a declaration that is not the very first thing; places stay what they are. */
  private static String withoutLateDeclaration(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int end = text.indexOf("?>", start);
    if (start == 0 || end < 0 || end - start > 200 || !text.startsWith("<?xml", start)) {
      return text;
    }
    return text.substring(0, start) + " ".repeat(end + 2 - start) + text.substring(end + 2);
  }

  /** Where the element begins whose start tag a reader of {@link #open} stands on. */
  public static Place placeOf(SourceFile file, XMLStreamReader reader) {
    return reader instanceof Bounded bounded ? bounded.tagPlace(file) : file.place();
  }

  /** What to tell the owner about a failure while reading. */
  public static InputException problem(SourceFile file, Exception e) {
    Location at = e instanceof XMLStreamException x ? x.getLocation() : null;
    String message = String.valueOf(e.getMessage());
    // The JDK's text has the place and then "Message: " in front of what matters.
    String reason =
        message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    String line = reason.lines().findFirst().orElse("unknown reason");
    return new InputException(
        at == null
            ? file.place()
            : file.place(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber())),
        "not readable as XML: " + (line.length() > 160 ? line.substring(0, 157) + "..." : line),
        "export or copy it again, whole");
  }

  /** Counts depth, attributes and text while it reads. */
  private static final class Bounded extends StreamReaderDelegate {
    private final String text;
    private int line = 1;
    private int lineStart;
    private int depth;

    Bounded(XMLStreamReader reader, String text) {
      super(reader);
      this.text = text;
    }

    /** Where the start tag begins; the parser itself only knows where it ends. */
    Place tagPlace(SourceFile file) {
      Location end = getLocation();
      int line = Math.max(1, end.getLineNumber());
      int column = Math.max(1, end.getColumnNumber());
      goTo(line);
      int offset = lineStart + column - 1;
      if (offset < 1 || offset > text.length() || text.charAt(offset - 1) != '>') {
        return file.place(line, column);
      }
      // No '<' may stand inside a start tag, so the last one is where it begins.
      int start = Math.max(0, text.lastIndexOf('<', offset - 1));
      // Files of one endless line are common: only a tag over several lines is searched backwards.
      int first = start < lineStart ? start : lineStart;
      while (first != lineStart && first > 0 && !endsLine(first - 1)) {
        first--;
      }
      for (int i = start; i < lineStart; i++) {
        line -= endsLine(i) ? 1 : 0;
      }
      return file.place(Math.max(1, line), start - first + 1);
    }

    /** Moves the known start of a line forward; the parser never goes back. */
    private void goTo(int wanted) {
      for (int i = lineStart; line < wanted && i < text.length(); i++) {
        if (endsLine(i)) {
          line++;
          lineStart = i + 1;
        }
      }
    }

    /** Whether a line end is complete with this character: CRLF ends only once. */
    private boolean endsLine(int at) {
      char c = text.charAt(at);
      return c == '\n' || (c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'));
    }

    @Override
    public int next() throws XMLStreamException {
      ReadingStop.check();
      int event;
      try {
        event = super.next();
      } catch (RuntimeException e) {
        // Some malformed declarations make the JDK's parser throw what it does not declare.
        throw new XMLStreamException("malformed", getLocation(), e);
      }
      switch (event) {
        case XMLStreamConstants.DTD -> throw refused("a document type is not allowed");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("an unknown entity");
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > InputLimits.DEPTH) {
            throw refused("more than " + InputLimits.DEPTH + " elements inside each other");
          }
          if (getAttributeCount() > InputLimits.XML_ATTRIBUTES) {
            throw refused("more than " + InputLimits.XML_ATTRIBUTES + " attributes");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> {
          if (getTextLength() > InputLimits.XML_TEXT) {
            throw refused("a text of more than " + InputLimits.XML_TEXT + " characters");
          }
        }
        default -> {}
      }
      return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
      // The parser's own way would pass by the counting above.
      StringBuilder text = new StringBuilder();
      while (true) {
        switch (next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
              text.append(getText());
          case XMLStreamConstants.END_ELEMENT -> {
            return text.toString();
          }
          case XMLStreamConstants.START_ELEMENT -> throw refused("an element inside a plain text");
          default -> {}
        }
        if (text.length() > InputLimits.XML_TEXT) {
          throw refused("a text of more than " + InputLimits.XML_TEXT + " characters");
        }
      }
    }

    @Override
    public int nextTag() throws XMLStreamException {
      while (true) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return event;
        }
        if (event == XMLStreamConstants.CHARACTERS && !isWhiteSpace()) {
          throw refused("text where an element should be");
        }
      }
    }

    private XMLStreamException refused(String why) {
      return new XMLStreamException(why, getLocation());
    }
  }
}
