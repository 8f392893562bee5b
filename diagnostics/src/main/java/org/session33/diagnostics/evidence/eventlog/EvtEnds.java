package org.session33.diagnostics.evidence.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;

/**
 * What the head of an {@code .evt} file and its end-of-file records say of where its ring begins
 * and ends (formats.md 10.7).
 */
final class EvtEnds {
  private static final int END_SIZE = 0x28;
  private static final int DIRTY = 1;

  /** More than one is left where Windows did not write over an old one. */
  private static final int MOST = 1_000;

  private final LogBytes header;
  private final List<End> ends;
  private final long length;

  /**
   * An end-of-file record.
   *
   * @param offset where it stands
   * @param stated where it says that it stands
   * @param oldestOffset where the oldest record begins
   * @param nextNumber the number that the next record will get
   * @param oldestNumber the number of the oldest record, 0 where there is none
   */
  record End(long offset, long stated, long oldestOffset, long nextNumber, long oldestNumber) {}

  private EvtEnds(LogBytes header, List<End> ends, long length) {
    this.header = header;
    this.ends = ends;
    this.length = length;
  }

  /** Goes through a whole log; null where it ends within its head. */
  static @Nullable EvtEnds in(LogStream in) throws InputException, DamagedLogException {
    byte[] head = new byte[EvtReader.HEADER];
    if (in.read(head, 0, head.length) < head.length) {
      return null;
    }
    List<End> ends = new ArrayList<>();
    byte[] window = new byte[EvtxChunk.SIZE];
    long offset = EvtReader.HEADER;
    int filled = in.read(window, 0, window.length);
    while (filled >= END_SIZE) {
      LogBytes bytes = new LogBytes(window, filled);
      int at = 0;
      for (; at + END_SIZE <= filled; at += 4) {
        if (isEnd(bytes, at) && ends.size() < MOST) {
          ends.add(
              new End(
                  offset + at,
                  bytes.u32(at + 24),
                  bytes.u32(at + 20),
                  bytes.u32(at + 28),
                  bytes.u32(at + 32)));
        }
      }
      int rest = filled - at;
      System.arraycopy(window, at, window, 0, rest);
      int more = in.read(window, rest, window.length - rest);
      offset += at;
      filled = rest + more;
      if (more == 0) {
        break;
      }
    }
    return new EvtEnds(new LogBytes(head, head.length), ends, in.position());
  }

  private static boolean isEnd(LogBytes bytes, int at) throws DamagedLogException {
    return bytes.i32(at) == END_SIZE
        && bytes.i32(at + 4) == 0x1111_1111
        && bytes.i32(at + 8) == 0x2222_2222
        && bytes.i32(at + 12) == 0x3333_3333
        && bytes.i32(at + 16) == 0x4444_4444;
  }

  /** How long the file is, in bytes. */
  long length() {
    return length;
  }

  /** Whether Windows had not closed the log. */
  boolean isDirty() throws DamagedLogException {
    return (header.i32(36) & DIRTY) != 0;
  }

  /** Whether the log says that no record is in it. */
  boolean isEmpty() throws DamagedLogException {
    End end = best();
    return end == null
        ? !isDirty() && header.i32(28) == 0 && length <= EvtReader.HEADER + (long) END_SIZE
        : end.oldestNumber() == 0 || end.oldestOffset() == end.offset();
  }

  /**
   * The end that counts: the one that the head of a closed log names, else the last one written
   * that stands where it says; null where there is none.
   */
  @Nullable End best() throws DamagedLogException {
    long named = header.u32(20);
    End best = null;
    for (End end : ends) {
      if (!isDirty() && end.offset() == named) {
        return end;
      }
      boolean here = end.stated() == end.offset();
      boolean bestHere = best != null && best.stated() == best.offset();
      if (best == null
          || (here && !bestHere)
          || (here == bestHere && end.nextNumber() > best.nextNumber())) {
        best = end;
      }
    }
    return best;
  }
}
