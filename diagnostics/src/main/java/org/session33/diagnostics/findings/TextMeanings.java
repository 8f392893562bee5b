package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.findings.TextMeaning.Fit;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The catalogue of what known error texts mean, from {@code text-meanings.yaml}. */
public final class TextMeanings {
  private final List<TextMeaning> meanings;

  private TextMeanings(List<TextMeaning> meanings) {
    this.meanings = meanings;
  }

  /** The catalogue that is shipped. */
  public static TextMeanings load() {
    FactFile file = FactFile.open(TextMeanings.class, "text-meanings.yaml");
    return new TextMeanings(file.list("meanings", TextMeanings::meaning));
  }

  /** What a text means, by its id. */
  Optional<TextMeaning> find(String id) {
    return meanings.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** What a text is, by its id, for people who only want to read it. */
  public Optional<Fact<String>> says(String id) {
    return find(id).map(TextMeaning::says);
  }

  /**
   * Whether only clients of services, and never Outlook, show the texts that fit one of these
   * causes; false where none of the texts does.
   *
   * @param texts ids of texts that were seen
   * @param causes ids of causes
   */
  public boolean isOfServicesAlone(Collection<String> texts, Collection<String> causes) {
    List<TextMeaning> fitting =
        texts.stream()
            .flatMap(id -> find(id).stream())
            .filter(m -> m.fits().stream().anyMatch(f -> causes.contains(f.cause())))
            .toList();
    return !fitting.isEmpty() && fitting.stream().allMatch(TextMeaning::services);
  }

  /**
   * A text that a cause shows.
   *
   * @param id the text's id
   * @param says what it is, a clause with its source
   * @param weight how well it fits
   */
  public record Shown(String id, Fact<String> says, Weight weight) {}

  /** The texts that fit a cause, the best first. */
  public List<Shown> of(String cause) {
    return meanings.stream()
        .flatMap(
            m ->
                m.fits().stream()
                    .filter(f -> f.cause().equals(cause))
                    .map(f -> new Shown(m.id(), m.says(), f.weight())))
        .sorted(Comparator.comparing(Shown::weight))
        .toList();
  }

  /** The causes that some text fits as well as this one, in the order in which texts are listed. */
  public List<String> neighbours(String cause) {
    return meanings.stream()
        .map(m -> m.fits().stream().map(Fit::cause).toList())
        .filter(causes -> causes.contains(cause))
        .flatMap(List::stream)
        .filter(other -> !other.equals(cause))
        .distinct()
        .toList();
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
        in.bool("bothGates").orElse(false),
        in.bool("services").orElse(false),
        in.text("decides").orElse(""));
  }

  private static Fact<String> fact(YamlMapping in, String key) {
    return new Fact<>(FactFile.text(in, key), FactFile.text(in, "source"), FactFile.confidence(in));
  }
}
