package org.session33.diagnostics.evidence.eventlog;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** One chunk of an {@code .evtx} file and the records in it (formats.md 10.2, 10.3). */
final class EvtxChunk {
  /** How long a chunk is, in bytes. */
  static final int SIZE = 64 << 10;

  /** Where the records begin. */
  static final int FIRST_RECORD = 512;

  private static final long SIGNATURE = 0x006B_6E68_4366_6C45L;
  private static final int RECORD = 0x0000_2A2A;
  private static final int RECORD_HEAD = 24;
  private static final int CHECKSUMS_UNSET = 4;
  private static final String HINT = "save the log again with Event Viewer, or copy it again";

  private final String file;
  private final long offset;
  private final LogBytes bytes;
  private final Consumer<Problem> problems;
  private final BinXmlParser parser;
  private long lastNumber = -1;
  private int hole = -1;

  /**
   * A chunk.
   *
   * @param file the name of the log
   * @param offset where the chunk begins in it
   * @param bytes the chunk, as much of it as there is
   * @param problems takes what is wrong in it
   */
  EvtxChunk(String file, long offset, LogBytes bytes, Consumer<Problem> problems) {
    this.file = file;
    this.offset = offset;
    this.bytes = bytes;
    this.problems = problems;
    this.parser = new BinXmlParser(bytes);
  }

  /** Whether it begins like a chunk, with its whole head. */
  static boolean isChunk(LogBytes bytes) throws DamagedLogException {
    return bytes.length() >= FIRST_RECORD && bytes.i64(0) == SIGNATURE;
  }

  /** Where it begins in the file. */
  long offset() {
    return offset;
  }

  long firstNumber() throws DamagedLogException {
    return bytes.i64(8);
  }

  long lastNumber() throws DamagedLogException {
    return bytes.i64(16);
  }

  /** Whether a checksum is set and does not fit what is there. */
  boolean isChanged() throws DamagedLogException {
    long ofRecords = bytes.u32(52);
    long ofHead = bytes.u32(124);
    boolean unset = (bytes.i32(120) & CHECKSUMS_UNSET) != 0 || (ofRecords == 0 && ofHead == 0);
    long free = bytes.u32(48);
    if (unset || free > bytes.length() || free < FIRST_RECORD) {
      return !unset && free < FIRST_RECORD;
    }
    CRC32 head = new CRC32();
    head.update(bytes.array(), 0, 120);
    head.update(bytes.array(), 128, FIRST_RECORD - 128);
    CRC32 records = new CRC32();
    records.update(bytes.array(), FIRST_RECORD, (int) free - FIRST_RECORD);
    return head.getValue() != ofHead || records.getValue() != ofRecords;
  }

  /**
   * Reads its records.
   *
   * @param afterFree whether records may stand behind what the chunk calls free, as in a log that
   *     was not closed: they are taken as long as their numbers go on
   * @return the number of the last one, -1 where there is none
   */
  long read(EventSink sink, boolean afterFree) throws DamagedLogException {
    long stated = bytes.u32(48);
    boolean known = stated >= FIRST_RECORD && stated <= SIZE;
    int free = known ? (int) Math.min(stated, bytes.length()) : bytes.length();
    int at = FIRST_RECORD;
    while (at + RECORD_HEAD <= bytes.length()) {
      boolean behind = at >= free;
      if (behind && !(afterFree && isRecord(at) && bytes.i64(at + 8) == lastNumber + 1)) {
        break;
      }
      if (!isRecord(at)) {
        if (hole < 0) {
          hole = at;
        }
        at += 8;
        continue;
      }
      closeHole(at);
      record(at, sink);
      lastNumber = bytes.i64(at + 8);
      at += bytes.i32(at + 4);
    }
    if (hole >= 0 || (at < free && bytes.length() == SIZE)) {
      hole = hole < 0 ? at : hole;
      closeHole(Math.max(at, free));
    }
    return lastNumber;
  }

  /** Whether a record with two equal sizes begins here. */
  private boolean isRecord(int at) throws DamagedLogException {
    if (at + RECORD_HEAD + 4 > bytes.length() || bytes.i32(at) != RECORD) {
      return false;
    }
    long size = bytes.u32(at + 4);
    return size >= RECORD_HEAD + 4
        && at + size <= bytes.length()
        && bytes.u32((int) (at + size - 4)) == size;
  }

  /** What lies between records and is none is lost, and that is said. */
  private void closeHole(int end) {
    if (hole >= 0) {
      problems.accept(
          Problem.error(
              Place.of(file),
              String.format(
                  Locale.ROOT,
                  "bytes %,d to %,d hold no whole record%s",
                  offset + hole,
                  offset + end - 1,
                  lastNumber < 0 ? "" : ", behind record " + Long.toUnsignedString(lastNumber)),
              HINT));
      hole = -1;
    }
  }

  private void record(int at, EventSink sink) throws DamagedLogException {
    long number = bytes.i64(at + 8);
    try {
      sink.beginRecord(number);
      int end = at + bytes.i32(at + 4) - 4;
      new BinXmlWalk(bytes, parser, sink).tell(at + RECORD_HEAD, end);
      sink.endRecord();
    } catch (DamagedLogException e) {
      problems.accept(
          Problem.error(
              Place.ofRecord(file, number),
              String.format(
                  Locale.ROOT, "the record at byte %,d cannot be read: %s", offset + at, e.what()),
              HINT));
    }
  }
}
