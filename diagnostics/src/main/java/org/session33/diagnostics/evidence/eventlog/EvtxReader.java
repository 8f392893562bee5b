package org.session33.diagnostics.evidence.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;

/**
 * Reads a log of Windows Vista and later, one chunk at a time (formats.md 10.1). Chunks are found
 * by the length of the file, because the head of a log that was not closed speaks of too few.
 */
final class EvtxReader {
  /** How long the head of a file is, in bytes. */
  static final int HEADER = 4096;

  private static final int DIRTY = 1;
  private static final int CHECKSUMS_UNSET = 4;
  private static final String AGAIN = "copy the log again, whole, or save it with Event Viewer";

  private final SourceFile file;
  private final Consumer<Problem> problems;
  private final List<Range> ranges = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long changed;
  private long firstChanged;

  /** The numbers of the records of a chunk, as its head tells them. */
  private record Range(long first, long last) {}

  /**
   * A reader of one log.
   *
   * @param problems takes what is wrong in it
   */
  EvtxReader(SourceFile file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads all records in the order of the file.
   *
   * @param gzip whether the log is packed
   * @return what is to be known of the log itself, sentences
   * @throws InputException if it cannot be read, or ends within its head
   */
  List<String> read(boolean gzip, EventSink sink, ReadingProgress progress) throws InputException {
    try (LogStream in = LogStream.open(file, gzip, progress)) {
      chunks(in, sink);
    } catch (DamagedLogException e) {
      throw new IllegalStateException("the head of a chunk is checked before it is read", e);
    }
    return remarks;
  }

  private void chunks(LogStream in, EventSink sink) throws InputException, DamagedLogException {
    byte[] head = new byte[HEADER];
    int length = in.read(head, 0, HEADER);
    if (length < HEADER) {
      if (in.isStopped()) {
        stopped(in);
        return;
      }
      throw new InputException(
          file.place(),
          "this is the beginning of an event log (.evtx), and no record is in it",
          AGAIN);
    }
    LogBytes header = new LogBytes(head, HEADER);
    boolean dirty = (header.i32(120) & DIRTY) != 0;
    checkHead(header);
    byte[] buffer = new byte[EvtxChunk.SIZE];
    int slots = 0;
    while (true) {
      long offset = in.position();
      int got = in.read(buffer, 0, buffer.length);
      LogBytes bytes = new LogBytes(buffer, got);
      if (got < buffer.length && in.isStopped()) {
        stopped(in);
        return;
      }
      slots += got == buffer.length ? 1 : 0;
      if (got > 0 && EvtxChunk.isChunk(bytes)) {
        chunk(new EvtxChunk(file.name(), offset, bytes, problems), got, dirty, sink);
      } else if (!isEmpty(buffer, got)) {
        problems.accept(
            Problem.error(
                file.place(),
                String.format(
                    Locale.ROOT,
                    "bytes %,d to %,d are no part of an event log, and were not read",
                    offset,
                    offset + got - 1),
                AGAIN));
      }
      if (got < buffer.length || in.isStopped()) {
        end(in, offset, got, slots, header.u16(42));
        break;
      }
    }
    if (dirty) {
      remarks.add("Windows had not closed it: all that had been written until then was read.");
    }
    if (changed > 0) {
      problems.accept(
          Problem.warning(
              file.place(),
              String.format(
                  Locale.ROOT,
                  "the checksums of %,d parts of the log do not fit, the first at byte %,d; all the"
                      + " same they were read",
                  changed,
                  firstChanged),
              "copy the log again if something in it looks wrong"));
    }
    missing();
  }

  private void chunk(EvtxChunk chunk, int got, boolean dirty, EventSink sink)
      throws DamagedLogException {
    // What Windows is still writing has the checksums of what stood there before.
    if (got == EvtxChunk.SIZE && !dirty && chunk.isChanged()) {
      firstChanged = changed++ == 0 ? chunk.offset() : firstChanged;
    }
    long last = chunk.read(sink, dirty);
    ranges.add(new Range(chunk.firstNumber(), Math.max(chunk.lastNumber(), last)));
  }

  private void checkHead(LogBytes header) throws DamagedLogException {
    int major = header.u16(38);
    if (major != 3) {
      problems.accept(
          Problem.warning(
              file.place(),
              "the log is of version "
                  + major
                  + ", and only version 3 is known; it was read as that",
              "save the log as XML with Event Viewer if something looks wrong"));
    }
    CRC32 checksum = new CRC32();
    checksum.update(header.array(), 0, 120);
    long stated = header.u32(124);
    if ((header.i32(120) & CHECKSUMS_UNSET) == 0
        && stated != 0
        && stated != checksum.getValue()
        && (header.i32(120) & DIRTY) == 0) {
      changed++;
    }
  }

  /** What is to be said where the file ends. */
  private void end(LogStream in, long offset, int got, int slots, int stated) {
    String damage = in.damage();
    if (in.isStopped()) {
      stopped(in);
    } else if (damage != null) {
      problems.accept(Problem.error(file.place(), damage, "copy the file again, whole"));
    } else if (got > 0) {
      problems.accept(
          Problem.error(
              file.place(),
              String.format(
                  Locale.ROOT,
                  "the log is cut off: it ends at byte %,d, within the part that begins at byte"
                      + " %,d",
                  offset + got,
                  offset),
              AGAIN));
    } else if (slots < stated) {
      problems.accept(
          Problem.error(
              file.place(),
              String.format(
                  Locale.ROOT,
                  "the log says that it has %,d parts of records, and %,d are there",
                  stated,
                  slots),
              AGAIN));
    }
  }

  private void stopped(LogStream in) {
    problems.accept(stoppedAt(file, in.position()));
  }

  /** Reading was stopped from outside. */
  static Problem stoppedAt(SourceFile file, long position) {
    return Problem.error(
        file.place(),
        String.format(
            Locale.ROOT,
            "reading was stopped at byte %,d; what stands behind is unknown",
            position),
        "read the file again");
  }

  /** Chunks that were lost in the middle leave a gap in the numbers. */
  private void missing() {
    ranges.sort(Comparator.comparingLong(Range::first));
    for (int i = 1; i < ranges.size(); i++) {
      long from = ranges.get(i - 1).last() + 1;
      long to = ranges.get(i).first() - 1;
      if (from > 0 && from <= to) {
        problems.accept(
            Problem.warning(
                Place.of(file.name()),
                from == to
                    ? "record "
                        + from
                        + " is not in the log, though others before and behind it are"
                    : String.format(
                        Locale.ROOT,
                        "records %d to %d are not in the log, though others before and behind them"
                            + " are",
                        from,
                        to),
                AGAIN));
      }
    }
  }

  private static boolean isEmpty(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
