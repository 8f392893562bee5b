package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Writes synthetic {@code .evtx} files in the dress without templates, which forwarded logs have,
 * or with anything else that a test puts into a record.
 */
public final class SyntheticEvtx {
  /** Seconds from 1601 to 1970. */
  private static final long EPOCH = 11_644_473_600L;

  private final List<byte[]> chunks = new ArrayList<>();
  private int flags;
  private boolean checksums = true;
  private int statedChunks = -1;
  private Chunk chunk = new Chunk(1);
  private long next = 1;

  /** The flags of the file: 1 dirty, 2 full, 4 without checksums. */
  public SyntheticEvtx flags(int value) {
    flags = value;
    checksums = (value & 4) == 0;
    return this;
  }

  /** How many chunks the head speaks of, where that is not how many there are. */
  SyntheticEvtx statedChunks(int value) {
    statedChunks = value;
    return this;
  }

  /** Adds a record of any binary XML, behind its fragment header. */
  SyntheticEvtx record(Consumer<Fragment> content) {
    if (!chunk.add(next, content)) {
      endChunk();
      if (!chunk.add(next, content)) {
        throw new IllegalArgumentException("a record is longer than a chunk");
      }
    }
    next++;
    return this;
  }

  /** Adds an event in the dress of a classic source: its strings are unnamed data. */
  public SyntheticEvtx event(String source, int id, String... strings) {
    long number = next;
    return record(f -> f.event(source, id, number, 2, strings));
  }

  /** The same with a level of its own. */
  SyntheticEvtx event(String source, int id, int level, String... strings) {
    long number = next;
    return record(f -> f.event(source, id, number, level, strings));
  }

  /** Ends the chunk; what follows stands in the next one. */
  SyntheticEvtx endChunk() {
    chunks.add(chunk.bytes(checksums));
    chunk = new Chunk(next);
    return this;
  }

  /** Adds a slot without a chunk in it. */
  SyntheticEvtx emptySlot() {
    if (!chunk.isEmpty()) {
      endChunk();
    }
    chunks.add(new byte[EvtxChunk.SIZE]);
    return this;
  }

