package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.findings.tickets.Splitter.Answer;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** All observations that split causes, in the order in which they are asked for. */
public final class Splitters {
  private static final String FAMILY = "family:";

  private final Map<String, Splitter> splitters = new LinkedHashMap<>();
  private final Map<String, TicketCondition> answered = new HashMap<>();
  private final Map<String, TicketCondition> opening = new LinkedHashMap<>();
  private final Map<String, String> said = new HashMap<>();

  private Splitters(TicketCatalogue catalogue) {
    FactFile file = FactFile.open(Splitters.class, "splitters.yaml");
    YamlMapping ways = file.root().mapping("said").orElseThrow();
    for (String word : ways.keys()) {
      FactFile.texts(ways, word).forEach(w -> said.put(w, word));
    }
    for (Splitter one : file.list("questions", in -> read(in, catalogue))) {
      splitters.put(one.id(), one);
    }
    file.root().refuseUnknownKeys();
  }

  /** Those that are shipped; they are read once. */
  public static Splitters shipped() {
    return Shipped.SPLITTERS;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final Splitters SPLITTERS = new Splitters(TicketCatalogue.shipped());
  }

  private Splitter read(YamlMapping in, TicketCatalogue catalogue) {
    String id = FactFile.text(in, "id");
    answered.put(id, catalogue.condition(in, "answered"));
    if (in.get("opens").isPresent()) {
      opening.put(id, catalogue.condition(in, "opens"));
    }
    return new Splitter(
        id,
        new Fact<>(FactFile.text(in, "ask"), FactFile.text(in, "source"), FactFile.confidence(in)),
        mappings(in, "how").stream().map(Splitters::way).toList(),
        mappings(in, "answers").stream().map(a -> answer(a, catalogue)).toList());
  }

  private static List<YamlMapping> mappings(YamlMapping in, String key) {
    return in.list(key).stream().map(v -> v.mapping().orElseThrow()).toList();
  }

  private static ReleaseWay way(YamlMapping in) {
    return new ReleaseWay(
        in.get("exchange").flatMap(YamlValue::text).stream().toList(),
        in.get("outlook").flatMap(YamlValue::text).stream().toList(),
        FactFile.text(in, "do"));
  }

  private static Answer answer(YamlMapping in, TicketCatalogue catalogue) {
    Weight weight =
        in.get("weight").isPresent()
            ? FactFile.constant(in, "weight", Weight.class)
            : Weight.STRONG;
    Set<String> pro = causes(in, "for", catalogue);
    Set<String> contra = causes(in, "against", catalogue);
    contra.removeAll(pro);
    return new Answer(
        FactFile.text(in, "word"),
        FactFile.text(in, "means"),
        FactFile.texts(in, "facts"),
        pro,
        contra,
        weight);
  }

  /** Families stand for their causes; a cause that is named for itself leaves its family. */
  private static Set<String> causes(YamlMapping in, String key, TicketCatalogue catalogue) {
    Set<String> causes = new LinkedHashSet<>();
    for (String one : FactFile.texts(in, key)) {
      causes.addAll(
          one.startsWith(FAMILY) ? catalogue.family(one.substring(FAMILY.length())) : List.of(one));
    }
    return causes;
  }

  /** All of them, in order. */
  public List<Splitter> all() {
    return List.copyOf(splitters.values());
  }

  /** One by its id. */
  public Optional<Splitter> find(String id) {
    return Optional.ofNullable(splitters.get(id.strip().toLowerCase(Locale.ROOT)));
  }

  /** The ids of all. */
  public List<String> ids() {
    return List.copyOf(splitters.keySet());
  }

  /** What people write, as the word of an answer; itself where it is none. */
  String word(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    return text.equals(GivenAnswer.CANNOT_ASK) ? text : said.getOrDefault(text, text);
  }

  /** Whether what is known of a ticket answers it already; what is denied is an answer too. */
  boolean isAnswered(Splitter splitter, TicketFacts facts) {
    TicketCondition condition = answered.get(splitter.id());
    if (condition != null && condition.in(facts) != null) {
      return true;
    }
    return splitter.answers().stream()
        .anyMatch(a -> !a.facts().isEmpty() && a.facts().stream().allMatch(f -> has(facts, f)));
  }

  private static boolean has(TicketFacts facts, String key) {
    return !facts.of(key).isEmpty();
  }

  /** Those that are worth asking though nothing fits. */
  List<Splitter> opening(TicketFacts facts) {
    List<Splitter> open = new ArrayList<>();
    opening.forEach(
        (id, when) -> {
          Splitter splitter = splitters.get(id);
          if (splitter != null && when.in(facts) != null) {
            open.add(splitter);
          }
        });
    return open;
  }

  /** The causes that something splits from what is not recognised, or from one another. */
  Set<String> causes() {
    Set<String> causes = new TreeSet<>();
    splitters.values().forEach(s -> s.answers().forEach(a -> causes.addAll(a.speaksFor())));
    return causes;
  }

  /** The names of the facts that conditions and answers name. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    answered.values().forEach(c -> keys.addAll(c.keys()));
    opening.values().forEach(c -> keys.addAll(c.keys()));
    splitters.values().forEach(s -> s.answers().forEach(a -> keys.addAll(a.facts())));
    return keys;
  }

  /** All that split two causes: those first that speak for the one and against the other. */
  public List<Splitter> between(String one, String other) {
    return splitters.values().stream()
        .filter(s -> s.splits(one, other))
        .sorted(Comparator.comparing(s -> !s.setsApart(one, other)))
        .toList();
  }

  /** The first of them that splits two causes and that nobody was asked, best first. */
  @Nullable Splitter between(String one, String other, Predicate<Splitter> open) {
    return between(one, other).stream().filter(open).findFirst().orElse(null);
  }
}
