package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.text.PatternSearch;
import org.session33.diagnostics.evidence.text.TextPlaces;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Recognises known error texts in free text: a ticket, a log, what somebody typed from a screen.
 * Case, line breaks, blanks, quotes and hyphens do not matter.
 */
public final class ErrorTextReader {
  /** How much is looked at in one go, and how much of it again in the next, in characters. */
  private static final int STRETCH = 32 << 10;

  private static final int OVERLAP = 2 << 10;
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]{0,30})>");

  private final List<Known> known;
  private final Pattern signs;
  private final PatternSearch words;

  private record Known(ErrorText text, List<String> parts) {}

  /**
   * A known text with the characters that show it.
   *
   * @param start the offset of the first, from 0
   * @param end the offset right behind the last
   * @param text what is known of it
   */
  public record Span(int start, int end, ObservedText text) {}

  /** A reader that knows these texts. */
  public ErrorTextReader(ErrorTexts texts) {
    // Sentences are broken over lines in mails and tickets.
    signs =
        Pattern.compile(
            texts.signs().stream()
                .map(s -> Pattern.quote(s).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    known =
        texts.all().stream()
            .map(
                t ->
                    new Known(
                        t,
                        GROUP
                            .matcher(t.pattern().pattern())
                            .results()
                            .map(r -> r.group(1))
                            .toList()))
            .toList();
    words =
        new PatternSearch(
            Stream.concat(known.stream().map(k -> k.text.pattern()), Stream.of(signs)).toList());
  }

  /** A reader that knows the texts that are shipped. */
  public ErrorTextReader() {
    this(ErrorTexts.load());
  }

  /** Finds all known texts in a file, in its order; a file without any gives an empty list. */
  public Reading<List<ObservedText>> read(SourceFile file) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          TextPlaces places = new TextPlaces(file, text);
          return find(text, places::at);
        });
  }

  /** Whether a text speaks of one that is known, be it in words that are not its own. */
  public boolean isToldIn(String text) {
    boolean sign =
        words.mayMatch(text, 0, text.length()).get(known.size()) && signs.matcher(text).find();
    return sign || !find(text, Place.of("text")).isEmpty();
  }

  /**
   * Finds all known texts in a part of a file, in its order.
   *
   * @param places where an offset of the text is
   */
  public List<ObservedText> find(String text, IntFunction<Place> places) {
    return find(text, places, true);
  }

  /**
   * The known texts of a part of a file with the characters that show them; two may share some.
   *
   * @param places where an offset of the text is
   */
  public List<Span> spans(String text, IntFunction<Place> places) {
    return spans(text, places, true);
  }

  /**
   * The same with every pattern on all of the text, which is slow: what {@link #find} must give.
   */
  List<ObservedText> findWithEveryPattern(String text, IntFunction<Place> places) {
    return find(text, places, false);
  }

  /** Finds all known texts in a message that was read at a place. */
  public List<ObservedText> find(String text, Place where) {
    return find(text, offset -> where);
  }

  /**
   * Finds all known texts in an event's message and insertion strings. Where only the strings are
   * at hand, they are read in the words of the event's print.
   */
  public List<ObservedText> find(EventRecord event) {
    List<ObservedText> found = new ArrayList<>();
    if (event.text() != null) {
      found.addAll(find(event.text(), event.where()));
    }
    EventTexts.shipped()
        .of(event)
        .ifPresent(print -> found.addAll(find(print.value(), event.where())));
    for (String string : event.strings()) {
      for (ObservedText text : find(string, event.where())) {
        // The message usually repeats its strings.
        if (found.stream().noneMatch(f -> f.id().equals(text.id()))) {
          found.add(text);
        }
      }
    }
    return List.copyOf(found);
  }

  private List<ObservedText> find(String text, IntFunction<Place> places, boolean byWords) {
    return withoutRepeats(spans(text, places, byWords));
  }

  private List<Span> spans(String text, IntFunction<Place> places, boolean byWords) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + STRETCH);
      boolean last = to == text.length();
      List<Known> candidates = byWords ? candidates(text, from, to) : known;
      if (!candidates.isEmpty()) {
        stretch(text, from, to, last ? to : to - OVERLAP, candidates, spans, places);
      }
      from = last ? to : to - OVERLAP;
    }
    return spans;
  }

  /** Those whose words stand in a part of a text; the others cannot be found in it. */
  private List<Known> candidates(String text, int from, int to) {
    BitSet here = words.mayMatch(text, from, to);
    here.clear(known.size());
    return here.stream().mapToObj(known::get).toList();
  }

  /** Finds what begins in front of a limit; what begins behind it belongs to the next stretch. */
  private void stretch(
      String text,
      int from,
      int to,
      int limit,
      List<Known> candidates,
      List<Span> spans,
      IntFunction<Place> places) {
    MatchText window = MatchText.of(text, from, to);
    for (Known one : candidates) {
      Matcher m = one.text.pattern().matcher(window.folded());
      while (m.find()) {
        int start = window.origin(m.start());
        if (start >= limit) {
          break;
        }
        Map<String, String> parts = new TreeMap<>();
        for (String name : one.parts) {
          if (m.start(name) >= 0) {
            parts.put(name, window.shown().substring(m.start(name), m.end(name)).strip());
          }
        }
        String words = window.shown().substring(m.start(), m.end()).strip();
        spans.add(
            new Span(
                start,
                window.originEnd(m.end()),
                new ObservedText(one.text.id(), words, places.apply(start), parts)));
      }
    }
  }

  /** Two texts of one id may fit the same words: the longer one stays. */
  private static List<ObservedText> withoutRepeats(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(s -> -s.end()));
    Map<String, Integer> ends = new TreeMap<>();
    List<ObservedText> found = new ArrayList<>();
    for (Span span : spans) {
      Integer end = ends.get(span.text().id());
      if (end == null || span.start() >= end) {
        found.add(span.text());
        ends.put(span.text().id(), span.end());
      }
    }
    return List.copyOf(found);
  }
}
