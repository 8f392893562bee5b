package org.session33.diagnostics.evidence.eventlog;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * The bytes of a log from its beginning, packed by gzip or not. It tells how far it is, and ends
 * early where somebody stops it.
 */
final class LogStream implements AutoCloseable {
  private static final int RATIO_FREE = 1 << 20;

  /** How many bytes come between two words of how far it is. */
  private static final int TELL = 1 << 20;

  private final SourceFile file;
  private final ReadingProgress progress;
  private final Counted packed;
  private final InputStream in;
  private final boolean gzip;
  private final long total;
  private long position;
  private long told;
  private boolean stopped;
  private @Nullable String damage;

  private LogStream(
      SourceFile file, ReadingProgress progress, Counted packed, InputStream in, boolean gzip)
      throws InputException {
    this.file = file;
    this.progress = progress;
    this.packed = packed;
    this.in = in;
    this.gzip = gzip;
    this.total = file.size();
  }

  /**
   * Opens a log.
   *
   * @param gzip whether it is packed
   * @throws InputException if it cannot be read, or is larger than {@link InputLimits#LOG_BYTES}
   */
  static LogStream open(SourceFile file, boolean gzip, ReadingProgress progress)
      throws InputException {
    Counted counted = new Counted(file.open(InputLimits.LOG_BYTES));
    try {
      InputStream in =
          gzip
              ? new GZIPInputStream(counted, EvtxChunk.SIZE)
              : new BufferedInputStream(counted, EvtxChunk.SIZE);
      return new LogStream(file, progress, counted, in, gzip);
    } catch (IOException e) {
      throw new InputException(
          file.place(), "the gzip of this log is damaged or cut off", "copy the file again, whole");
    }
  }

  /**
   * Reads as much as there is.
   *
   * @return how many bytes came, fewer than wanted at the end only
   * @throws InputException if the file cannot be read, or if a gzip comes out too large
   */
  int read(byte[] into, int from, int length) throws InputException {
    int done = 0;
    while (done < length && !stopped && damage == null) {
      int more;
      try {
        more = in.read(into, from + done, length - done);
      } catch (IOException e) {
        more = failed(e);
      }
      if (more < 0) {
        break;
      }
      done += more;
      position += more;
      checkPacked();
    }
    tell();
    return done;
  }

  /** Goes on to a later place; the end of the file is none the further. */
  void skipTo(long offset) throws InputException {
    byte[] rest = new byte[EvtxChunk.SIZE];
    try {
      while (!gzip && position < offset) {
        long skipped = in.skip(offset - position);
        if (skipped <= 0) {
          break;
        }
        position += skipped;
      }
    } catch (IOException e) {
      failed(e);
    }
    while (position < offset && read(rest, 0, (int) Math.min(rest.length, offset - position)) > 0) {
      // Packed bytes cannot be skipped without unpacking them.
    }
  }

  /** How many bytes have come. */
  long position() {
    return position;
  }

  /** Whether somebody stopped it. */
  boolean isStopped() {
    return stopped;
  }

  /** What ended a gzip early, one clause, or null. */
  @Nullable String damage() {
    return damage;
  }

  private int failed(IOException e) throws InputException {
    ReadingStop.check();
    if (gzip && (e instanceof ZipException || e instanceof EOFException)) {
      damage = "the gzip of this log is damaged or cut off behind byte " + position + " of the log";
    } else {
      throw file.unreadable(e);
    }
    return -1;
  }

  private void tell() {
    ReadingStop.check();
    if (position - told >= TELL) {
      told = position;
      stopped |= !progress.reading(file.name(), Math.min(packed.count, total), total);
    }
  }

  private void checkPacked() throws InputException {
    if (!gzip) {
      return;
    }
    if (position > InputLimits.ZIP_BYTES) {
      throw new InputException(
          file.place(),
          "the log comes out larger than " + (InputLimits.ZIP_BYTES >> 20) + " MiB",
          "unpack it and give the log itself");
    }
    if (position > RATIO_FREE && position > packed.count * InputLimits.ZIP_RATIO) {
      throw new InputException(
          file.place(),
          "the log comes out more than " + InputLimits.ZIP_RATIO + " times larger",
          "unpack it and give the log itself if it can be trusted");
    }
  }

  @Override
  public void close() throws InputException {
    try {
      in.close();
      if (told > 0 && !stopped) {
        progress.reading(file.name(), total, total);
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Counts what is read of the file as it lies there. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long length) throws IOException {
      long skipped = super.skip(length);
      count += skipped;
      return skipped;
    }
  }
}
