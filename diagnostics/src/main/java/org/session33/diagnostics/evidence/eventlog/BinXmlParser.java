package org.session33.diagnostics.evidence.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;

/**
 * Parses the binary XML of one chunk (formats.md 10.4, 10.5). Names and templates stand in the
 * chunk once and are kept by their offsets; a template is parsed when it is first used, wherever it
 * lies.
 *
 * <p>It is long because each token of the format is read here.
 */
final class BinXmlParser {
  private static final int MORE = 0x40;
  private static final int END = 0x00;
  private static final int ELEMENT = 0x01;
  private static final int CLOSE_START = 0x02;
  private static final int CLOSE_EMPTY = 0x03;
  private static final int END_ELEMENT = 0x04;
  private static final int TEXT = 0x05;
  private static final int ATTRIBUTE = 0x06;
  private static final int CDATA = 0x07;
  private static final int CHARACTER = 0x08;
  private static final int ENTITY = 0x09;
  private static final int TARGET = 0x0A;
  private static final int DATA = 0x0B;
  private static final int INSTANCE = 0x0C;
  private static final int NORMAL = 0x0D;
  private static final int OPTIONAL = 0x0E;
  private static final int HEADER = 0x0F;

  /** What stands in front of a definition's own binary XML: next, GUID, size. */
  private static final int DEFINITION_HEAD = 24;

  /** Names and definitions lie behind the head of the chunk. */
  private static final int FIRST = EvtxChunk.FIRST_RECORD;

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  /** Stands for a definition that is being parsed. */
  private static final BinXmlNode[] OPEN = new BinXmlNode[0];

  private final LogBytes bytes;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, BinXmlNode[]> templates = new HashMap<>();

  BinXmlParser(LogBytes chunk) {
    this.bytes = chunk;
  }

  /**
   * A fragment: the event of a record, or a value that is binary XML.
   *
   * @param depth how deep it lies in others, from 0
   */
  BinXmlNode[] fragment(int start, int end, int depth) throws DamagedLogException {
    return new Cursor(start, end, false).content(depth);
  }

  private BinXmlNode[] template(int offset, int depth) throws DamagedLogException {
    BinXmlNode[] known = templates.get(offset);
    if (known == OPEN) {
      throw new DamagedLogException("its template contains itself");
    }
    if (known != null) {
      return known;
    }
    if (offset < FIRST) {
      throw new DamagedLogException("its template lies outside of the records");
    }
    int size = definitionSize(offset);
    templates.put(offset, OPEN);
    try {
      int start = offset + DEFINITION_HEAD;
      BinXmlNode[] parsed = new Cursor(start, start + size, true).content(depth);
      templates.put(offset, parsed);
      return parsed;
    } finally {
      templates.remove(offset, OPEN);
    }
  }

  private int definitionSize(int offset) throws DamagedLogException {
    bytes.check(offset, DEFINITION_HEAD);
    return bytes.sizeAt(offset + 20, bytes.length() - offset - DEFINITION_HEAD);
  }

  private String name(int offset) throws DamagedLogException {
    String known = names.get(offset);
    if (known == null) {
      if (offset < FIRST) {
        throw new DamagedLogException("a name in it lies outside of the records");
      }
      known = bytes.utf16(offset + 8, bytes.u16(offset + 6));
      names.put(offset, known);
    }
    return known;
  }

  /** Where the parser is. */
  private final class Cursor {
    private final int end;
    private final boolean definition;
    private int at;

    Cursor(int start, int end, boolean definition) {
      this.at = start;
      this.end = end;
      this.definition = definition;
    }

    private int token() throws DamagedLogException {
      need(1);
      return bytes.u8(at);
    }

    private void need(int size) throws DamagedLogException {
      if (size > end - at) {
        throw new DamagedLogException("it ends in the middle");
      }
    }

    /** What stands up to the token that closes it, or up to the end. */
    BinXmlNode[] content(int depth) throws DamagedLogException {
      return children(depth).toArray(new BinXmlNode[0]);
    }

    private List<BinXmlNode> children(int depth) throws DamagedLogException {
      if (depth >= InputLimits.LOG_DEPTH) {
        throw new DamagedLogException(
            "it is nested deeper than " + InputLimits.LOG_DEPTH + " levels");
      }
      List<BinXmlNode> nodes = new ArrayList<>();
      while (at < end) {
        int token = token() & ~MORE;
        switch (token) {
          case END, END_ELEMENT -> {
            at++;
            return nodes;
          }
          case HEADER -> {
            need(4);
            at += 4;
          }
          case ELEMENT -> nodes.add(element(depth));
          case TARGET -> nodes.add(instruction());
          case INSTANCE -> nodes.add(instance(depth));
          default -> {
            BinXmlNode part = part(token);
            if (part == null) {
              throw new DamagedLogException(
                  String.format(Locale.ROOT, "0x%02X stands where its XML should go on", token()));
            }
            nodes.add(part);
          }
        }
      }
      return nodes;
    }

