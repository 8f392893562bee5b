package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.text.LiteralSearch;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.exchange.ZeroLimitWording;

/**
 * What an event 9645 says: an object limit in the registry was zero, and the store went back to its
 * default (domain.md 2.3).
 *
 * @param value the value that was refused, as written, or null
 * @param key the registry entry, {@code objtFolder} for instance, or null
 * @param revertedTo the default that is in force instead, or null
 */
public record ZeroLimitEvent(
    @Nullable String value, @Nullable String key, @Nullable Long revertedTo) {
  /** The event id. */
  public static final int ID = ZeroLimitWording.ID;

  private static final int LONGEST = 1 << 10;

  /** The first words of the sentence, whatever stands between them. */
  private static final Pattern ANCHOR =
      Pattern.compile(
          Arrays.stream(folded().substring(0, folded().indexOf('{')).split(" "))
              .map(Pattern::quote)
              .collect(Collectors.joining("[\\W_]{1,8}")),
          Pattern.CASE_INSENSITIVE);

  /** The first of these words; looking for it first is much faster than the pattern. */
  private static final String FIRST = folded().substring(0, folded().indexOf(' '));

  /** The sentence as the store words it, with or without its quotes, and with what was lost. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          folded()
              .replace(".", "\\.?")
              .replace(" {value} ", " ?\"?(?<value>[^\"]{0,200}?)\"? ?")
              .replace(" \"{key}\"", " ?(?:\"(?<key>[^\"]{1,256})\"|(?<word>[^\" ]{1,256}?))")
              .replace(" {limit}", " ?(?<limit><[^<>]{1,40}>|%\\d|\\d[\\d.,']{0,24})"));

  private static String folded() {
    return ZeroLimitWording.TEMPLATE.value().toLowerCase(Locale.ROOT);
  }

  /** One sentence in a text, from an offset to another. */
  public record Found(int start, int end, ZeroLimitEvent event) {}

  /**
   * What a record says about a limit of zero.
   *
   * @return empty when it is no event 9645 of the Information Store; parts that cannot be read are
   *     null
   */
  public static Optional<ZeroLimitEvent> parse(EventRecord event) {
    if (event.id() != ID || !StoreLimitSentence.isFromStore(event.source())) {
      return Optional.empty();
    }
    List<String> strings = event.strings();
    if (strings.size() >= 3) {
      return Optional.of(
          new ZeroLimitEvent(
              strings.get(0), strings.get(1), StoreLimitParts.positive(strings.get(2))));
    }
    String text = event.text() == null ? "" : event.text();
    return find(text, 0, text.length(), 1).stream()
        .findFirst()
        .map(Found::event)
        .or(() -> Optional.of(new ZeroLimitEvent(null, null, null)));
  }

  /** Finds its sentences between two offsets of a text, at most so many. */
  public static List<Found> find(String text, int from, int to, int most) {
    List<Found> found = new ArrayList<>();
    int first = LiteralSearch.indexOf(text, FIRST, from, to);
    if (first < 0) {
      return found;
    }
    Matcher anchor = ANCHOR.matcher(text).region(first, to);
    boolean here = anchor.find();
    while (here && found.size() < most) {
      int start = anchor.start();
      here = anchor.find();
      int end = Math.min(here ? anchor.start() : to, start + LONGEST);
      MatchText window = MatchText.of(text, start, end);
      Matcher m = SENTENCE.matcher(window.folded());
      if (m.lookingAt()) {
        found.add(new Found(start, window.originEnd(m.end()), said(window, m)));
      }
    }
    return found;
  }

  private static ZeroLimitEvent said(MatchText window, Matcher m) {
    String key = m.start("key") >= 0 ? "key" : "word";
    String value = window.shown().substring(m.start("value"), m.end("value")).strip();
    return new ZeroLimitEvent(
        value.isEmpty() ? null : value,
        window.shown().substring(m.start(key), m.end(key)).strip(),
        StoreLimitParts.positive(m.group("limit")));
  }
}
