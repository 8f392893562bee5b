package org.session33.diagnostics.evidence.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Tells in one pass which of many words stand in a text, in whatever case (Aho and Corasick 1975).
 * What it does not find does not stand in the text as {@link MatchText} folds it either, so that
 * the slow patterns are only tried where one of their words is.
 */
public final class LiteralSearch {
  private static final int ASCII = 128;

  /** Marks the way to a state in which a word ends. */
  private static final int ENDS = Integer.MIN_VALUE;

  private static final BitSet NONE = new BitSet();

  /** The class of a character that no word has. */
  private static final int OTHER = 0;

  private final byte[] classes = new byte[ASCII];
  private final int width;
  private final int shift;
  private final int[] next;
  private final int[][] found;
  private final BitSet all = new BitSet();

  /**
   * A search.
   *
   * @param words each of characters that {@link #isSearched(char)}, not empty; they are numbered in
   *     this order
   */
  public LiteralSearch(List<String> words) {
    int count = 1;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (!isSearched(c)) {
          throw new IllegalArgumentException("not a word that is searched for: " + word);
        }
        if (classes[c] == OTHER) {
          classes[c] = (byte) count++;
        }
      }
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      classes[c] = classes[c + ('a' - 'A')];
    }
    // A power of two, so that a state is found by shifting.
    shift = 32 - Integer.numberOfLeadingZeros(count - 1);
    width = 1 << shift;
    List<int[]> states = new ArrayList<>(List.of(new int[width]));
    List<int[]> ends = new ArrayList<>(List.of(new int[0]));
    for (int w = 0; w < words.size(); w++) {
      int state = 0;
      for (char c : words.get(w).toCharArray()) {
        int[] row = states.get(state);
        if (row[classes[c]] == 0) {
          row[classes[c]] = states.size();
          states.add(new int[width]);
          ends.add(new int[0]);
        }
        state = row[classes[c]];
      }
      ends.set(state, joined(ends.get(state), new int[] {w}));
    }
    all.set(0, words.size());
    link(states, ends);
    next = new int[states.size() * width];
    for (int s = 0; s < states.size(); s++) {
      for (int c = 0; c < width; c++) {
        int to = states.get(s)[c];
        next[s * width + c] = ends.get(to).length == 0 ? to << shift : to << shift | ENDS;
      }
    }
    found = ends.toArray(int[][]::new);
  }

  /** Gives every state its way on for every character, and the words that end in its end. */
  private void link(List<int[]> states, List<int[]> ends) {
    int[] back = new int[states.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int to : states.get(0)) {
      if (to != 0) {
        open.add(to);
      }
    }
    while (!open.isEmpty()) {
      int state = open.remove();
      int[] row = states.get(state);
      ends.set(state, joined(ends.get(state), ends.get(back[state])));
      for (int c = 0; c < width; c++) {
        int behind = states.get(back[state])[c];
        if (row[c] == 0) {
          row[c] = behind;
        } else {
          back[row[c]] = behind;
          open.add(row[c]);
        }
      }
    }
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /**
   * Whether a character can be a part of a word that is searched for: small letters, digits, and
   * the signs that nothing else is folded into and that no escape hides.
   */
  public static boolean isSearched(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "_=.(),@#&;+".indexOf(c) >= 0;
  }

  /**
   * The numbers of the words in a part of a text; all of them where characters in it may be folded
   * into others, so that only the patterns can tell. What is given is only looked at.
   */
  public BitSet in(String text, int from, int to) {
    BitSet here = null;
    int state = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        if (hides(c)) {
          return all;
        }
        state = 0;
        continue;
      }
      state = next[state + classes[c]];
      if (state < 0) {
        state &= ~ENDS;
        here = here == null ? new BitSet() : here;
        for (int word : found[state >> shift]) {
          here.set(word);
        }
      } else if (c == '\\' && hidesEscaped(text, i, to)) {
        return all;
      }
    }
    return here == null ? NONE : here;
  }

  /**
   * Where a word stands next in a part of a text, in small or large letters of ASCII; -1 for
   * nowhere.
   *
   * @param word in small letters, not empty
   */
  public static int indexOf(String text, String word, int from, int to) {
    char small = word.charAt(0);
    char large = Character.toUpperCase(small);
    int last = to - word.length();
    for (int i = from; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == small || c == large) && isAt(text, word, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(String text, String word, int at) {
    for (int i = 1; i < word.length(); i++) {
      char c = text.charAt(at + i);
      char small = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (small != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an escape begins here whose character matters. Behind the domain an account that begins
   * with a u looks much like one.
   */
  private static boolean hidesEscaped(String text, int at, int to) {
    if (at + 1 >= to || text.charAt(at + 1) != 'u') {
      return false;
    }
    int length = MatchText.escapeLength(text, at, to);
    return length > 2 && hides(MatchText.escaped(text, at, at + length));
  }

  /** Whether a character vanishes when it is folded, or becomes one that words have. */
  private static boolean hides(char c) {
    // The long s is an s to patterns that ignore case in all scripts.
    return Character.getType(c) == Character.FORMAT
        || isSearched(MatchText.fold(c))
        || c == '\u017F';
  }
}
