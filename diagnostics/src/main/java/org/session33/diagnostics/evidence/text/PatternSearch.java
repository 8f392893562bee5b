package org.session33.diagnostics.evidence.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.session33.profiles.files.ReadingStop;

/**
 * Tells which of many patterns may match in a part of a text, by the words without which they
 * cannot. Patterns are slow; one pass for all their words is not.
 */
public final class PatternSearch {
  private final LiteralSearch search;
  private final BitSet sure = new BitSet();

  /** For each word the ways of which it is the one that says the most. */
  private final List<List<Way>> byWord = new ArrayList<>();

  /**
   * One way in which a pattern can match.
   *
   * @param pattern the number of the pattern
   * @param sets of each of these one word has to be there
   */
  private record Way(int pattern, List<BitSet> sets) {}

  /**
   * Prepares a search.
   *
   * @param patterns for folded text (see {@link MatchText}) or without regard to case
   */
  public PatternSearch(List<Pattern> patterns) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      for (List<List<String>> way : RequiredWords.of(patterns.get(i))) {
        add(i, way, numbers);
      }
    }
    search = new LiteralSearch(List.copyOf(numbers.keySet()));
  }

  private void add(int pattern, List<List<String>> way, Map<String, Integer> numbers) {
    if (way.isEmpty()) {
      sure.set(pattern);
      return;
    }
    Way numbered = new Way(pattern, way.stream().map(set -> numbered(set, numbers)).toList());
    List<String> rare = RequiredWords.best(way);
    numbered(rare, numbers).stream().forEach(word -> byWord.get(word).add(numbered));
  }

  private BitSet numbered(List<String> either, Map<String, Integer> numbers) {
    BitSet set = new BitSet();
    for (String word : either) {
      Integer known = numbers.putIfAbsent(word, numbers.size());
      if (known == null) {
        byWord.add(new ArrayList<>());
      }
      set.set(known == null ? numbers.size() - 1 : known);
    }
    return set;
  }

  /** The numbers of the patterns that demand no word at all, and so are tried everywhere. */
  public BitSet tryEverywhere() {
    return (BitSet) sure.clone();
  }

  /** The numbers of the patterns that may match in a part of a text; the others do not. */
  public BitSet mayMatch(String text, int from, int to) {
    ReadingStop.check();
    BitSet here = search.in(text, from, to);
    BitSet patterns = tryEverywhere();
    for (int word = here.nextSetBit(0); word >= 0; word = here.nextSetBit(word + 1)) {
      for (Way way : byWord.get(word)) {
        if (!patterns.get(way.pattern) && fits(way, here)) {
          patterns.set(way.pattern);
        }
      }
    }
    return patterns;
  }

  private static boolean fits(Way way, BitSet words) {
    for (BitSet set : way.sets) {
      if (!set.intersects(words)) {
        return false;
      }
    }
    return true;
  }
}
