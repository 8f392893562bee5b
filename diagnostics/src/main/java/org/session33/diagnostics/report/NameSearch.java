package org.session33.diagnostics.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names, each with another word, and where they stand in a text. A name is found where neither a
 * letter nor a digit touches it, the longest of those that begin at a place. The names are kept
 * sorted, and the ones that a text goes on like are narrowed down letter by letter, so that the
 * time for a text does not grow with how many names there are.
 */
final class NameSearch {
  /** What İ leaves behind where a program made small letters of it. */
  private static final char DOT_ABOVE = '\u0307';

  private final Sorted exact = new Sorted();
  private final Sorted inAnyCase = new Sorted();

  /**
   * Learns a name that is only meant where it is written like this; in the other way, too, to put
   * an accent on a letter, as a Mac writes the names of files. The first word of a name stays.
   */
  void addExact(String name, String word) {
    for (String form : forms(name)) {
      exact.words.putIfAbsent(form, word);
      exact.keys = null;
    }
  }

  /**
   * Learns a name in whatever case it is written. The first word of a name stays.
   *
   * @return whether it was not known before
   */
  boolean addInAnyCase(String name, String word) {
    boolean fresh = false;
    for (String form : forms(name)) {
      if (inAnyCase.words.putIfAbsent(fold(form), word) == null) {
        fresh = true;
        inAnyCase.keys = null;
      }
    }
    return fresh;
  }

