package org.session33.diagnostics.evidence.eventlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * Keeps the events of a log that matter and counts the others, so that a log of any size needs no
 * more memory than a small one.
 */
final class LogTally {
  /** More kinds of events are counted together. */
  private static final int KINDS = 10_000;

  /** How many kinds of events the file's line names. */
  private static final int NAMED = 5;

  private final LogEvents choice = LogEvents.load();
  private final ErrorTextReader texts;
  private final Map<String, Map<Integer, Count>> counts = new HashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private int kinds;
  private long others;
  private int keptEvents;
  private long records;
  private long mattering;

  /** How often a kind of event came. */
  private static final class Count {
    private long times;
  }

  /** The events of one kind that matter: the last ones where there are too many. */
  private static final class Kept {
    private final String source;
    private final int id;
    private final Deque<EventRecord> events = new ArrayDeque<>();
    private long times;

    Kept(EventRecord first) {
      this.source = first.source();
      this.id = first.id();
    }
  }

  private record Kind(String source, int id, long times) {
    String words() {
      String from = source.isEmpty() ? "an unnamed source" : source;
      return "event " + id + " of " + from + (times == 1 ? "" : " (" + number(times) + " times)");
    }
  }

  LogTally(ErrorTextReader texts) {
    this.texts = texts;
  }

  /** Whether an event has to be read whole to know whether it matters. */
  boolean mayMatter(String source, int id) {
    return choice.mayMatter(source, id);
  }

  /** An event of which no more than this is known, and need be. */
  void count(String source, int id) {
    records++;
    Map<Integer, Count> ofSource = counts.get(source);
    Count count = ofSource == null ? null : ofSource.get(id);
    if (count != null) {
      count.times++;
    } else if (kinds < KINDS) {
      kinds++;
      Count first = new Count();
      first.times = 1;
      counts.computeIfAbsent(source, s -> new HashMap<>()).put(id, first);
    } else {
      others++;
    }
  }

  /** An event that was read whole. */
  void add(EventRecord event) {
    Predicate<EventRecord> tells = e -> !texts.find(e).isEmpty();
    if (!choice.matters(event, tells)) {
      count(event.source(), event.id());
      return;
    }
    records++;
    mattering++;
    String kind = event.id() + event.source();
    if (kept.size() >= KINDS && !kept.containsKey(kind)) {
      return;
    }
    Kept ofKind = kept.computeIfAbsent(kind, k -> new Kept(event));
    ofKind.times++;
    ofKind.events.add(event);
    if (keptEvents < InputLimits.LOG_EVENTS) {
      keptEvents++;
    } else {
      // A flood of one kind leaves the others what they have.
      Kept largest =
          ofKind.events.size() > 1
              ? ofKind
              : Collections.max(
                  kept.values(), Comparator.comparingInt((Kept k) -> k.events.size()));
      largest.events.removeFirst();
    }
  }

  /** How many records were read. */
  long records() {
    return records;
  }

  /**
   * The events that matter by their time, those without one first. Logs begin anew at their start
   * when they are full, so their order says little.
   */
  List<EventRecord> events() {
    Comparator<Instant> time = Comparator.naturalOrder();
    List<EventRecord> events = new ArrayList<>();
    kept.values().forEach(k -> events.addAll(k.events));
    // First as they stand in the log, as far as their numbers tell.
    events.sort(Comparator.comparing(EventRecord::where));
    events.sort(Comparator.comparing(EventRecord::time, Comparator.nullsFirst(time)));
    return List.copyOf(events);
  }

  /** The known error texts in some of them. */
  List<ObservedText> texts(List<EventRecord> events) {
    return events.stream().flatMap(e -> texts.find(e).stream()).toList();
  }

  /** Says that more matters than is kept. */
  void reportTo(SourceFile file, Consumer<Problem> problems) {
    if (mattering > keptEvents) {
      problems.accept(
          Problem.error(
              file.place(),
              number(mattering)
                  + " events of the log matter, and only "
                  + number(keptEvents)
                  + " were kept, the last ones of those that came most often",
              "filter the log for the time of the failure before saving it"));
    }
  }

  /** What the log holds, sentences. */
  List<String> says() {
    List<String> says = new ArrayList<>();
    if (records == 0) {
      return List.of("No record is in the log.");
    }
    says.add(
        number(records)
            + (records == 1 ? " record, " : " records, of which ")
            + (mattering == 0
                ? (records == 1 ? "which does not matter here." : "none matters here.")
                : records == 1
                    ? "which matters: " + list(kindsKept(), 0) + "."
                    : number(mattering)
                        + (mattering == 1 ? " matters: " : " matter: ")
                        + list(kindsKept(), 0)
                        + "."));
    List<Kind> counted = kindsCounted();
    if (!counted.isEmpty() && records > 1) {
      says.add("Only counted: " + list(counted, others) + ".");
    } else if (!counted.isEmpty()) {
      says.add("It is " + counted.get(0).words() + ".");
    }
    return says;
  }

  private List<Kind> kindsKept() {
    return kept.values().stream().map(k -> new Kind(k.source, k.id, k.times)).toList();
  }

  private List<Kind> kindsCounted() {
    List<Kind> found = new ArrayList<>();
    counts.forEach(
        (source, ids) -> ids.forEach((id, n) -> found.add(new Kind(source, id, n.times))));
    return found;
  }

  private static String list(List<Kind> all, long others) {
    List<Kind> sorted =
        all.stream()
            .sorted(
                Comparator.comparingLong((Kind k) -> -k.times())
                    .thenComparing(Kind::source)
                    .thenComparing(Kind::id))
            .toList();
    StringJoiner words = new StringJoiner(", ");
    sorted.stream().limit(NAMED).forEach(k -> words.add(k.words()));
    int more = sorted.size() - NAMED;
    if (more > 0 || others > 0) {
      long rest = sorted.stream().skip(NAMED).mapToLong(Kind::times).sum() + others;
      words.add(number(rest) + (rest == 1 ? " event" : " events") + " of other kinds");
    }
    return words.toString();
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
