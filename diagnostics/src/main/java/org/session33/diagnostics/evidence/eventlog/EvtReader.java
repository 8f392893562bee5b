package org.session33.diagnostics.evidence.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;

/**
 * Reads a log of Windows 2000 to 2003 (formats.md 10.7): a ring of records between the oldest one
 * and the end-of-file record. The head of a log that was not closed is stale, so the end-of-file
 * record is looked for first and believed before it. The file is gone through twice and never held.
 */
final class EvtReader {
  /** How long the head of a file is, in bytes; the ring begins behind it. */
  static final int HEADER = 48;

  private static final int FILLER = 0x27;
  private static final String AGAIN = "copy the log again, whole, or save it with Event Viewer";

  private final SourceFile file;
  private final boolean gzip;
  private final ReadingProgress progress;
  private final Consumer<Problem> problems;
  private final List<String> remarks = new ArrayList<>();

  /** Hears one record after the other. */
  interface Sink {
    /** A record, whole, with equal sizes; its bytes are used again for the next one. */
    void record(LogBytes bytes) throws DamagedLogException;
  }

  /**
   * A reader of one log.
   *
   * @param gzip whether it is packed
   * @param problems takes what is wrong in it
   */
  EvtReader(SourceFile file, boolean gzip, ReadingProgress progress, Consumer<Problem> problems) {
    this.file = file;
    this.gzip = gzip;
    this.progress = progress;
    this.problems = problems;
  }

  /**
   * Reads all records, the oldest first.
   *
   * @return what is to be known of the log itself, sentences
   * @throws InputException if it cannot be read, or ends within its head
   */
  List<String> read(Sink sink) throws InputException {
    try {
      EvtEnds ends = ends();
      if (ends == null) {
        return remarks;
      }
      if (ends.isEmpty()) {
        return remarks;
      }
      EvtEnds.End end = ends.best();
      Walk walk = new Walk(sink);
      if (end != null && walk.ring(end, ends.length())) {
        if (ends.isDirty()) {
          remarks.add("Windows had not closed it: all that had been written until then was read.");
        }
        return remarks;
      }
      if (!walk.stopped) {
        recover(walk, end == null);
      }
      return remarks;
    } catch (DamagedLogException e) {
      throw new IllegalStateException("records are checked before they are told", e);
    }
  }

  private @Nullable EvtEnds ends() throws InputException, DamagedLogException {
    try (LogStream in = LogStream.open(file, gzip, progress)) {
      EvtEnds ends = EvtEnds.in(in);
      if (in.isStopped()) {
        problems.accept(EvtxReader.stoppedAt(file, in.position()));
        return null;
      }
      if (ends == null) {
        throw new InputException(
            file.place(),
            "this is the beginning of an event log (.evt), and no record is in it",
            AGAIN);
      }
      String damage = in.damage();
      if (damage != null) {
        problems.accept(Problem.error(file.place(), damage, "copy the file again, whole"));
      }
      return ends;
    }
  }

  private void recover(Walk walk, boolean withoutEnd) throws InputException, DamagedLogException {
    long before = walk.read;
    walk.scan();
    problems.accept(
        Problem.error(
            file.place(),
            String.format(
                Locale.ROOT,
                "%s; %,d %s recovered by looking for each one, and old ones that Windows"
                    + " had given up may be among them",
                withoutEnd
                    ? "the log has no end that can be found"
                    : String.format(
                        Locale.ROOT, "the chain of records breaks behind %,d of them", before),
                walk.read - before,
                walk.read - before == 1 ? "record was" : "records were"),
            AGAIN));
    remarks.add("Its records were recovered one by one, so some may be missing or out of date.");
  }

  /** One way through the file. */
  private final class Walk {
    private final Sink sink;
    private final EvtNumbers numbers = new EvtNumbers();
    private byte[] buffer = new byte[EvtxChunk.SIZE];
    private long read;
    private boolean stopped;

    Walk(Sink sink) {
      this.sink = sink;
    }

