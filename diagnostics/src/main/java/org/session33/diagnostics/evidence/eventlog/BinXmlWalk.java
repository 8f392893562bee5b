package org.session33.diagnostics.evidence.eventlog;

import org.session33.profiles.files.InputLimits;

/**
 * Puts the values of one record into its templates and tells a sink the elements that come out.
 * What comes out is counted, because a few bytes can say "a thousand times a thousand times".
 */
final class BinXmlWalk {
  private final LogBytes bytes;
  private final BinXmlParser parser;
  private final EventSink sink;
  private int nodes;
  private int characters;
  private int depth;

  /** The array whose items are being told, where an element is repeated for each; -1 for none. */
  private int array = -1;

  private int itemStart;
  private int itemSize;

  BinXmlWalk(LogBytes bytes, BinXmlParser parser, EventSink sink) {
    this.bytes = bytes;
    this.parser = parser;
    this.sink = sink;
  }

  /** Tells the event that lies between two offsets. */
  void tell(int start, int end) throws DamagedLogException {
    fragment(parser.fragment(start, end, 0), BinXmlInstance.NO_VALUES);
  }

  /** Tells all of a fragment or template. */
  void fragment(BinXmlNode[] content, BinXmlInstance.Values values) throws DamagedLogException {
    if (++depth > InputLimits.LOG_DEPTH) {
      throw new DamagedLogException(
          "it is nested deeper than " + InputLimits.LOG_DEPTH + " levels");
    }
    count();
    for (BinXmlNode node : content) {
      node.tell(this, values);
    }
    depth--;
  }

  void element(BinXmlNode.Element element, BinXmlInstance.Values values)
      throws DamagedLogException {
    boolean dependent = element.dependency != BinXmlNode.Element.INDEPENDENT;
    if ((dependent && values.isNull(element.dependency)) || isLeftOut(element.content, values)) {
      count();
      return;
    }
    int repeated = array(element.content, values);
    if (repeated < 0) {
      once(element, values);
      return;
    }
    int type = values.type(repeated) & ~BinXmlValue.ARRAY;
    BinXmlArray items = new BinXmlArray(bytes, type, values.start(repeated), values.size(repeated));
    int outer = array;
    while (items.next()) {
      array = repeated;
      itemStart = items.start();
      itemSize = items.size();
      once(element, values);
    }
    array = outer;
  }

  private void once(BinXmlNode.Element element, BinXmlInstance.Values values)
      throws DamagedLogException {
    count();
    sink.begin(element.name);
    boolean wanted = sink.wantsText();
    for (BinXmlNode.Attribute attribute : element.attributes) {
      if (wanted && !isLeftOut(attribute.parts, values)) {
        count();
        sink.attribute(attribute.name, value(attribute.parts, values));
      }
    }
    for (BinXmlNode node : element.content) {
      node.tell(this, values);
    }
    sink.end(element.name);
  }

  private static boolean isLeftOut(BinXmlNode[] parts, BinXmlInstance.Values values)
      throws DamagedLogException {
    for (BinXmlNode part : parts) {
      if (part instanceof BinXmlNode.Substitution place && place.leavesOut(values)) {
        return true;
      }
    }
    return false;
  }

  /** The value of an array that repeats its element, or -1. */
  private static int array(BinXmlNode[] parts, BinXmlInstance.Values values)
      throws DamagedLogException {
    for (BinXmlNode part : parts) {
      if (part instanceof BinXmlNode.Substitution place
          && !values.isNull(place.index)
          && (values.type(place.index) & BinXmlValue.ARRAY) != 0) {
        return place.index;
      }
    }
    return -1;
  }

  private String value(BinXmlNode[] parts, BinXmlInstance.Values values)
      throws DamagedLogException {
    StringBuilder joined = new StringBuilder();
    for (BinXmlNode part : parts) {
      String one = "";
      if (part instanceof BinXmlNode.Text text) {
        one = text.value;
      } else if (part instanceof BinXmlNode.Substitution place && !values.isNull(place.index)) {
        int type = values.type(place.index);
        one = BinXmlValue.text(bytes, type, values.start(place.index), values.size(place.index));
      }
      if (parts.length == 1) {
        return counted(one);
      }
      joined.append(counted(one));
    }
    return joined.toString();
  }

  void text(String value) throws DamagedLogException {
    count();
    if (sink.wantsText()) {
      sink.text(counted(value));
    }
  }

  void instruction(String target, String data) throws DamagedLogException {
    count();
    sink.instruction(target, counted(data));
  }

  /** Tells a value in the content of an element. */
  void value(int index, BinXmlInstance.Values values) throws DamagedLogException {
    count();
    int type = values.type(index);
    int start = values.start(index);
    int size = values.size(index);
    if (type == BinXmlValue.BIN_XML) {
      fragment(parser.fragment(start, start + size, depth), BinXmlInstance.NO_VALUES);
    } else if (sink.wantsText()) {
      boolean item = (type & BinXmlValue.ARRAY) != 0 && index == array;
      sink.text(
          counted(
              item
                  ? BinXmlValue.text(bytes, type & ~BinXmlValue.ARRAY, itemStart, itemSize)
                  : BinXmlValue.text(bytes, type, start, size)));
    }
  }

  private void count() throws DamagedLogException {
    if (++nodes > InputLimits.LOG_NODES) {
      throw new DamagedLogException(
          "more than " + InputLimits.LOG_NODES + " elements and texts come out of it");
    }
  }

  private String counted(String text) throws DamagedLogException {
    characters += text.length();
    if (characters > InputLimits.LOG_TEXT) {
      throw new DamagedLogException(
          "more than " + InputLimits.LOG_TEXT + " characters come out of it");
    }
    return text;
  }
}