  /** The next record's number. */
  SyntheticEvtx number(long value) {
    if (!chunk.isEmpty()) {
      endChunk();
    }
    next = value;
    chunk = new Chunk(value);
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    if (!chunk.isEmpty()) {
      endChunk();
    }
    ByteBuffer head = ByteBuffer.allocate(EvtxReader.HEADER).order(ByteOrder.LITTLE_ENDIAN);
    head.put("ElfFile\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    head.putLong(8, 0).putLong(16, Math.max(0, chunks.size() - 1)).putLong(24, next);
    head.putInt(32, 128).putShort(36, (short) 1).putShort(38, (short) 3);
    head.putShort(40, (short) EvtxReader.HEADER);
    head.putShort(42, (short) (statedChunks < 0 ? chunks.size() : statedChunks));
    head.putInt(120, flags);
    head.putInt(124, checksums ? crc(head.array(), 0, 120) : 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    chunks.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  /** A chunk while it is written. */
  private static final class Chunk {
    private final ByteBuffer out =
        ByteBuffer.allocate(EvtxChunk.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private final long first;
    private long last;
    private int lastOffset;

    Chunk(long first) {
      this.first = first;
      this.last = first - 1;
      out.position(EvtxChunk.FIRST_RECORD);
    }

    boolean isEmpty() {
      return last < first;
    }

    boolean add(long number, Consumer<Fragment> content) {
      int start = out.position();
      Map<String, Integer> before = new HashMap<>(names);
      try {
        out.putInt(0x2A2A).putInt(0).putLong(number).putLong((EPOCH + 1_700_000_000L) * 10_000_000);
        out.put((byte) 0x0F).put((byte) 1).put((byte) 1).put((byte) 0);
        content.accept(new Fragment(out, names));
        out.put((byte) 0);
        while ((out.position() + 4 - start) % 8 != 0) {
          out.put((byte) 0);
        }
        int size = out.position() + 4 - start;
        out.putInt(size).putInt(start + 4, size);
      } catch (java.nio.BufferOverflowException e) {
        java.util.Arrays.fill(out.array(), start, EvtxChunk.SIZE, (byte) 0);
        out.position(start);
        names.clear();
        names.putAll(before);
        return false;
      }
      last = number;
      lastOffset = start;
      return true;
    }

    byte[] bytes(boolean checksums) {
      int free = out.position();
      out.put(0, "ElfChnk\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.putLong(8, first).putLong(16, last).putLong(24, first).putLong(32, last);
      out.putInt(40, 128).putInt(44, lastOffset).putInt(48, free);
      out.putInt(120, checksums ? 1 : 5);
      if (checksums) {
        out.putInt(52, crc(out.array(), EvtxChunk.FIRST_RECORD, free - EvtxChunk.FIRST_RECORD));
        CRC32 head = new CRC32();
        head.update(out.array(), 0, 120);
        head.update(out.array(), 128, EvtxChunk.FIRST_RECORD - 128);
        out.putInt(124, (int) head.getValue());
      }
      return out.array();
    }
  }

  /** Binary XML while it is written. */
  static final class Fragment {
    private final ByteBuffer out;
    private final Map<String, Integer> names;
    private boolean definition;

    private Fragment(ByteBuffer out, Map<String, Integer> names) {
      this.out = out;
      this.names = names;
    }

    /** Bytes as they are. */
    Fragment raw(int... bytes) {
      for (int b : bytes) {
        out.put((byte) b);
      }
      return this;
    }

    /** Where the next byte will stand in the chunk. */
    int position() {
      return out.position();
    }

    /** A number of four bytes. */
    Fragment dword(int value) {
      out.putInt(value);
      return this;
    }

    /** A name: its offset, and the name itself where it stands here for the first time. */
    Fragment name(String name) {
      Integer known = names.get(name);
      if (known != null) {
        out.putInt(known);
        return this;
      }
      int at = out.position() + 4;
      names.put(name, at);
      out.putInt(at).putInt(0);
      int hash = 0;
      for (char c : name.toCharArray()) {
        hash = hash * 65599 + c;
      }
      out.putShort((short) hash).putShort((short) name.length());
      out.put(name.getBytes(UTF_16LE)).putShort((short) 0);
      return this;
    }

    /** An element with attributes, name and value in turn, and content. */
    Fragment element(String name, List<String> attributes, Consumer<Fragment> content) {
      out.put((byte) (attributes.isEmpty() ? 0x01 : 0x41));
      if (definition) {
        out.putShort((short) 0xFFFF);
      }
      int size = out.position();
      out.putInt(0);
      name(name);
      if (!attributes.isEmpty()) {
        int list = out.position();
        out.putInt(0);
        for (int i = 0; i < attributes.size(); i += 2) {
          out.put((byte) (i + 2 < attributes.size() ? 0x46 : 0x06));
          name(attributes.get(i));
          text(attributes.get(i + 1));
        }
        out.putInt(list, out.position() - list - 4);
      }
      out.put((byte) 0x02);
      content.accept(this);
      out.put((byte) 0x04);
      out.putInt(size, out.position() - size - 4);
      return this;
    }

    /** An element of one text. */
    Fragment element(String name, String text) {
      return element(name, List.of(), f -> f.text(text));
    }

    /** A text. */
    Fragment text(String text) {
      if (!text.isEmpty()) {
        out.put((byte) 0x05).put((byte) 1);
        characters(text);
      }
      return this;
    }

    /** A number of characters, and they. */
    Fragment characters(String text) {
      out.putShort((short) text.length()).put(text.getBytes(UTF_16LE));
      return this;
    }

    /** The definition of a template, and an instance of it with values. */
    Fragment instance(Consumer<Fragment> content, List<Value> values) {
      raw(0x0C, 0x01).dword(1);
      int definitionAt = out.position() + 4;
      dword(definitionAt).dword(0);
      out.put(new byte[16]);
      int size = out.position();
      dword(0);
      raw(0x0F, 1, 1, 0);
      definition = true;
      content.accept(this);
      definition = false;
      raw(0);
      out.putInt(size, out.position() - size - 4);
      values(values);
      return this;
    }

    /** Another instance of a definition that stands elsewhere. */
    Fragment instanceOf(int definitionAt, List<Value> values) {
      raw(0x0C, 0x01).dword(1).dword(definitionAt);
      return values(values);
    }

    private Fragment values(List<Value> values) {
      out.putInt(values.size());
      values.forEach(
          v -> out.putShort((short) v.bytes().length).put((byte) v.type()).put((byte) 0));
      values.forEach(v -> out.put(v.bytes()));
      return this;
    }

    Fragment event(String source, int id, long number, int level, String... strings) {
      String xmlns = "http://schemas.microsoft.com/win/2004/08/events/event";
      return element(
          "Event",
          List.of("xmlns", xmlns),
          e ->
              e.element(
                      "System",
                      List.of(),
                      s ->
                          s.element("Provider", List.of("Name", source), p -> {})
                              .element(
                                  "EventID",
                                  List.of("Qualifiers", "49158"),
                                  i -> i.text(Integer.toString(id)))
                              .element("Level", Integer.toString(level))
                              .element("Task", "6")
                              .element("Keywords", "0x80000000000000")
                              .element(
                                  "TimeCreated",
                                  List.of("SystemTime", "2010-03-17T09:03:12.7750000Z"),
                                  t -> {})
                              .element("EventRecordID", Long.toString(1000 + number))
                              .element("Channel", "Application")
                              .element("Computer", "MBX01.contoso.example"))
                  .element(
                      "EventData",
                      List.of(),
                      d -> {
                        for (String string : strings) {
                          d.element("Data", string);
                        }
                        d.element("Binary", "070000005B444941475F4354585D");
                      }));
    }
  }

  /** A value of a template. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Value(int type, byte[] bytes) {
    static Value text(String text) {
      return new Value(0x01, text.getBytes(UTF_16LE));
    }

    static Value nothing() {
      return new Value(0x00, new byte[0]);
    }
  }
}