    private BinXmlNode.Element element(int depth) throws DamagedLogException {
      boolean attributes = (token() & MORE) != 0;
      at++;
      int dependency = BinXmlNode.Element.INDEPENDENT;
      if (definition) {
        need(2);
        dependency = bytes.u16(at);
        at += 2;
      }
      need(4);
      bytes.sizeAt(at, end - at - 4L);
      at += 4;
      String name = reference();
      List<BinXmlNode.Attribute> list = attributes ? attributes() : List.of();
      int close = token();
      at++;
      if (close == CLOSE_EMPTY) {
        return new BinXmlNode.Element(name, dependency, list, List.of());
      }
      if (close != CLOSE_START) {
        throw new DamagedLogException(
            String.format(Locale.ROOT, "0x%02X stands where a start tag should end", close));
      }
      return new BinXmlNode.Element(name, dependency, list, children(depth + 1));
    }

    private List<BinXmlNode.Attribute> attributes() throws DamagedLogException {
      need(4);
      bytes.sizeAt(at, end - at - 4L);
      at += 4;
      List<BinXmlNode.Attribute> list = new ArrayList<>();
      while ((token() & ~MORE) == ATTRIBUTE) {
        if (list.size() >= InputLimits.XML_ATTRIBUTES) {
          throw new DamagedLogException(
              "an element in it has more than " + InputLimits.XML_ATTRIBUTES + " attributes");
        }
        at++;
        String name = reference();
        List<BinXmlNode> parts = new ArrayList<>();
        BinXmlNode part = part(token() & ~MORE);
        while (part != null) {
          parts.add(part);
          part = part(token() & ~MORE);
        }
        list.add(new BinXmlNode.Attribute(name, parts));
      }
      return list;
    }

    /** A text or a value, or null where the token is none of either. */
    private @Nullable BinXmlNode part(int token) throws DamagedLogException {
      switch (token) {
        case TEXT -> {
          need(4);
          if (bytes.u8(at + 1) != BinXmlValue.TEXT) {
            throw new DamagedLogException("a text in it is of no type that texts have");
          }
          return text(at + 2);
        }
        case CDATA -> {
          return text(at + 1);
        }
        case CHARACTER -> {
          need(3);
          char referred = (char) bytes.u16(at + 1);
          at += 3;
          return new BinXmlNode.Text(String.valueOf(referred));
        }
        case ENTITY -> {
          at++;
          String name = reference();
          String meant = ENTITIES.get(name);
          if (meant == null) {
            throw new DamagedLogException("it refers to an entity that XML does not know");
          }
          return new BinXmlNode.Text(meant);
        }
        case NORMAL, OPTIONAL -> {
          need(4);
          int index = bytes.u16(at + 1);
          at += 4;
          return new BinXmlNode.Substitution(index, token == OPTIONAL);
        }
        default -> {
          return null;
        }
      }
    }

    private BinXmlNode.Text text(int count) throws DamagedLogException {
      need(count + 2 - at);
      int characters = bytes.u16(count);
      at = count + 2;
      need(2 * characters);
      String text = bytes.utf16(at, characters);
      at += 2 * characters;
      return new BinXmlNode.Text(text);
    }

    private BinXmlNode.Instruction instruction() throws DamagedLogException {
      at++;
      String target = reference();
      if (token() != DATA) {
        return new BinXmlNode.Instruction(target, "");
      }
      return new BinXmlNode.Instruction(target, text(at + 1).value);
    }

    /** A name by its offset; the first time it stands right here. */
    private String reference() throws DamagedLogException {
      need(4);
      int offset = bytes.sizeAt(at, bytes.length());
      at += 4;
      String name = name(offset);
      if (offset == at) {
        int size = 10 + 2 * name.length();
        need(size);
        at += size;
      }
      return name;
    }

    private BinXmlInstance instance(int depth) throws DamagedLogException {
      need(10);
      int offset = bytes.sizeAt(at + 6, bytes.length());
      at += 10;
      if (offset == at) {
        int size = DEFINITION_HEAD + definitionSize(offset);
        need(size);
        at += size;
      }
      BinXmlNode[] template = template(offset, depth + 1);
      need(4);
      int count = bytes.sizeAt(at, (end - at - 4L) / 4);
      int descriptors = at + 4;
      int[] starts = new int[count];
      at = descriptors + 4 * count;
      for (int i = 0; i < count; i++) {
        starts[i] = at;
        int size = bytes.u16(descriptors + 4 * i);
        need(size);
        at += size;
      }
      return new BinXmlInstance(template, new BinXmlInstance.Values(bytes, descriptors, starts));
    }
  }
}
