package org.session33.profiles.cases;

import java.util.List;
import java.util.Optional;

/**
 * What a value of a case may be.
 *
 * @param sort how it is written
 * @param least the least count, for counts
 * @param most the greatest count, for counts
 * @param choices what can be chosen, for choices
 */
public record ValueKind(Sort sort, int least, int most, List<Choice> choices) {
  /** How values are written. */
  public enum Sort {
    /** True or false. */
    SWITCH,
    /** A whole number in a range. */
    COUNT,
    /** One of several words. */
    CHOICE,
    /** A text in one line. */
    TEXT,
    /** A list of accounts, each by alias, name or distinguished name. */
    ACCOUNTS,
    /** The name by which a list knows its item; it must be there. */
    NAME,
    /** Something with rules of its own: readers, writers and forms know it by hand. */
    OWN
  }

  /**
   * One of several words.
   *
   * @param word as cases write it and the model knows it
   * @param shown as a form shows it
   */
  public record Choice(String word, String shown) {}

  /** True or false. */
  public static final ValueKind SWITCH = of(Sort.SWITCH);

  /** A text in one line. */
  public static final ValueKind TEXT = of(Sort.TEXT);

  /** A list of accounts. */
  public static final ValueKind ACCOUNTS = of(Sort.ACCOUNTS);

  /** The name of an item. */
  public static final ValueKind NAME = of(Sort.NAME);

  /** Something with rules of its own. */
  public static final ValueKind OWN = of(Sort.OWN);

  public ValueKind {
    choices = List.copyOf(choices);
  }

  private static ValueKind of(Sort sort) {
    return new ValueKind(sort, 0, 0, List.of());
  }

  /** A whole number from least to most, both included. */
  public static ValueKind count(int least, int most) {
    return new ValueKind(Sort.COUNT, least, most, List.of());
  }

  /** One of these. */
  public static ValueKind choice(Choice... choices) {
    return new ValueKind(Sort.CHOICE, 0, 0, List.of(choices));
  }

  /** The words to choose from. */
  public List<String> words() {
    return choices.stream().map(Choice::word).toList();
  }

  /** The word of what a form shows; empty where it shows no such choice. */
  public Optional<String> wordOf(String shown) {
    return choices.stream().filter(c -> c.shown().equals(shown)).map(Choice::word).findFirst();
  }

  /** What a form shows for a word; the word itself where it is no choice. */
  public String shown(String word) {
    return choices.stream()
        .filter(c -> c.word().equals(word))
        .map(Choice::shown)
        .findFirst()
        .orElse(word);
  }
}
