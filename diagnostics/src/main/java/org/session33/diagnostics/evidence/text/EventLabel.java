package org.session33.diagnostics.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The labels in front of the parts of a pasted event: Event Viewer of 2003 and of Vista and later,
 * wevtutil, and the German ones of KB 842022 (formats.md 9.3, domain.md 8.3).
 */
public enum EventLabel {
  NUMBER(true),
  CHANNEL(true, "log name", "protokollname"),
  LEVEL(true, "event type", "level", "ereignistyp", "ebene"),
  SOURCE(true, "event source", "source", "quelle", "ereignisquelle"),
  CATEGORY(
      true, "event category", "task category", "task", "ereigniskategorie", "aufgabenkategorie"),
  ID(true, "event id", "ereignis-id", "ereigniskennung"),
  DATE(false, "date", "datum"),
  TIME(false, "time", "uhrzeit", "zeit"),
  USER(false, "user", "user name", "benutzer", "benutzername"),
  COMPUTER(false, "computer"),
  KEYWORDS(false, "keywords", "keyword", "schlüsselwörter", "opcode"),
  DESCRIPTION(false, "description", "beschreibung"),
  DATA(false, "data", "daten"),
  XML(false, "event xml", "ereignis-xml");

  /** Labels stand near the start of a line; longer lines are prose. */
  private static final int LONGEST_LINE = 2_000;

  private static final Pattern EVENT_NUMBER = Pattern.compile("[>*| -]*event ?\\[\\d{1,9}\\] ?:?");
  private static final Pattern MARKS = Pattern.compile("^[*_|> ]{1,20}|[*_| ]{1,20}$");
  private static final Pattern QUOTE_MARKS = Pattern.compile("[>*|#_ -]*");

  private final boolean starter;
  private final List<String> words;

  EventLabel(boolean starter, String... words) {
    this.starter = starter;
    this.words = List.of(words);
  }

  /**
   * A label in a line, and the value behind it.
   *
   * @param label which one
   * @param start the offset of the label in the file's text
   * @param valueStart the offset where its value begins
   * @param valueEnd the offset behind its value in the same line
   */
  public record Hit(EventLabel label, int start, int valueStart, int valueEnd) {}

  /** Whether an event may begin with it. */
  public boolean isStarter() {
    return starter;
  }

  /** The labels in a line that begins with one, else nothing. Copies often lose the line breaks. */
  public static List<Hit> in(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST_LINE);
    int first = TextLines.firstInk(text, from, limit);
    if (first == limit || !mayBegin(text, first, limit)) {
      return List.of();
    }
    MatchText line = MatchText.of(text, first, limit);
    List<Hit> hits = new ArrayList<>();
    if (EVENT_NUMBER.matcher(line.folded().strip()).matches()) {
      hits.add(new Hit(NUMBER, first, end, end));
      return hits;
    }
    int begin = 0;
    for (int colon = line.folded().indexOf(':'); colon >= 0; ) {
      Optional<Ending> ending = endingAt(line.folded(), begin, colon, hits.isEmpty());
      if (ending.isEmpty() && hits.isEmpty()) {
        return List.of();
      }
      if (ending.isPresent()) {
        int start = line.origin(ending.get().start());
        close(hits, start);
        hits.add(new Hit(ending.get().label(), start, line.originEnd(colon + 1), end));
        if (ending.get().label() == DESCRIPTION || ending.get().label() == XML) {
          return hits;
        }
        begin = colon + 1;
      }
      colon = line.folded().indexOf(':', colon + 1);
    }
    return hits;
  }

  /**
   * Whether a line may begin with a label, by what stands in front of its first colon. Nearly all
   * lines of long files do not, and are not folded for it.
   */
  private static boolean mayBegin(String text, int first, int limit) {
    for (int i = first; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        String before = MatchText.of(text, first, i + 1).folded();
        return endingAt(before, 0, before.length() - 1, true).isPresent();
      }
      // A number in brackets has no colon, and an escape or another script may hide one.
      if (c == '[' || c == '\\' || c == '\uFF1A') {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins a pasted event in one of the layouts that always begin alike. */
  public static boolean beginsEvent(String text, int from, int end) {
    List<Hit> hits = in(text, from, end);
    if (hits.isEmpty()) {
      return false;
    }
    EventLabel label = hits.get(0).label();
    return label == NUMBER
        || label == CHANNEL
        || (label == LEVEL && hits.get(0).valueStart() - hits.get(0).start() > "level:".length());
  }

  /** A value without the asterisks and bars that tickets put around it. */
  public static String withoutMarks(String value) {
    return MARKS.matcher(value).replaceAll("");
  }

  private record Ending(EventLabel label, int start) {}

  /** The longest label that ends at a colon. */
  private static Optional<Ending> endingAt(String line, int from, int colon, boolean first) {
    int end = colon;
    while (end > from && " *_".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    Ending best = null;
    for (EventLabel label : values()) {
      for (String word : label.words) {
        int start = end - word.length();
        boolean fits =
            start >= from
                && line.startsWith(word, start)
                && (best == null || start < best.start())
                && (first
                    ? QUOTE_MARKS.matcher(line).region(0, start).matches()
                    : line.charAt(start - 1) == ' ');
        if (fits) {
          best = new Ending(label, start);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static void close(List<Hit> hits, int end) {
    if (!hits.isEmpty()) {
      Hit last = hits.remove(hits.size() - 1);
      hits.add(new Hit(last.label(), last.start(), last.valueStart(), end));
    }
  }
}
