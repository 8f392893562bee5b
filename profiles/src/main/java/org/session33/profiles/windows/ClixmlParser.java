package org.session33.profiles.windows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * Builds objects from the elements of a CLIXML file. The nesting is bounded by the XML reader, and
 * the number of objects here, where each reference counts as much as what it refers to: so nobody
 * who walks through the objects can be kept busy for ever.
 */
final class ClixmlParser {
  private final SourceFile file;
  private final XMLStreamReader xml;
  private final Consumer<Problem> problems;
  private final Map<String, ClixmlObject> objects = new HashMap<>();
  private final Map<String, List<String>> types = new HashMap<>();
  private int produced;

  ClixmlParser(SourceFile file, XMLStreamReader xml, Consumer<Problem> problems) {
    this.file = file;
    this.xml = xml;
    this.problems = problems;
  }

  /** Reads the value whose element has just begun, and leaves the reader at its end. */
  ClixmlObject value() throws XMLStreamException {
    count(1);
    Place place = place();
    String kind = xml.getLocalName();
    switch (kind) {
      case "Obj" -> {
        return object(place);
      }
      case "Ref" -> {
        String id = xml.getAttributeValue(null, "RefId");
        skip();
        return reference(place, id);
      }
      case "Nil" -> {
        skip();
        return ClixmlObject.plain(place, "Nil", null);
      }
      default -> {
        return ClixmlObject.plain(place, kind, text());
      }
    }
  }

  private ClixmlObject object(Place place) throws XMLStreamException {
    String id = xml.getAttributeValue(null, "RefId");
    List<String> ownTypes = List.of();
    String text = null;
    Map<String, ClixmlObject> adapted = Map.of();
    Map<String, ClixmlObject> extended = Map.of();
    List<ClixmlObject> items = null;
    long weight = 1;
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "TN" -> ownTypes = typeNames();
        case "TNRef" -> ownTypes = knownTypeNames();
        case "ToString" -> text = text();
        case "Props" -> adapted = members();
        case "MS" -> extended = members();
        case "LST", "IE", "QUE", "STK" -> items = items();
        case "DCT" -> items = entries();
        default -> {
          // A plain value with members of its own, such as a text that knows its file.
          ClixmlObject inner = value();
          text = inner.text().orElse(text);
          weight += inner.weight();
        }
      }
    }
    weight += weigh(adapted.values()) + weigh(extended.values());
    weight += items == null ? 0 : weigh(items);
    ClixmlObject object =
        new ClixmlObject(
            place,
            "Obj",
            ownTypes,
            text,
            adapted,
            extended,
            items,
            (int) Math.min(Integer.MAX_VALUE, weight));
    if (id != null) {
      objects.put(id, object);
    }
    return object;
  }

  private ClixmlObject reference(Place place, @Nullable String id) throws XMLStreamException {
    ClixmlObject known = id == null ? null : objects.get(id);
    if (known == null) {
      // An object is known only when it is complete, so this may also be a way back into itself.
      problems.accept(
          Problem.warning(
              place,
              "a reference leads to no complete object before it and is left empty",
              "export the objects again with a greater -Depth if something is missing"));
      return ClixmlObject.plain(place, "Nil", null);
    }
    count(known.weight());
    return known;
  }

  private List<String> typeNames() throws XMLStreamException {
    String id = xml.getAttributeValue(null, "RefId");
    List<String> names = new ArrayList<>();
    while (nextChild()) {
      count(1);
      names.add(text());
    }
    List<String> result = List.copyOf(names);
    if (id != null) {
      types.put(id, result);
    }
    return result;
  }

  private List<String> knownTypeNames() throws XMLStreamException {
    String id = xml.getAttributeValue(null, "RefId");
    skip();
    return id == null ? List.of() : types.getOrDefault(id, List.of());
  }

  private Map<String, ClixmlObject> members() throws XMLStreamException {
    Map<String, ClixmlObject> members = new LinkedHashMap<>();
    while (nextChild()) {
      String name = xml.getAttributeValue(null, "N");
      if (name == null) {
        problems.accept(
            Problem.error(place(), "a property has no name", "it needs an attribute N"));
        skip();
      } else if (name.equals("SerializationData")) {
        skip();
      } else {
        members.put(unescaped(name), value());
      }
    }
    return Collections.unmodifiableMap(members);
  }

  private List<ClixmlObject> items() throws XMLStreamException {
    List<ClixmlObject> items = new ArrayList<>();
    while (nextChild()) {
      items.add(value());
    }
    return List.copyOf(items);
  }

  private List<ClixmlObject> entries() throws XMLStreamException {
    List<ClixmlObject> entries = new ArrayList<>();
    while (nextChild()) {
      count(1);
      Place place = place();
      Map<String, ClixmlObject> pair = members();
      int weight = (int) Math.min(Integer.MAX_VALUE, 1 + weigh(pair.values()));
      entries.add(new ClixmlObject(place, "En", List.of(), null, pair, Map.of(), null, weight));
    }
    return List.copyOf(entries);
  }

  /** Steps to the next element inside the current one; false at the current one's end. */
  private boolean nextChild() throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  /** The text of the current element, up to its end; elements inside it are passed over. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return unescaped(text.toString());
        }
        case XMLStreamConstants.START_ELEMENT -> skip();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          text.append(xml.getText());
          if (text.length() > InputLimits.XML_TEXT) {
            throw new XMLStreamException(
                "a text of more than " + InputLimits.XML_TEXT + " characters", xml.getLocation());
          }
        }
        default -> {}
      }
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth +=
          switch (event) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
          };
    }
  }

  private void count(int nodes) throws XMLStreamException {
    if (nodes > InputLimits.CLIXML_NODES - produced) {
      throw new XMLStreamException(
          "more than " + InputLimits.CLIXML_NODES + " objects and values", xml.getLocation());
    }
    produced += nodes;
  }

  private Place place() {
    return HardenedXml.placeOf(file, xml);
  }

  private static long weigh(Iterable<ClixmlObject> members) {
    long sum = 0;
    for (ClixmlObject member : members) {
      sum += member.weight();
    }
    return sum;
  }

  /** Undoes {@code _xHHHH_}, by which PowerShell writes what XML cannot hold. */
  static String unescaped(String text) {
    int at = nextEscape(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      plain
          .append(text, from, at)
          .append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
      from = at + 7;
      at = nextEscape(text, from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int nextEscape(String text, int from) {
    for (int at = text.indexOf('_', from); at >= 0; at = text.indexOf('_', at + 1)) {
      if (at + 6 < text.length() && text.charAt(at + 6) == '_' && isX(text.charAt(at + 1))) {
        String digits = text.substring(at + 2, at + 6).toLowerCase(Locale.ROOT);
        if (digits.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean isX(char c) {
    return c == 'x' || c == 'X';
  }
}
