package org.session33.diagnostics.evidence.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * Which events of a log matter, by {@code log-events.yaml}: those of known sources and numbers, and
 * those of Exchange and Outlook in which a known error text stands. All others are only counted.
 */
final class LogEvents {
  /** More sources than that are not remembered: nobody has them but who made them up. */
  private static final int SOURCES = 10_000;

  private final List<Line> known;
  private final List<Line> searched;
  private final Map<String, Candidates> bySource = new HashMap<>();

  /** What an event is looked at for. */
  private record Line(
      List<String> sources, List<Integer> ids, List<String> names, List<String> levels) {
    static Line of(YamlMapping in) {
      FactFile.text(in, "why");
      FactFile.text(in, "source");
      FactFile.confidence(in);
      return new Line(
          lower(in, "sources"),
          in.list("ids").stream().map(FactFile::number).toList(),
          lower(in, "names"),
          FactFile.texts(in, "levels"));
    }

    private static List<String> lower(YamlMapping in, String key) {
      return FactFile.texts(in, key).stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    }

    boolean isOf(String source) {
      return sources.stream()
          .anyMatch(
              s ->
                  s.endsWith("*")
                      ? source.startsWith(s.substring(0, s.length() - 1))
                      : source.equals(s));
    }

    boolean hasId(int id) {
      return ids.isEmpty() || ids.contains(id);
    }

    boolean fits(EventRecord event) {
      String level = event.level();
      boolean named =
          names.isEmpty()
              || event.strings().stream()
                  .map(s -> s.toLowerCase(Locale.ROOT))
                  .anyMatch(s -> names.stream().anyMatch(s::contains));
      return named && (levels.isEmpty() || level == null || levels.contains(level));
    }
  }

  /** The lines that one source is named in. */
  private record Candidates(List<Line> known, List<Line> searched) {
    boolean mayMatter(int id) {
      return !searched.isEmpty() || known.stream().anyMatch(l -> l.hasId(id));
    }
  }

  private LogEvents(List<Line> known, List<Line> searched) {
    this.known = known;
    this.searched = searched;
  }

  /** The lines that are shipped, loaded when the first log is read. */
  private static final class Shipped {
    private static final LogEvents ALL = of(FactFile.open(LogEvents.class, "log-events.yaml"));

    private static LogEvents of(FactFile file) {
      LogEvents all = new LogEvents(file.list("known", Line::of), file.list("searched", Line::of));
      file.root().refuseUnknownKeys();
      return all;
    }
  }

  /** The list that is shipped; each reader of a log has its own, because it remembers sources. */
  static LogEvents load() {
    return new LogEvents(Shipped.ALL.known, Shipped.ALL.searched);
  }

  /** Whether an event has to be read whole to know whether it matters. */
  boolean mayMatter(String source, int id) {
    return candidates(source).mayMatter(id);
  }

  /**
   * Whether an event matters.
   *
   * @param tells whether a known error text stands in it; asked for only where that decides
   */
  boolean matters(EventRecord event, Predicate<EventRecord> tells) {
    Candidates lines = candidates(event.source());
    return lines.known().stream().anyMatch(l -> l.hasId(event.id()) && l.fits(event))
        || (lines.searched().stream().anyMatch(l -> l.fits(event)) && tells.test(event));
  }

  private Candidates candidates(String source) {
    @Nullable Candidates found = bySource.get(source);
    if (found == null) {
      String lower = source.strip().toLowerCase(Locale.ROOT);
      // An event whose source was lost may be any: StoreLimitSentence takes it for the store's,
      // too.
      found =
          new Candidates(
              known.stream().filter(l -> lower.isEmpty() || l.isOf(lower)).toList(),
              searched.stream().filter(l -> l.isOf(lower)).toList());
      if (bySource.size() < SOURCES) {
        bySource.put(source, found);
      }
    }
    return found;
  }
}
