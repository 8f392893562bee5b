package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The reader of others that ours is measured against, where it is installed. */
final class Evtxexport {
  private static final String PROGRAM = "evtxexport";

  private Evtxexport() {}

  /** Its version, or that it is not installed. */
  static String version() throws InterruptedException {
    try {
      Process process = new ProcessBuilder(PROGRAM, "-V").redirectErrorStream(true).start();
      try (BufferedReader out = lines(process)) {
        String first = out.readLine();
        process.waitFor();
        return first == null ? "" : "(" + first.replace(PROGRAM, "").strip() + ")";
      }
    } catch (IOException e) {
      return "(not installed, so there is nothing to compare with)";
    }
  }

  /** How many records it prints; 0 where it fails or is not installed. */
  static long records(Path file) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(PROGRAM, file.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = lines(process)) {
        long records = out.lines().filter(l -> l.startsWith("Event number")).count();
        return process.waitFor() == 0 ? records : 0;
      }
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * How long it takes to print a file to nowhere.
   *
   * @param seconds by the clock
   * @param processor seconds of processor time, as far as it was seen a moment before the end
   */
  record Time(double seconds, double processor) {
    Time shorter(Time other) {
      return new Time(Math.min(seconds, other.seconds), Math.min(processor, other.processor));
    }
  }

  /** Prints a file to nowhere. */
  static Time time(Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(PROGRAM, file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Duration processor = Duration.ZERO;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      processor = process.info().totalCpuDuration().orElse(processor);
    }
    if (process.exitValue() != 0) {
      throw new IOException(PROGRAM + " failed");
    }
    return new Time((System.nanoTime() - start) / 1e9, processor.toNanos() / 1e9);
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
  }
}
