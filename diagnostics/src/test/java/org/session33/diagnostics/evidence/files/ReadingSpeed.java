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

  /** Measures files. */
  public static void main(String[] files) throws IOException {
    for (String name : files) {
      Path path = Path.of(name);
      long plain = Long.MAX_VALUE;
      long read = Long.MAX_VALUE;
      int records = 0;
      for (int i = 0; i < ROUNDS; i++) {
        long begin = time();
        characters(path);
        plain = Math.min(plain, time() - begin);
        begin = time();
        records =
            Readers.evidence()
                .read(SourceFile.of(path))
                .optional()
                .map(e -> e.records())
                .orElse(-1);
        read = Math.min(read, time() - begin);
      }
      double megabytes = Files.size(path) / 1e6;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s: %.0f MB, plain %.0f MB/s, as evidence %.1f MB/s, ratio %.1f, %d records",
              path.getFileName(),
              megabytes,
              megabytes / (plain / 1e9),
              megabytes / (read / 1e9),
              (double) read / plain,
              records));
    }
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
