package org.session33.profiles.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.YamlMapping;

/**
 * The texts that clients show, from {@code client-texts.yaml}: the wording alone. Which release
 * says it, and from whom that is known, stands in the catalogues that refer to it.
 */
public final class ClientTexts {
  private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();

  private ClientTexts(FactFile file) {
    YamlMapping all =
        file.root().mapping("texts").orElseThrow(() -> FactFile.missing(file.root(), "texts"));
    for (String id : all.keys()) {
      YamlMapping languages = all.mapping(id).orElseThrow();
      Map<String, String> byLanguage = new LinkedHashMap<>();
      languages.keys().forEach(l -> byLanguage.put(l, FactFile.text(languages, l)));
      texts.put(id, byLanguage);
    }
  }

  /** The texts that are shipped. */
  public static ClientTexts load() {
    return new ClientTexts(FactFile.open(ClientTexts.class, "client-texts.yaml"));
  }

  /** All wordings, in the order of the file. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    texts.values().forEach(t -> all.addAll(t.values()));
    return all;
  }

  /**
   * A text in all languages in which it is known, {@code en} first.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public Map<String, String> text(String id) {
    return Optional.ofNullable(texts.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no text " + id));
  }

  /** A text in one language; empty where it is not known in it. */
  public Optional<String> find(String id, String language) {
    return Optional.ofNullable(texts.getOrDefault(id, Map.of()).get(language));
  }
}
