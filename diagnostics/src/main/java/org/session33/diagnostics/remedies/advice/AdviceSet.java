package org.session33.diagnostics.remedies.advice;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several remedies that were rehearsed together. It is applied, walked and undone as one.
 *
 * @param parts the remedies in the order in which they are carried out, two or three; each carries
 *     the proof of itself alone, and the numbers and steps that it has in this set
 * @param proof what rehearsing the case with all of them showed
 * @param reason the proof in words
 * @param sessionsAfter sessions asked for afterwards
 */
public record AdviceSet(List<Advice> parts, Proof proof, String reason, int sessionsAfter) {
  /** What stands between the ids of its parts. */
  public static final String AND = " + ";

  public AdviceSet {
    parts = List.copyOf(parts);
  }

  /** The ids of its parts. */
  public List<String> ids() {
    return parts.stream().map(Advice::id).toList();
  }

  /** Its id in results and scenarios: those of its parts, joined. */
  public String id() {
    return String.join(AND, ids());
  }

  /** Its name: those of its parts. */
  public String title() {
    return parts.stream().map(Advice::title).collect(Collectors.joining(AND));
  }
}
