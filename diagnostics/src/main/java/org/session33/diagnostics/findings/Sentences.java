package org.session33.diagnostics.findings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sentences of a cause by their ids, and behind them those that several causes share. They
 * stand in {@code findings.yaml}; numbers and lists become words nowhere else.
 */
public final class Sentences {
  private final Map<String, Template> own;
  private final Map<String, Template> shared;

  private Sentences(Map<String, Template> own, Map<String, Template> shared) {
    this.own = own;
    this.shared = shared;
  }

  /** Sentences that stand by themselves. */
  static Sentences of(Map<String, String> texts) {
    return new Sentences(templates(texts), Map.of());
  }

  /** These for a cause that has sentences of its own too. */
  Sentences with(Map<String, String> texts) {
    return new Sentences(templates(texts), own);
  }

  private static Map<String, Template> templates(Map<String, String> texts) {
    Map<String, Template> templates = new TreeMap<>();
    texts.forEach((id, text) -> templates.put(id, new Template(text)));
    return templates;
  }

  /** A sentence that has no place to fill. */
  public String say(String id) {
    return say(id, Map.of());
  }

  /**
   * A sentence.
   *
   * @param values one for each of its places, and no other
   */
  public String say(String id, Map<String, ?> values) {
    Template template = own.getOrDefault(id, shared.get(id));
    if (template == null) {
      throw new IllegalStateException("there is no sentence " + id + " in findings.yaml");
    }
    // What is put in may be a question.
    return template.fill(values).replace("?.", "?");
  }

  /** The ids of its own sentences. */
  Set<String> ids() {
    return Set.copyOf(own.keySet());
  }

  /** The names of all places in its own sentences. */
  Set<String> places() {
    Set<String> places = new TreeSet<>();
    own.values().forEach(t -> places.addAll(t.places()));
    return places;
  }
}
