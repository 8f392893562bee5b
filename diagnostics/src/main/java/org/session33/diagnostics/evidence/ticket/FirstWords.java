package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Patterns by the word with which they begin, so that each word of a text is held only against the
 * few that may begin there.
 */
final class FirstWords<T> {
  private final Map<String, List<T>> whole = new HashMap<>();
  private final Map<Character, List<T>> begun = new HashMap<>();
  private final List<T> any = new ArrayList<>();

  /**
   * An index.
   *
   * @param firstWords the words of which one begins it, with stars; none where it is a number
   */
  FirstWords(List<T> all, Function<T, List<String>> firstWords) {
    for (T one : all) {
      List<String> words = firstWords.apply(one);
      if (words.isEmpty() || words.stream().anyMatch(w -> w.length() > 1 && w.startsWith("*"))) {
        any.add(one);
        continue;
      }
      for (String word : words) {
        List<T> of =
            word.endsWith("*")
                ? begun.computeIfAbsent(word.charAt(0), k -> new ArrayList<>())
                : whole.computeIfAbsent(word, k -> new ArrayList<>());
        // A pattern may name a word twice.
        if (of.isEmpty() || of.get(of.size() - 1) != one) {
          of.add(one);
        }
      }
    }
  }

  /** Those that may begin with a token. */
  List<T> at(TicketToken token) {
    List<T> found = new ArrayList<>(any);
    found.addAll(whole.getOrDefault(token.text(), List.of()));
    found.addAll(begun.getOrDefault(token.text().charAt(0), List.of()));
    return found;
  }
}
