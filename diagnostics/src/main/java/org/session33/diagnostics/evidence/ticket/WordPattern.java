package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to say something: a row of words between blanks. {@code one|two} is either, {@code mailbox*}
 * what begins so, {@code *server} what ends so, {@code *fach*} what holds it, {@code word?} may be
 * missing, {@code ^} at the beginning is that of a sentence, {@code #2} is a number from two on, {@code $} at the end is the end of a clause, {@code <3>} are up to three words that do not matter, {@code #} is a number, and {@code
 * @name} any word of a class; with {@code !} in front it says that it is not so. Marks count as words, and commas, quotes and hyphens may stand
 * anywhere between.
 */
final class WordPattern {
  /** Marks that may stand between two words of a pattern. */
  private static final Set<String> LIGHT =
      Set.of(",", "\"", "„", "“", "”", "-", "(", ")", "/", "*");

  /** What ends a clause, beside the end of the sentence. */
  private static final Set<String> CLAUSE_ENDS =
      Set.of(
          ",", ".", ";", "!", "?", ":", ")", "|", "/", "=", "->", "-->", "=>", "→", "•", "and",
          "und", "but", "aber", "or", "oder", "-");

  private final List<Element> elements;
  private final boolean denies;
  private final boolean opening;
  private final boolean ending;

  /** Words over which no gap may run: what lies behind them is not what the pattern says. */
  private static final Set<String> TURNING =
      Set.of(
          "no",
          "not",
          "never",
          "none",
          "nobody",
          "nothing",
          "without",
          "kein",
          "keine",
          "keinen",
          "keinem",
          "keiner",
          "nicht",
          "nie",
          "niemand",
          "nichts",
          "ohne",
          "weder",
          "neither",
          "nor",
          "nix",
          "nischt",
          "keinerlei",
          "keines",
          "keins");

  /** Words behind which a number of four digits is a release: "Outlook 2013 of the users". */
  private static final Set<String> PRODUCTS =
      Set.of("outlook", "ol", "exchange", "exch", "office", "windows", "server", "word", "excel");

  /** Words behind which any number is one: "SP 2 users". */
  private static final Set<String> VERSIONS =
      Set.of("sp", "cu", "ru", "version", "build", "rollup", "kb", "event", "ereignis", "id");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Pattern NUMBER = Pattern.compile("#(\\d{0,9})");

  private static final long ANY = -1;

  /**
   * A part of a pattern.
   *
   * @param least the least number that fits, {@link #ANY} where it is no number
   */
  private record Element(List<String> words, boolean optional, int gap, long least) {
    boolean number() {
      return least != ANY;
    }

    boolean fits(TicketToken token) {
      if (number()) {
        Long number = token.number();
        return number != null && number >= least;
      }
      for (String word : words) {
        if (fits(word, token.text())) {
          return true;
        }
      }
      return false;
    }

    private static boolean fits(String word, String text) {
      boolean open = word.length() > 1 && word.endsWith("*");
      boolean tail = word.length() > 1 && word.startsWith("*");
      String stem = word.substring(tail ? 1 : 0, word.length() - (open ? 1 : 0));
      if (open && tail) {
        return text.contains(stem);
      }
      return open ? text.startsWith(stem) : tail ? text.endsWith(stem) : text.equals(word);
    }
  }

  /**
   * What a pattern fits.
   *
   * @param from the index of its first word in the sentence, from 0
   * @param to the index right behind its last word
   * @param number the first number among them, null where there is none
   */
  record Match(int from, int to, @Nullable Long number) {}

  private WordPattern(List<Element> elements, boolean denies, boolean opening, boolean ending) {
    this.elements = List.copyOf(elements);
    this.denies = denies;
    this.opening = opening;
    this.ending = ending;
  }

