package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.text.MatchText;

/**
 * The known messages that come nearest to words in quotes, or to a line, that are known not word
 * for word: a message that somebody typed from a screen with slips. It is only offered, and proves
 * nothing.
 */
public final class NearestTexts {
  /** How alike they must be, from 0 to 1; ordinary sentences stay below a half. */
  static final double ALIKE = 0.6;

  /** The same of a line that nothing marks as a message. */
  static final double ALIKE_UNMARKED = 0.7;

  /** As many are offered. */
  private static final int OFFERED = 2;

  /** Of so many places in a text at most: what is like a message everywhere is a log. */
  private static final int MOST = 5;

  /** So many are compared in quotes, and so many lines: each is held against every known text. */
  private static final int COMPARED = 40;

  /** So many letters side by side are compared. */
  private static final int GRAM = 3;

  /** Shorter words in quotes are a name or a label, in characters. */
  private static final int SHORTEST = 25;

  private static final Pattern QUOTED =
      Pattern.compile("[\"„“»]([^\"„“”«»]{" + SHORTEST + ",600})[\"“”«]");

  private static final Pattern LINE =
      Pattern.compile("(?m)^[^\"„“”«»\\n\\r]{" + SHORTEST + ",600}$");

  private final List<Known> known = new ArrayList<>();

  private record Known(ErrorText text, Map<String, Integer> grams) {}

  /**
   * A message that is not known word for word.
   *
   * @param words it as written, with single blanks
   * @param start the offset of its first character, from 0
   * @param nearest the known ones that come nearest, the nearest first, at most two
   */
  public record Nearly(String words, int start, List<ErrorText> nearest) {}

  /** Those that are shipped; they are read when somebody asks for them first. */
  public static NearestTexts shipped() {
    return Shipped.TEXTS;
  }

  private static final class Shipped {
    static final NearestTexts TEXTS = new NearestTexts(ErrorTexts.load());
  }

  /** Compares with these. */
  public NearestTexts(ErrorTexts texts) {
    texts.all().forEach(t -> known.add(new Known(t, grams(t.wording().value()))));
  }

  /**
   * What a text has in quotes, or as a line of its own, and resembles known messages, in its order.
   *
   * @param exact what is known word for word in it
   */
  public List<Nearly> in(String text, List<ErrorTextReader.Span> exact) {
    List<Nearly> found = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    for (int i = 0; i < COMPARED && quoted.find(); i++) {
      add(found, quoted.group(1), quoted.start(1), exact, ALIKE);
    }
    Matcher line = LINE.matcher(text);
    for (int i = 0; i < COMPARED && line.find(); i++) {
      add(found, line.group(), line.start(), exact, ALIKE_UNMARKED);
    }
    found.sort(Comparator.comparingInt(Nearly::start));
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  private void add(
      List<Nearly> found, String words, int start, List<ErrorTextReader.Span> exact, double alike) {
    int end = start + words.length();
    if (exact.stream().anyMatch(s -> s.start() < end && start < s.end())) {
      return;
    }
    List<ErrorText> nearest = nearest(words, alike);
    if (!nearest.isEmpty()) {
      found.add(new Nearly(MatchText.of(words).shown().strip(), start, nearest));
    }
  }

  private List<ErrorText> nearest(String words, double alike) {
    Map<String, Integer> grams = grams(words);
    Set<String> ids = new HashSet<>();
    return known.stream()
        .map(k -> Map.entry(likeness(grams, k.grams()), k.text()))
        .filter(e -> e.getKey() >= alike)
        .sorted(
            Comparator.comparing((Map.Entry<Double, ErrorText> e) -> -e.getKey())
                .thenComparing(e -> e.getValue().id()))
        .map(Map.Entry::getValue)
        .filter(t -> ids.add(t.id()))
        .limit(OFFERED)
        .toList();
  }

  /** How much of the words the known one has too: people type the first sentence, not all. */
  private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
    int both = 0;
    for (Map.Entry<String, Integer> gram : one.entrySet()) {
      both += Math.min(gram.getValue(), other.getOrDefault(gram.getKey(), 0));
    }
    return (double) both / Math.max(1, Math.max(size(one), size(other) / 3));
  }

  private static int size(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> grams(String words) {
    String folded = ' ' + MatchText.of(words).folded().strip() + ' ';
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + GRAM <= folded.length(); i++) {
      grams.merge(folded.substring(i, i + GRAM), 1, Integer::sum);
    }
    return grams;
  }
}
