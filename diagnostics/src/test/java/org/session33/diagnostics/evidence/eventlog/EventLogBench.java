package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.files.ReadingSpeed;

/**
 * Measures how fast large files are read and writes the page {@code diagnostics/docs/speed.md}. No
 * test: run it by hand on a machine that does nothing else.
 *
 * <pre>java ... EventLogBench PAGE.md MIB [LOG.evtx]</pre>
 *
 * <p>Event logs are made by repeating a chunk until the file is so large: one that is made up, and
 * the first one of the log that is named. Each is read in turn by a JVM of its own with a heap of
 * 300 MB, start included, and, where it is on the path, by {@code evtxexport} (libevtx-utils, text
 * to nowhere). The first round of both only warms the disk's memory and counts; the best of the
 * others is told. Logs of text are measured by {@link ReadingSpeed}.
 */
public final class EventLogBench {
  private static final int ROUNDS = 2;
  private static final String LOGS = "/org/session33/diagnostics/evidence/logs/";

  private final List<String> page = new ArrayList<>();

  private EventLogBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("event-log-bench");
    try {
      EventLogBench bench = new EventLogBench();
      bench.logs(folder, arguments);
      bench.texts(folder, Integer.parseInt(arguments[1]));
      Files.writeString(Path.of(arguments[0]), String.join("\n", bench.page) + "\n");
      bench.page.forEach(System.out::println);
    } finally {
      Files.delete(folder);
    }
  }

  private void logs(Path folder, String[] arguments) throws IOException, InterruptedException {
    say("# How fast files are read");
    say("");
    say(
        "Written by `EventLogBench` (tests of `diagnostics`, run by hand); every figure is of one"
            + " run on one machine: %s %s, %d processors, Java %s. Only ratios can be compared"
            + " between machines.",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
    say("");
    say("## Event logs");
    say("");
    say(
        "Both programs read the same file in turn, whole processes with their start; the best of"
            + " %d rounds counts, and processor time is what can be compared where a machine has"
            + " other work too. We read in a heap of %d MB (`-Xmx%dm`). `evtxexport` %s prints"
            + " text to nowhere.",
        ROUNDS, OwnReading.HEAP, OwnReading.HEAP, Evtxexport.version());
    say("");
    say(
        "| log | MiB | our records | its records | our processor s | its processor s | times as"
            + " much | our s | its s | heap at most, MB | of it in use, MB |");
    say("|---|---|---|---|---|---|---|---|---|---|---|");
    int mib = Integer.parseInt(arguments[1]);
    log("made up: a template, its chunk repeated", RepeatedLog.templated(), mib, folder);
    if (arguments.length > 2) {
      Path log = Path.of(arguments[2]);
      log("chunk of " + log.getFileName() + ", repeated", Files.readAllBytes(log), mib, folder);
    }
    int less = Math.max(1, mib / 16);
    log("no templates, as forwarded logs", RepeatedLog.plain("Other"), less, folder);
    log("errors of Exchange, searched", RepeatedLog.plain("MSExchange Common"), less, folder);
    log("refusals, kept", RepeatedLog.refusals(), less, folder);
    say("");
    say(
        "\"Its\" is `evtxexport`. Heap at most is what was taken before a collection, garbage"
            + " included; in use is the most that one left. `evtxexport` ends at the first record"
            + " without a template.");
  }

  private void log(String what, byte[] log, int mib, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("log.evtx");
    RepeatedLog.write(log, mib, file);
    OwnReading.of(file);
    long theirRecords = Evtxexport.records(file);
    OwnReading ours = OwnReading.of(file);
    Evtxexport.Time theirs = theirRecords > 0 ? Evtxexport.time(file) : null;
    for (int i = 1; i < ROUNDS; i++) {
      ours = ours.with(OwnReading.of(file));
      theirs = theirs == null ? null : theirs.shorter(Evtxexport.time(file));
    }
    say(
        "| %s | %,d | %,d | %s | %.1f | %s | %s | %.1f | %s | %d | %d |",
        what,
        Files.size(file) >> 20,
        ours.records(),
        theirs == null ? "none" : String.format(Locale.ROOT, "%,d", theirRecords),
        ours.processor(),
        theirs == null ? "" : String.format(Locale.ROOT, "%.1f", theirs.processor()),
        theirs == null
            ? ""
            : String.format(Locale.ROOT, "%.1f", theirs.processor() / ours.processor()),
        ours.seconds(),
        theirs == null ? "" : String.format(Locale.ROOT, "%.1f", theirs.seconds()),
        ours.taken() >> 20,
        ours.inUse() >> 20);
    Files.delete(file);
  }

  private void texts(Path folder, int mib) throws IOException {
    say("");
    say("## Text");
    say("");
    say(
        "Processor time of `ReadingSpeed`: how many times as long a file is read as evidence, all"
            + " known texts searched, as its characters are read by Java alone; the best of"
            + " three.");
    say("");
    say("| file | MB | as characters, MB/s | as evidence, MB/s | times as long |");
    say("|---|---|---|---|---|");
    int log = Math.min(mib, 100);
    for (String name :
        List.of("rca2010.derived.LOG", "imap2016_frontend.derived.LOG", "iis_cas.derived.log")) {
      text(name + ", its rows repeated", rows(name), log, folder);
    }
    String words =
        "Nothing of interest was said in this line of a mail, and the next is like it.\n";
    text("a mail in which nothing is known", new String[] {"", words}, Math.min(mib, 50), folder);
    text(
        "events that were copied",
        new String[] {"", Pasted.NEW_LAYOUT + "\n"},
        Math.min(mib, 2),
        folder);
  }

  /** A log's head, and its rows. */
  private static String[] rows(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EventLogBench.class.getResourceAsStream(LOGS + name), name)) {
      String text = new String(in.readAllBytes(), UTF_8);
      int fields = text.indexOf('\n', text.indexOf("#Fields")) + 1;
      return new String[] {text.substring(0, fields), text.substring(fields)};
    }
  }

  private void text(String what, String[] headAndRows, int megabytes, Path folder)
      throws IOException {
    Path file = folder.resolve("text.log");
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(headAndRows[0]);
      for (long size = 0; size < megabytes * 1_000_000L; size += headAndRows[1].length()) {
        out.write(headAndRows[1]);
      }
    }
    ReadingSpeed.Speed speed = ReadingSpeed.measure(file);
    say(
        "| %s | %.0f | %.0f | %.1f | %.1f |",
        what,
        speed.megabytes(),
        speed.megabytes() / speed.plain(),
        speed.megabytes() / speed.read(),
        speed.ratio());
    Files.delete(file);
  }

  private void say(String line, Object... values) {
    page.add(values.length == 0 ? line : String.format(Locale.ROOT, line, values));
  }
}
