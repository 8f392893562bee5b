package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes synthetic logs of Windows 2003: a ring of records, as long as a test wants it. */
public final class SyntheticEvt {
  private static final int FILLER = 0x27;

  private final List<byte[]> records = new ArrayList<>();
  private final long first;
  private int flags;

  /** A log whose first record has a number. */
  public SyntheticEvt(long first) {
    this.first = first;
  }

  /** The flags of the file: 1 dirty (its head is stale then), 2 wrapped. */
  SyntheticEvt flags(int value) {
    flags = value;
    return this;
  }

  /** Adds an event. */
  public SyntheticEvt event(String source, int id, String... strings) {
    return event(source, id, strings.length, strings);
  }

  /** Adds an event that promises more or fewer strings than it has. */
  SyntheticEvt event(String source, int id, int promised, String... strings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text(source));
    out.writeBytes(text("MBX01"));
    int offset = 0x38 + out.size();
    for (String string : strings) {
      out.writeBytes(text(string));
    }
    while (out.size() % 4 != 0) {
      out.write(0);
    }
    int size = 0x38 + out.size() + 4;
    ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(size).putInt(0x654C664C).putInt((int) (first + records.size()));
    record.putInt(1_110_000_000).putInt(1_110_000_000).putInt(0xC006 << 16 | id);
    record.putShort((short) 1).putShort((short) promised).putShort((short) 6);
    record.putShort((short) 0).putInt(0).putInt(offset);
    record.position(0x38);
    record.put(out.toByteArray()).putInt(size);
    records.add(record.array());
    return this;
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(UTF_16LE);
  }

  /** The whole file, not wrapped. */
  public byte[] bytes() {
    int length = 48 + 0x28;
    for (byte[] record : records) {
      length += record.length;
    }
    return bytes(length, 48);
  }

  /**
   * The whole file as a ring.
   *
   * @param length how long the file is, in bytes
   * @param oldest where the oldest record begins
   */
  byte[] bytes(int length, int oldest) {
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int at = oldest;
    for (byte[] record : records) {
      at = put(out, at, record);
    }
    int next = (int) first + records.size();
    ByteBuffer end = ByteBuffer.allocate(0x28).order(ByteOrder.LITTLE_ENDIAN);
    int endAt = length - at < 0x28 ? 48 : at;
    end.putInt(0x28).putInt(0x11111111).putInt(0x22222222).putInt(0x33333333).putInt(0x44444444);
    end.putInt(oldest).putInt(endAt).putInt(next).putInt(records.isEmpty() ? 0 : (int) first);
    end.putInt(0x28);
    put(out, endAt, end.array());
    boolean stale = (flags & 1) != 0;
    out.putInt(0, 0x30).putInt(4, 0x654C664C).putInt(8, 1).putInt(12, 1);
    out.putInt(16, stale ? 48 : oldest).putInt(20, stale ? 48 : endAt);
    out.putInt(24, stale ? 1 : next).putInt(28, stale ? 0 : (int) first);
    out.putInt(32, length).putInt(36, flags).putInt(44, 0x30);
    return out.array();
  }

  private static int put(ByteBuffer out, int offset, byte[] record) {
    int at = offset;
    int left = out.capacity() - at;
    if (left < 0x38 && record.length > 0x28) {
      while (at + 4 <= out.capacity()) {
        out.putInt(at, FILLER);
        at += 4;
      }
      at = 48;
      left = out.capacity() - at;
    }
    int head = Math.min(left, record.length);
    out.put(at, record, 0, head);
    if (head == record.length) {
      return at + head;
    }
    out.put(48, record, head, record.length - head);
    return 48 + record.length - head;
  }
}
