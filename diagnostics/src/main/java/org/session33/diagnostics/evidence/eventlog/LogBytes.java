package org.session33.diagnostics.evidence.eventlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.session33.profiles.windows.DecodedText;

/** Bytes of a log, little-endian; nothing is read behind their end, whatever an offset says. */
final class LogBytes {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int length;

  /**
   * Bytes.
   *
   * @param length how many of them there are, at most the length of the array
   */
  LogBytes(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  int length() {
    return length;
  }

  /** The array itself, for checksums. */
  byte[] array() {
    return bytes;
  }

  /** Fails unless so many bytes lie at an offset. */
  void check(int at, long size) throws DamagedLogException {
    if (at < 0 || size < 0 || at + size > length) {
      throw new DamagedLogException("it points outside of what is there");
    }
  }

  int u8(int at) throws DamagedLogException {
    check(at, 1);
    return bytes[at] & 0xFF;
  }

  int u16(int at) throws DamagedLogException {
    check(at, 2);
    return (short) SHORT.get(bytes, at) & 0xFFFF;
  }

  int i32(int at) throws DamagedLogException {
    check(at, 4);
    return (int) INT.get(bytes, at);
  }

  long u32(int at) throws DamagedLogException {
    return Integer.toUnsignedLong(i32(at));
  }

  long i64(int at) throws DamagedLogException {
    check(at, 8);
    return (long) LONG.get(bytes, at);
  }

  /** A length or an offset of four bytes that has to lie at or in front of a limit. */
  int sizeAt(int at, long limit) throws DamagedLogException {
    long size = u32(at);
    if (size > limit) {
      throw new DamagedLogException("a size or an offset in it is too large (" + size + ")");
    }
    return (int) size;
  }

  /** Characters of UTF-16; halves of pairs stay as they are. */
  String utf16(int at, int characters) throws DamagedLogException {
    check(at, 2L * characters);
    byte[] narrow = new byte[characters];
    for (int i = 0; i < characters; i++) {
      if (bytes[at + 2 * i + 1] != 0) {
        return wide(at, characters);
      }
      narrow[i] = bytes[at + 2 * i];
    }
    return new String(narrow, StandardCharsets.ISO_8859_1);
  }

  private String wide(int at, int characters) {
    char[] chars = new char[characters];
    for (int i = 0; i < characters; i++) {
      chars[i] = (char) (short) SHORT.get(bytes, at + 2 * i);
    }
    return new String(chars);
  }

  /** Characters of the code page of western Windows. */
  String ansi(int at, int size) throws DamagedLogException {
    check(at, size);
    return new String(bytes, at, size, DecodedText.WINDOWS_1252);
  }

  /** How many characters of UTF-16 stand in front of the next NUL, or of an end. */
  int untilNul(int at, int end) throws DamagedLogException {
    check(at, (long) end - at);
    int i = at;
    while (i + 1 < end && (bytes[i] != 0 || bytes[i + 1] != 0)) {
      i += 2;
    }
    return (i - at) / 2;
  }
}
