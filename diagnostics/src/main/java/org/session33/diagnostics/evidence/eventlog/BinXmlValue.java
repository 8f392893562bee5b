package org.session33.diagnostics.evidence.eventlog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;

/** The values of binary XML as text, as Event Viewer shows them (formats.md 10.6). */
final class BinXmlValue {
  static final int NULL = 0x00;
  static final int TEXT = 0x01;
  static final int ANSI = 0x02;
  static final int BIN_XML = 0x21;
  static final int ARRAY = 0x80;

  /** From 1601, where Windows begins to count, to 1970, in seconds. */
  private static final long EPOCH = 11_644_473_600L;

  private static final int TICKS = 10_000_000;
  private static final String DIGITS = "0123456789ABCDEF";

  private BinXmlValue() {}

  /** The text of a value. */
  static String text(LogBytes bytes, int type, int at, int size) throws DamagedLogException {
    bytes.check(at, size);
    if ((type & ARRAY) != 0) {
      return joined(bytes, type & ~ARRAY, at, size);
    }
    return switch (type) {
      case NULL -> "";
      case TEXT -> withoutNul(bytes.utf16(at, size / 2));
      case ANSI -> withoutNul(bytes.ansi(at, size));
      case 0x03, 0x05, 0x07, 0x09 -> Long.toString(signed(bytes, at, size));
      case 0x04, 0x06, 0x08, 0x0A -> Long.toUnsignedString(unsigned(bytes, at, size));
      case 0x0B, 0x0C -> decimal(bytes, at, size);
      case 0x0D -> unsigned(bytes, at, size) == 0 ? "false" : "true";
      case 0x0E -> hex(bytes, at, size);
      case 0x0F -> guid(bytes, at, size);
      case 0x10, 0x14, 0x15 -> "0x" + Long.toHexString(unsigned(bytes, at, size));
      case 0x11 -> fileTime(size(bytes, at, size, 8));
      case 0x12 -> systemTime(bytes, at, size);
      case 0x13 -> sid(bytes, at, size);
      default -> "binary, " + size + " bytes";
    };
  }

  /** A time of Windows: units of 100 nanoseconds since 1601. */
  static Instant instant(long ticks) {
    return Instant.ofEpochSecond(
        Long.divideUnsigned(ticks, TICKS) - EPOCH, Long.remainderUnsigned(ticks, TICKS) * 100);
  }

  /** How many bytes the item of an array has that begins here; 0 where nobody knows. */
  static int itemSize(LogBytes bytes, int type, int at) throws DamagedLogException {
    return switch (type) {
      case 0x03, 0x04 -> 1;
      case 0x05, 0x06 -> 2;
      case 0x07, 0x08, 0x0B, 0x0D, 0x14 -> 4;
      case 0x09, 0x0A, 0x0C, 0x11, 0x15 -> 8;
      case 0x0F, 0x12 -> 16;
      case 0x13 -> 8 + 4 * bytes.u8(at + 1);
      default -> 0;
    };
  }

  /** An array where it repeats nothing, in an attribute for instance. */
  private static String joined(LogBytes bytes, int type, int at, int size)
      throws DamagedLogException {
    StringJoiner items = new StringJoiner(", ");
    BinXmlArray array = new BinXmlArray(bytes, type, at, size);
    while (array.next()) {
      items.add(text(bytes, type, array.start(), array.size()));
    }
    return items.toString();
  }

  private static String withoutNul(String text) {
    return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
  }

  private static long size(LogBytes bytes, int at, int size, int wanted)
      throws DamagedLogException {
    if (size != wanted) {
      throw wrongSize(size);
    }
    return bytes.i64(at);
  }

  private static DamagedLogException wrongSize(int size) {
    return new DamagedLogException(
        "a value in it has " + size + " bytes, which its type never has");
  }

  private static long signed(LogBytes bytes, int at, int size) throws DamagedLogException {
    return switch (size) {
      case 1 -> (byte) bytes.u8(at);
      case 2 -> (short) bytes.u16(at);
      case 4 -> bytes.i32(at);
      case 8 -> bytes.i64(at);
      default -> throw wrongSize(size);
    };
  }

  private static long unsigned(LogBytes bytes, int at, int size) throws DamagedLogException {
    return switch (size) {
      case 1 -> bytes.u8(at);
      case 2 -> bytes.u16(at);
      case 4 -> bytes.u32(at);
      case 8 -> bytes.i64(at);
      default -> throw wrongSize(size);
    };
  }

  private static String decimal(LogBytes bytes, int at, int size) throws DamagedLogException {
    if (size == 4) {
      float value = Float.intBitsToFloat(bytes.i32(at));
      return Float.isFinite(value)
          ? new BigDecimal(Float.toString(value)).toPlainString()
          : Float.toString(value);
    }
    double value = Double.longBitsToDouble(size(bytes, at, size, 8));
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).toPlainString()
        : Double.toString(value);
  }

  private static String hex(LogBytes bytes, int at, int size) throws DamagedLogException {
    StringBuilder hex = new StringBuilder(2 * size);
    for (int i = at; i < at + size; i++) {
      hex(hex, bytes.u8(i));
    }
    return hex.toString();
  }

  private static void hex(StringBuilder to, int value) {
    to.append(DIGITS.charAt(value >> 4)).append(DIGITS.charAt(value & 15));
  }

  private static String guid(LogBytes bytes, int at, int size) throws DamagedLogException {
    if (size != 16) {
      throw wrongSize(size);
    }
    StringBuilder guid = new StringBuilder(38).append('{');
    for (int i : new int[] {3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15}) {
      if (i < 0) {
        guid.append('-');
      } else {
        hex(guid, bytes.u8(at + i));
      }
    }
    return guid.append('}').toString();
  }

  private static String fileTime(long ticks) {
    return instant(ticks).toString();
  }

  private static String systemTime(LogBytes bytes, int at, int size) throws DamagedLogException {
    if (size != 16) {
      throw wrongSize(size);
    }
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
        bytes.u16(at),
        bytes.u16(at + 2),
        bytes.u16(at + 6),
        bytes.u16(at + 8),
        bytes.u16(at + 10),
        bytes.u16(at + 12),
        bytes.u16(at + 14));
  }

  private static String sid(LogBytes bytes, int at, int size) throws DamagedLogException {
    int count = size < 8 ? 0 : bytes.u8(at + 1);
    if (size < 8 || size < 8 + 4 * count) {
      throw wrongSize(size);
    }
    // The authority is the one number that has its first byte in front.
    long authority = 0;
    for (int i = 2; i < 8; i++) {
      authority = (authority << 8) | bytes.u8(at + i);
    }
    StringBuilder sid = new StringBuilder("S-").append(bytes.u8(at)).append('-').append(authority);
    for (int i = 0; i < count; i++) {
      sid.append('-').append(bytes.u32(at + 8 + 4 * i));
    }
    return sid.toString();
  }
}