  /**
   * Reads a pattern.
   *
   * @param classes the words of each class, by its name without the at sign
   * @throws IllegalArgumentException if it has no word, or names a class that is not there
   */
  static WordPattern of(String written, Map<String, List<String>> classes) {
    List<Element> elements = new ArrayList<>();
    boolean denies = written.startsWith("!");
    boolean ending = written.endsWith(" $");
    String shown = written.substring(denies ? 1 : 0, written.length() - (ending ? 2 : 0));
    boolean opening = shown.startsWith("^ ");
    String bare = shown.substring(opening ? 2 : 0);
    for (String part : bare.strip().split(" +", -1)) {
      if (part.matches("<\\d{1,2}>")) {
        elements.add(
            new Element(
                List.of(), true, Integer.parseInt(part.substring(1, part.length() - 1)), ANY));
        continue;
      }
      boolean optional = part.length() > 1 && part.endsWith("?");
      String words = optional ? part.substring(0, part.length() - 1) : part;
      Matcher number = NUMBER.matcher(words);
      if (number.matches()) {
        String least = number.group(1);
        elements.add(
            new Element(List.of(), optional, 0, least.isEmpty() ? 0 : Long.parseLong(least)));
        continue;
      }
      List<String> all = new ArrayList<>();
      for (String word : words.split("\\|", -1)) {
        if (!word.startsWith("@")) {
          all.add(TicketSentences.fold(word));
          continue;
        }
        List<String> named = classes.get(word.substring(1));
        if (named == null) {
          throw new IllegalArgumentException("no class " + word + " for \"" + written + '"');
        }
        all.addAll(named);
      }
      elements.add(new Element(List.copyOf(all), optional, 0, ANY));
    }
    if (elements.stream().allMatch(Element::optional)) {
      throw new IllegalArgumentException("a pattern needs a word: \"" + written + '"');
    }
    return new WordPattern(elements, denies, opening, ending);
  }

  /** Whether its words say that something is not so. */
  boolean denies() {
    return denies;
  }

  /** The words that it names in full, for which a slip of the pen is forgiven. */
  List<String> words() {
    return elements.stream()
        .flatMap(e -> e.words().stream())
        .filter(w -> w.indexOf('*') < 0)
        .toList();
  }

  /** The words of which one begins it, perhaps with stars; empty where that is any number. */
  List<String> firstWords() {
    return elements.get(0).words();
  }

  /** What it fits from a word of a sentence on; null where it does not. */
  @Nullable Match at(List<TicketToken> sentence, int from) {
    if (sentence.get(from).quoted() || !elements.get(0).fits(sentence.get(from))) {
      // An optional first word is written as a pattern of its own.
      return null;
    }
    if (elements.get(0).number() && isRelease(sentence, from)) {
      return null;
    }
    if (opening && !sentence.subList(0, from).stream().allMatch(TicketToken::isMark)) {
      return null;
    }
    Long[] number = new Long[1];
    int to = match(sentence, from, 0, number);
    return to < 0 ? null : new Match(from, to, number[0]);
  }

  private int match(List<TicketToken> sentence, int at, int element, @Nullable Long[] number) {
    if (element == elements.size()) {
      boolean ended = at == sentence.size() || CLAUSE_ENDS.contains(sentence.get(at).text());
      return !ending || ended ? at : -1;
    }
    Element one = elements.get(element);
    if (one.gap() > 0) {
      int words = 0;
      for (int i = at; i <= sentence.size() && words <= one.gap(); i++) {
        int to = match(sentence, i, element + 1, number);
        if (to >= 0) {
          return to;
        }
        if (i < sentence.size()
            && (isEnd(sentence.get(i)) || TURNING.contains(sentence.get(i).text()))) {
          return -1;
        }
        words += i < sentence.size() && !sentence.get(i).isMark() ? 1 : 0;
      }
      return -1;
    }
    int next = at;
    while (next < sentence.size() && element > 0 && LIGHT.contains(sentence.get(next).text())) {
      if (one.fits(sentence.get(next))) {
        break;
      }
      next++;
    }
    if (next < sentence.size() && !sentence.get(next).quoted() && one.fits(sentence.get(next))) {
      int to = match(sentence, next + 1, element + 1, number);
      if (to >= 0) {
        if (one.number()) {
          // The first number of the pattern is set last.
          number[0] = sentence.get(next).number();
        }
        return to;
      }
    }
    return one.optional() ? match(sentence, at, element + 1, number) : -1;
  }

  private static boolean isRelease(List<TicketToken> sentence, int at) {
    String before = at == 0 ? "" : sentence.get(at - 1).text();
    return VERSIONS.contains(before)
        || (PRODUCTS.contains(before) && YEAR.matcher(sentence.get(at).text()).matches());
  }

  /** Whether a word denies what follows. */
  static boolean turns(TicketToken token) {
    return TURNING.contains(token.text());
  }

  private static boolean isEnd(TicketToken token) {
    return token.text().equals(";") || TicketToken.isArrow(token.text());
  }
}
