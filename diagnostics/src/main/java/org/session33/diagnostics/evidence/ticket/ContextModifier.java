package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * Words that turn what stands beside them: that deny it, doubt it, or put it into the past. The
 * form is that of ConText: a direction, how far it reaches, and words that only look like it.
 *
 * @param phrases the ways to say it
 * @param category what it does
 * @param forward whether it reaches what follows
 * @param backward whether it reaches what stands before
 * @param reach how many words it reaches
 */
record ContextModifier(
    List<WordPattern> phrases, Category category, boolean forward, boolean backward, int reach) {
  /** What a modifier does. */
  enum Category {
    /** It is not so. */
    DENIED,
    /** Somebody thinks so, asks, or wants it. */
    UNSURE,
    /** It was so once. */
    PAST,
    /** It only looks like a modifier. */
    PSEUDO
  }

  /**
   * A modifier in a sentence.
   *
   * @param from the index of its first word, from 0
   * @param to the index right behind its last word
   */
  record Found(ContextModifier modifier, int from, int to) {
    /**
     * Whether it reaches words of the same sentence: none of the terminators stands between, nor
     * more words than it reaches.
     */
    boolean reaches(int first, int behind, List<TicketToken> sentence, Set<String> terminators) {
      if (first < to && from < behind) {
        return false;
      }
      boolean after = first >= to;
      if (after ? !modifier.forward() : !modifier.backward()) {
        return false;
      }
      int words = 0;
      for (int i = after ? to : behind; i < (after ? first : from); i++) {
        TicketToken token = sentence.get(i);
        if (terminators.contains(token.text()) || token.text().endsWith(">")) {
          return false;
        }
        words += token.isMark() ? 0 : 1;
      }
      return words <= modifier.reach();
    }
  }

  static ContextModifier read(YamlMapping in, Map<String, List<String>> classes) {
    List<WordPattern> phrases = new ArrayList<>();
    FactFile.texts(in, "phrases").forEach(p -> phrases.add(WordPattern.of(p, classes)));
    String direction = in.text("direction").orElse("forward");
    if (!Set.of("forward", "backward", "both").contains(direction)) {
      throw new IllegalStateException(in.place() + ": no direction " + direction);
    }
    return new ContextModifier(
        List.copyOf(phrases),
        FactFile.constant(in, "category", Category.class),
        !direction.equals("backward"),
        !direction.equals("forward"),
        in.get("reach").map(ContextModifier::number).orElse(5));
  }

  private static int number(YamlValue value) {
    return FactFile.number(value);
  }
}