    /** Goes from the oldest record to the end; false where the chain breaks or is stopped. */
    boolean ring(EvtEnds.End end, long length) throws InputException, DamagedLogException {
      long position = end.oldestOffset();
      if (position < HEADER || position > length || position % 4 != 0) {
        return false;
      }
      long number = end.oldestNumber();
      boolean wrapped = false;
      LogStream in = at(position);
      try {
        while (position != end.offset()) {
          long left = length - position;
          if (left >= EvtRecord.SHORTEST && in.read(buffer, 0, 8) < 8) {
            return checkStopped(in);
          }
          if (left < EvtRecord.SHORTEST || isFiller(left)) {
            if (wrapped || end.offset() > position) {
              return false;
            }
            wrapped = true;
            position = HEADER;
            in.close();
            in = at(position);
            continue;
          }
          int size = begun(in);
          if (size < EvtRecord.SHORTEST + 4 || (left < size && wrapped)) {
            return checkStopped(in);
          }
          int head = (int) Math.min(left, size);
          int got = 8 + in.read(buffer, 8, head - 8);
          position += head;
          if (head < size && got == head) {
            wrapped = true;
            in.close();
            in = at(HEADER);
            got += in.read(buffer, head, size - head);
            position = HEADER + (long) size - head;
          }
          LogBytes record = new LogBytes(buffer, size);
          if (got < size || !EvtRecord.isRecord(record) || EvtRecord.number(record) != number) {
            return checkStopped(in);
          }
          tell(record);
          number = (number + 1) & 0xFFFF_FFFFL;
          if (stopped(in)) {
            return false;
          }
        }
        return number == end.nextNumber();
      } finally {
        in.close();
      }
    }

    private boolean checkStopped(LogStream in) {
      stopped(in);
      return false;
    }

    private boolean stopped(LogStream in) {
      if (in.isStopped() && !stopped) {
        stopped = true;
        problems.accept(EvtxReader.stoppedAt(file, in.position()));
      }
      return stopped;
    }

    private LogStream at(long position) throws InputException {
      LogStream in = LogStream.open(file, gzip, progress);
      in.skipTo(position);
      return in;
    }

    /** Whether what is left to the end of the file is filled up because no record fits there. */
    private boolean isFiller(long left) throws DamagedLogException {
      return left < EvtRecord.SHORTEST + 4L && new LogBytes(buffer, 8).i32(0) == FILLER;
    }

    /** The size of the record whose first eight bytes have been read, or 0. */
    private int begun(LogStream in) throws DamagedLogException {
      LogBytes head = new LogBytes(buffer, 8);
      long size = head.u32(0);
      if (head.i32(4) != EvtRecord.SIGNATURE || size > InputLimits.LOG_RECORD || in.isStopped()) {
        return 0;
      }
      if (size > buffer.length) {
        byte[] larger = new byte[(int) size];
        System.arraycopy(buffer, 0, larger, 0, 8);
        buffer = larger;
      }
      return (int) size;
    }

    /** Looks for records at every fourth byte. */
    void scan() throws InputException, DamagedLogException {
      byte[] window = new byte[4 * InputLimits.LOG_RECORD];
      try (LogStream in = at(HEADER)) {
        int filled = in.read(window, 0, window.length);
        int at = 0;
        while (filled - at >= EvtRecord.SHORTEST && !stopped(in)) {
          LogBytes all = new LogBytes(window, filled);
          int size = 0;
          if (all.i32(at + 4) == EvtRecord.SIGNATURE) {
            long stated = all.u32(at);
            size = stated <= filled - at && stated >= EvtRecord.SHORTEST + 4 ? (int) stated : 0;
          }
          if (size > 0 && all.i32(at + size - 4) == size) {
            byte[] copy = size > buffer.length ? new byte[size] : buffer;
            System.arraycopy(window, at, copy, 0, size);
            LogBytes record = new LogBytes(copy, size);
            if (numbers.add((int) EvtRecord.number(record))) {
              tell(record);
            }
            at += (size + 3) & ~3;
          } else {
            at += 4;
          }
          if (filled - at < InputLimits.LOG_RECORD && filled == window.length) {
            System.arraycopy(window, at, window, 0, filled - at);
            filled -= at;
            at = 0;
            filled += in.read(window, filled, window.length - filled);
          }
        }
      }
    }

    private void tell(LogBytes record) throws DamagedLogException {
      numbers.add((int) EvtRecord.number(record));
      long number = EvtRecord.number(record);
      try {
        sink.record(record);
        read++;
      } catch (DamagedLogException e) {
        problems.accept(
            Problem.error(
                Place.ofRecord(file.name(), number),
                "the record cannot be read: " + e.what(),
                AGAIN));
      }
    }
  }
}
