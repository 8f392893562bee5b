package org.session33.diagnostics.evidence.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.files.Place;

/**
 * One record of a log of Windows 2000 to 2003 (formats.md 10.7).
 *
 * @param number its number in the log
 * @param promised how many strings it should have
 * @param event the event with the strings that are there
 */
record EvtRecord(long number, int promised, EventRecord event) {
  /** The shortest record: all its numbers and nothing behind them, in bytes. */
  static final int SHORTEST = 0x38;

  /** What stands behind the size of each record and of the log's head. */
  static final int SIGNATURE = 0x654C_664C;

  /** Whether whole bytes are a record: its two sizes and its signature fit. */
  static boolean isRecord(LogBytes bytes) throws DamagedLogException {
    int size = bytes.length();
    return size >= SHORTEST + 4
        && bytes.i32(0) == size
        && bytes.i32(4) == SIGNATURE
        && bytes.i32(size - 4) == size;
  }

  /** The number of a record. */
  static long number(LogBytes bytes) throws DamagedLogException {
    return bytes.u32(8);
  }

  /** The source of a record. */
  static String source(LogBytes bytes) throws DamagedLogException {
    return bytes.utf16(SHORTEST, bytes.untilNul(SHORTEST, bytes.length() - 4));
  }

  /** The event's number without the qualifiers. */
  static int id(LogBytes bytes) throws DamagedLogException {
    return bytes.u16(20);
  }

  /** Reads all of a record. */
  static EvtRecord of(String file, LogBytes bytes) throws DamagedLogException {
    long number = number(bytes);
    int end = bytes.length() - 4;
    String source = source(bytes);
    int at = SHORTEST + 2 * source.length() + 2;
    String computer = at > end ? "" : bytes.utf16(at, bytes.untilNul(at, end));
    int promised = bytes.u16(26);
    EventRecord event =
        EventRecord.builder(source, id(bytes), Place.ofRecord(file, number))
            .time(Instant.ofEpochSecond(bytes.u32(12)))
            .qualifiers(bytes.u16(22))
            .level(level(bytes.u16(24)))
            .category(Integer.toString(bytes.u16(28)))
            .computer(computer)
            .recordId(number)
            .strings(strings(bytes, promised, end))
            .build();
    return new EvtRecord(number, promised, event);
  }

  /** Whether it has fewer strings than it should. */
  boolean lacksStrings() {
    return event.strings().size() < promised;
  }

  private static List<String> strings(LogBytes bytes, int promised, int end)
      throws DamagedLogException {
    List<String> strings = new ArrayList<>();
    long at = bytes.u32(36);
    while (strings.size() < promised && at >= SHORTEST && at < end) {
      String one = bytes.utf16((int) at, bytes.untilNul((int) at, end));
      strings.add(one);
      at += 2L * one.length() + 2;
    }
    return strings;
  }

  private static @Nullable String level(int type) {
    return switch (type) {
      case 0, 4 -> "4";
      case 1 -> "2";
      case 2 -> "3";
      case 8 -> "Success Audit";
      case 16 -> "Failure Audit";
      default -> null;
    };
  }
}
