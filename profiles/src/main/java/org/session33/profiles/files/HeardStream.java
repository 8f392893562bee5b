package org.session33.profiles.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Tells now and then how much of a file has come, and ends where somebody stops it. */
final class HeardStream extends FilterInputStream {
  /** How many bytes come between two words of how far it is (1 MiB). */
  private static final int TELL = 1 << 20;

  private final String file;
  private final long size;
  private final ReadingProgress progress;
  private long done;
  private long told;

  HeardStream(InputStream in, String file, long size, ReadingProgress progress) {
    super(in);
    this.file = file;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    came(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    came(read);
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    came(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    // What came twice would be told twice.
    return false;
  }

  private void came(long more) throws IOException {
    done += Math.max(0, more);
    if (done - told < TELL) {
      return;
    }
    told = done;
    ReadingStop.check();
    if (!progress.reading(file, Math.min(done, size), size)) {
      throw new InterruptedIOException("reading was stopped");
    }
  }
}