  private static Set<String> forms(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return Set.of(name);
    }
    Set<String> forms = new LinkedHashSet<>(Set.of(name));
    forms.add(Normalizer.normalize(name, Normalizer.Form.NFC));
    forms.add(Normalizer.normalize(name, Normalizer.Form.NFD));
    return forms;
  }

  /** The word of a name that is known in this very spelling. */
  @Nullable String exactWord(String name) {
    return exact.words.get(name);
  }

  /** The word of a name that is known in any case; null where it is not. */
  @Nullable String wordInAnyCase(String name) {
    return inAnyCase.words.get(fold(name));
  }

  /** The word of a name that is known in either way. */
  @Nullable String word(String name) {
    String word = exactWord(name);
    return word == null ? wordInAnyCase(name) : word;
  }

  /** Looks for the names in a text, from its begin to its end. */
  Search in(String text) {
    return new Search(text);
  }

  /**
   * A text as names are compared: whichever i a Turkish program made of an i, and whether a sharp s
   * was written in capital letters.
   */
  static String fold(String text) {
    return new Folded(text).text;
  }

  /** One pass over a text. */
  final class Search {
    private final String text;
    private final Folded folded;
    private int start;
    private int end;
    private String word = "";

    private Search(String text) {
      this.text = text;
      this.folded = new Folded(text);
    }

    /**
     * Goes to the next name.
     *
     * @param from where to look from, in the text
     * @return whether there is one
     */
    boolean find(int from) {
      int at = folded.indexOf(from);
      for (; at < folded.text.length(); at++) {
        int here = folded.origin(at);
        if (!folded.begins(at) || !mayBegin(here)) {
          continue;
        }
        // Of two of a length the one that has to be written like this goes first.
        String same = exact.longest(text, here, this::mayEnd);
        String like =
            inAnyCase.longest(
                folded.text, at, to -> folded.begins(to) && mayEnd(folded.origin(to)));
        if (same != null && (like == null || like.length() <= same.length())) {
          return found(here, here + same.length(), exact.word(same));
        }
        if (like != null) {
          int to = folded.origin(at + like.length());
          String known = exact.words.get(text.substring(here, to));
          return found(here, to, known == null ? inAnyCase.word(like) : known);
        }
      }
      return false;
    }

    private boolean found(int from, int to, String as) {
      start = from;
      end = to;
      word = as;
      return true;
    }

    /** Where the name begins that was found. */
    int start() {
      return start;
    }

    /** Behind its last character. */
    int end() {
      return end;
    }

    /** Its other word. */
    String word() {
      return word;
    }

    private boolean mayBegin(int at) {
      return at == 0 || !isInWord(text.codePointBefore(at));
    }

    private boolean mayEnd(int at) {
      return at == text.length() || !isInWord(text.codePointAt(at));
    }

    private static boolean isInWord(int character) {
      int type = Character.getType(character);
      // Numbers that are no digits, such as ² and Ⅳ, belong to words too.
      return Character.isLetterOrDigit(character)
          || type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER;
    }
  }

  /** A text in the letters that names are compared in, and where each of them comes from. */
  private static final class Folded {
    private final String text;

    /** Where each letter stands in the text, and the text's end; null where it is the same. */
    private final int @Nullable [] origins;

    Folded(String original) {
      StringBuilder letters = new StringBuilder(original.length());
      int[] from = null;
      for (int at = 0; at < original.length(); ) {
        int letter = original.codePointAt(at);
        int size = Character.charCount(letter);
        int small = Character.toLowerCase(Character.toUpperCase(letter));
        int before = letters.length();
        if (small == '\u00DF' || small == '\u1E9E') {
          letters.append("ss");
        } else if (small != DOT_ABOVE || before == 0 || letters.charAt(before - 1) != 'i') {
          letters.appendCodePoint(small);
        }
        int made = letters.length() - before;
        if (from == null && made != size) {
          from = new int[2 * original.length() + 1];
          for (int i = 0; i < before; i++) {
            from[i] = i;
          }
        }
        if (from != null) {
          Arrays.fill(from, before, letters.length(), at);
        }
        at += size;
      }
      text = letters.toString();
      origins = from == null ? null : Arrays.copyOf(from, text.length() + 1);
      if (origins != null) {
        origins[text.length()] = original.length();
      }
    }

    int origin(int at) {
      return origins == null ? at : origins[at];
    }

    /** Whether a character of the text begins here, and not the second half of a sharp s. */
    boolean begins(int at) {
      return origins == null || at == 0 || origins[at] != origins[at - 1];
    }

    int indexOf(int origin) {
      if (origins == null) {
        return origin;
      }
      int at = Arrays.binarySearch(origins, origin);
      int index = at < 0 ? -at - 1 : at;
      while (index > 0 && origins[index - 1] >= origin) {
        index--;
      }
      return index;
    }
  }

  /** Where a name may end. */
  private interface End {
    boolean isAt(int place);
  }

  /** Names in the order of their characters. */
  private static final class Sorted {
    private final TreeMap<String, String> words = new TreeMap<>();
    private String @Nullable [] keys;
    private final BitSet firsts = new BitSet();

    String word(String name) {
      return Objects.requireNonNull(words.get(name));
    }

    /** The longest name that a text goes on with; null where none does. */
    @Nullable String longest(String text, int from, End end) {
      String[] names = keys();
      if (from == text.length() || !firsts.get(text.charAt(from))) {
        return null;
      }
      String longest = null;
      int low = 0;
      int high = names.length;
      for (int depth = 0; low < high; depth++) {
        // What ends here stands in front of all that goes on.
        if (names[low].length() == depth) {
          if (end.isAt(from + depth)) {
            longest = names[low];
          }
          low++;
        }
        if (low == high || from + depth == text.length()) {
          break;
        }
        char next = text.charAt(from + depth);
        if (names[low].charAt(depth) != next || names[high - 1].charAt(depth) != next) {
          low = firstFrom(names, low, high, depth, next);
          high = firstFrom(names, low, high, depth, next + 1);
        }
      }
      return longest;
    }

    private static int firstFrom(String[] names, int low, int high, int depth, int letter) {
      int from = low;
      int to = high;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (names[middle].charAt(depth) < letter) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    private String[] keys() {
      String[] known = keys;
      if (known == null) {
        known = words.keySet().toArray(String[]::new);
        firsts.clear();
        for (String name : known) {
          firsts.set(name.charAt(0));
        }
        keys = known;
      }
      return known;
    }
  }
}
