package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.findings.TextMeaning.Cause;
import org.session33.diagnostics.findings.TextMeaning.Fit;
import org.session33.diagnostics.findings.TextMeaning.Weight;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The catalogue of what known error texts mean, from {@code text-meanings.yaml}. */
public final class TextMeanings {
  private final List<TextMeaning> meanings;
  private final List<Cause> causes;

  private TextMeanings(List<TextMeaning> meanings, List<Cause> causes) {
    this.meanings = meanings;
    this.causes = causes;
  }

  /** The catalogue that is shipped. */
  public static TextMeanings load() {
    FactFile file = FactFile.open(TextMeanings.class, "text-meanings.yaml");
    return new TextMeanings(
        file.list("meanings", TextMeanings::meaning), file.list("causes", TextMeanings::cause));
  }

  /** The ids of the causes that a text may name though no rule knows them. */
  public List<String> causesWithoutRule() {
    return causes.stream().map(Cause::id).toList();
  }

  /** What a text means, by its id. */
  Optional<TextMeaning> find(String id) {
    return meanings.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** A cause that no rule knows, by its id. */
  Optional<Cause> cause(String id) {
    return causes.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** All meanings, in the order of the file. */
  List<TextMeaning> all() {
    return meanings;
  }

  private static TextMeaning meaning(YamlMapping in) {
    List<Fit> fits = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      FactFile.texts(in, weight.name().toLowerCase(Locale.ROOT))
          .forEach(cause -> fits.add(new Fit(cause, weight)));
    }
    return new TextMeaning(
        FactFile.text(in, "id"),
        fact(in, "says"),
        fits,
        Set.copyOf(FactFile.texts(in, "refines")),
        in.text("decides").orElse(""));
  }

  private static Cause cause(YamlMapping in) {
    return new Cause(
        FactFile.text(in, "id"),
        FactFile.text(in, "title"),
        fact(in, "decides"),
        in.bool("family").orElse(false));
  }

  private static Fact<String> fact(YamlMapping in, String key) {
    return new Fact<>(FactFile.text(in, key), FactFile.text(in, "source"), FactFile.confidence(in));
  }
}
