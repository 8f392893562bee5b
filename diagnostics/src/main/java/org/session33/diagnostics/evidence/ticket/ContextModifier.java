package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * Words that turn what stands beside them: that deny it, doubt it, or put it into the past. The
 * form is that of ConText: a direction, how far it reaches, what it may touch, and words that only
 * look like it.
 *
 * @param phrases the ways to say it
 * @param category what it does
 * @param forward whether it reaches what follows
 * @param backward whether it reaches what stands before
 * @param reach how many words it reaches
 * @param touches what it may touch
 * @param after words of which one must stand before it in the sentence; empty where none need to
 */
record ContextModifier(
    List<WordPattern> phrases,
    Category category,
    boolean forward,
    boolean backward,
    int reach,
    Set<Dimension> touches,
    Set<String> after) {
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
    boolean is(Category category) {
      return modifier.category() == category;
    }
  }

  static ContextModifier read(YamlMapping in, Map<String, List<String>> classes) {
    List<WordPattern> phrases = new ArrayList<>();
    FactFile.texts(in, "phrases").forEach(p -> phrases.add(WordPattern.of(p, classes)));
    String direction = in.text("direction").orElse("forward");
    if (!Set.of("forward", "backward", "both").contains(direction)) {
      throw new IllegalStateException(in.place() + ": no direction " + direction);
    }
    Set<Dimension> touches = EnumSet.noneOf(Dimension.class);
    for (YamlValue dimension : in.list("touches")) {
      touches.add(FactFile.constant(dimension, Dimension.class));
    }
    return new ContextModifier(
        List.copyOf(phrases),
        FactFile.constant(in, "category", Category.class),
        !direction.equals("backward"),
        !direction.equals("forward"),
        in.get("reach").map(FactFile::number).orElse(5),
        touches.isEmpty() ? Set.of(Dimension.values()) : Set.copyOf(touches),
        TicketSentences.folded(in, "after"));
  }
}
