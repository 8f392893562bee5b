package org.session33.diagnostics.evidence.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.SourceFile;

/**
 * Measures how fast large logs are read; where {@code evtxexport} (Debian's libevtx-utils) is
 * installed, beside it on the same file in the same run. No test: run it by hand, with a heap of
 * 300 MB to see that size does not matter.
 *
 * <pre>java -Xmx300m ... EventLogBench LOG.evtx MIB</pre>
 *
 * <p>The first chunk of the log is repeated until the file is so large. Three more files are made
 * of nothing: one without templates, one full of errors of Exchange, which are searched for known
 * texts, and one full of refusals, which are kept.
 */
public final class EventLogBench {
  private static final int ROUNDS = 3;

  private EventLogBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int mib = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("event-log-bench");
    Path real = folder.resolve("repeated.evtx");
    byte[] log = Files.readAllBytes(Path.of(arguments[0]));
    repeat(log, mib, real);
    measure("real chunk, repeated", real, true);
    String[] strings = new String[12];
    Arrays.fill(strings, "some words that stand in no known error text, of middling length");
    Path other = folder.resolve("other.evtx");
    repeat(full("Other", strings), mib, other);
    measure("without templates", other, false);
    Path errors = folder.resolve("errors.evtx");
    repeat(full("MSExchange Common", strings), Math.max(1, mib / 16), errors);
    measure("errors of Exchange", errors, false);
    Path refusals = folder.resolve("refusals.evtx");
    repeat(full("MSExchangeIS", "/o=A/ou=B/cn=Recipients/cn=C", "32", "session"), mib, refusals);
    measure("refusals", refusals, false);
    for (Path file : new Path[] {real, other, errors, refusals, folder}) {
      Files.delete(file);
    }
  }

  private static byte[] full(String source, String... strings) {
    SyntheticEvtx log = new SyntheticEvtx();
    for (int i = 0; i < 400; i++) {
      log.event(source, 9646, strings);
    }
    return log.bytes();
  }

  private static void measure(String what, Path file, boolean compare)
      throws IOException, InterruptedException {
    EvidenceReader reader = Readers.evidence();
    double mib = Files.size(file) / (double) (1 << 20);
    double best = Double.MAX_VALUE;
    int records = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      Evidence found = reader.read(SourceFile.of(file)).optional().orElseThrow();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      records = found.files().get(0).records();
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s %,7.0f MiB %,11d records %7.2f s %7.1f MiB/s%n",
        what,
        mib,
        records,
        best,
        mib / best);
    if (compare) {
      double theirs = evtxexport(file);
      if (theirs > 0) {
        System.out.printf(
            Locale.ROOT,
            "%-22s %57.2f s, %.1f times as long%n",
            "evtxexport",
            theirs,
            theirs / best);
      }
    }
  }

  private static double evtxexport(Path file) throws InterruptedException {
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder("evtxexport", file.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? (System.nanoTime() - start) / 1e9 : -1;
    } catch (IOException e) {
      System.out.println("evtxexport is not installed, so there is nothing to compare with");
      return -1;
    }
  }

  /** A log of the first chunk of another one, with numbers that go on. */
  private static void repeat(byte[] log, int mib, Path to) throws IOException {
    int times = mib * 16;
    byte[] head = Arrays.copyOf(log, EvtxReader.HEADER);
    byte[] chunk = Arrays.copyOfRange(log, EvtxReader.HEADER, EvtxReader.HEADER + EvtxChunk.SIZE);
    ByteBuffer file = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    long first = out.getLong(8);
    long last = out.getLong(16);
    int free = out.getInt(48);
    file.putLong(16, times - 1).putShort(42, (short) Math.min(times, 0xFFFF));
    file.putInt(124, crc(head, 0, 120, 0));
    try (OutputStream stream = Files.newOutputStream(to)) {
      stream.write(head);
      for (int i = 0; i < times; i++) {
        long more = i == 0 ? 0 : last - first + 1;
        out.putLong(8, out.getLong(8) + more).putLong(16, out.getLong(16) + more);
        for (int at = EvtxChunk.FIRST_RECORD; at < free; at += out.getInt(at + 4)) {
          out.putLong(at + 8, out.getLong(at + 8) + more);
        }
        out.putInt(52, crc(chunk, EvtxChunk.FIRST_RECORD, free - EvtxChunk.FIRST_RECORD, 0));
        out.putInt(124, crc(chunk, 0, 120, EvtxChunk.FIRST_RECORD));
        stream.write(chunk);
      }
    }
  }

  private static int crc(byte[] bytes, int from, int length, int headTo) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    if (headTo > 0) {
      crc.update(bytes, 128, headTo - 128);
    }
    return (int) crc.getValue();
  }
}
