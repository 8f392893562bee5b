package org.session33.diagnostics.evidence.text;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which of many patterns may match in a part of a text, by the words without which they
 * cannot. Patterns are slow; one pass for all their words is not.
 */
public final class PatternWords {
  private final LiteralSearch search;
  private final List<List<List<BitSet>>> wanted;
  private final BitSet sure;

  /**
   * Prepares a search.
   *
   * @param patterns for folded text (see {@link MatchText}) or without regard to case
   */
  public PatternWords(List<Pattern> patterns) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    wanted =
        patterns.stream()
            .map(
                p ->
                    RequiredWords.of(p).stream()
                        .map(way -> way.stream().map(set -> numbered(set, numbers)).toList())
                        .toList())
            .toList();
    search = new LiteralSearch(List.copyOf(numbers.keySet()));
    sure = among(new BitSet());
  }

  private static BitSet numbered(List<String> either, Map<String, Integer> numbers) {
    BitSet set = new BitSet();
    for (String word : either) {
      Integer known = numbers.putIfAbsent(word, numbers.size());
      set.set(known == null ? numbers.size() - 1 : known);
    }
    return set;
  }

  /** The numbers of the patterns that demand no word at all, and so are tried everywhere. */
  public BitSet tryEverywhere() {
    return (BitSet) sure.clone();
  }

  /** The numbers of the patterns that may match in a part of a text; the others do not. */
  public BitSet mayMatch(CharSequence text, int from, int to) {
    BitSet here = search.in(text, from, to);
    return here.isEmpty() ? tryEverywhere() : among(here);
  }

  private BitSet among(BitSet words) {
    BitSet patterns = new BitSet();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).stream().anyMatch(way -> way.stream().allMatch(words::intersects))) {
        patterns.set(i);
      }
    }
    return patterns;
  }
}
