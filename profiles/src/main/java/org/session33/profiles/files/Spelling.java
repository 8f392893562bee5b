package org.session33.profiles.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {
  private Spelling() {}

  /**
   * The candidate nearest to a word, without regard to case, blanks and hyphens.
   *
   * @return empty when none is near: more than a third of the longer word would have to change
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String wanted = bare(word);
    return candidates.stream()
        .filter(c -> distance(wanted, bare(c)) * 3 <= Math.max(wanted.length(), bare(c).length()))
        .min(
            Comparator.comparingInt((String c) -> distance(wanted, bare(c)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "did you mean X?"}, or the choice of all candidates where none is near. */
  public static String suggest(String word, Collection<String> candidates) {
    return nearest(word, candidates)
        .map(c -> "did you mean '" + c + "'?")
        .orElseGet(() -> "use one of: " + String.join(", ", candidates));
  }

  /** Single-character edits between two texts; at most the first 200 characters count. */
  static int distance(String a, String b) {
    String left = a.substring(0, Math.min(200, a.length()));
    String right = b.substring(0, Math.min(200, b.length()));
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[right.length()];
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
