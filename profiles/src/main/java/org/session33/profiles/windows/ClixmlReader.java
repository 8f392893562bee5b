package org.session33.profiles.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Reads what PowerShell's {@code Export-Clixml} writes (formats.md 11.2), whatever the objects are.
 * Nothing is ever made from the .NET types that are named, and {@code SerializationData} is passed
 * over.
 */
public final class ClixmlReader {
  private static final String PREFIX = "#< CLIXML";

  /** A reader. */
  public ClixmlReader() {}

  /**
   * Reads objects.
   *
   * @return the top objects in the order of the file; when the file breaks off, those before the
   *     break, beside an error
   */
  public Reading<List<ClixmlObject>> read(SourceFile file) {
    return Reading.of(problems -> read(file, problems));
  }

  private static List<ClixmlObject> read(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
    if (text.startsWith(PREFIX)) {
      // Error streams are marked so; blanks keep the columns what they are.
      text = " ".repeat(PREFIX.length()) + text.substring(PREFIX.length());
    }
    XMLStreamReader xml = new HardenedXml().open(file, text);
    List<ClixmlObject> objects = new ArrayList<>();
    boolean rootSeen = false;
    try {
      ClixmlParser parser = new ClixmlParser(file, xml, problems);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (rootSeen) {
          objects.add(parser.value());
        } else if (xml.getLocalName().equals("Objs")) {
          rootSeen = true;
        } else {
          throw new InputException(
              HardenedXml.placeOf(file, xml),
              "this is XML, and no CLIXML",
              "the root element must be 'Objs': export with Export-Clixml");
        }
      }
    } catch (XMLStreamException e) {
      InputException end = HardenedXml.problem(file, e);
      if (!rootSeen) {
        throw end;
      }
      problems.accept(end.problem());
    }
    return List.copyOf(objects);
  }
}
