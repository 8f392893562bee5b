package org.session33.diagnostics.evidence.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.session33.profiles.files.SourceFile;

/**
 * Measures how fast evidence is read, as a program of its own: {@code ReadingSpeed FILE...}. Each
 * file is read three times in turn as plain characters and as evidence; the best of each is told,
 * and how many times longer the second takes. Only that ratio can be compared between machines.
 */
public final class ReadingSpeed {
  private static final int ROUNDS = 3;

  private ReadingSpeed() {}

  /**
   * How fast a file is read.
   *
   * @param megabytes its size
   * @param plain seconds of processor time in which its characters are read
   * @param read seconds of processor time in which it is read as evidence
   * @param records rows or events, -1 where nothing was read
   */
  public record Speed(double megabytes, double plain, double read, int records) {
    /** How many times as long reading as evidence takes. */
    public double ratio() {
      return read / plain;
    }
  }

  /** Measures files. */
  public static void main(String[] files) throws IOException {
    for (String name : files) {
      Speed speed = measure(Path.of(name));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s: %.0f MB, plain %.0f MB/s, as evidence %.1f MB/s, ratio %.1f, %d records",
              Path.of(name).getFileName(),
              speed.megabytes(),
              speed.megabytes() / speed.plain(),
              speed.megabytes() / speed.read(),
              speed.ratio(),
              speed.records()));
    }
  }

  /** Measures a file. */
  public static Speed measure(Path path) throws IOException {
    long plain = Long.MAX_VALUE;
    long read = Long.MAX_VALUE;
    int records = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = time();
      characters(path);
      plain = Math.min(plain, time() - begin);
      begin = time();
      records =
          Readers.evidence().read(SourceFile.of(path)).optional().map(e -> e.records()).orElse(-1);
      read = Math.min(read, time() - begin);
    }
    return new Speed(Files.size(path) / 1e6, plain / 1e9, read / 1e9, records);
  }

  /** Time of this thread and not of the clock, so that other programs do not count. */
  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long characters(Path path) throws IOException {
    char[] buffer = new char[64 << 10];
    long count = 0;
    try (Reader in = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count += n;
      }
    }
    return count;
  }
}
