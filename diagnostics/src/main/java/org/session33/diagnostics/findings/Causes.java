package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.YamlMapping;

/**
 * The catalogue of all findings, from {@code findings.yaml}: the one place in which their ids,
 * titles and sentences stand.
 */
public final class Causes {
  private final Sentences shared;
  private final Map<String, Cause> outcomes = new LinkedHashMap<>();
  private final Map<String, Cause> causes = new LinkedHashMap<>();

  private Causes(FactFile file) {
    shared = Sentences.of(sentences(file.root()));
    file.list("outcomes", in -> read(in, true)).forEach(c -> outcomes.put(c.id(), c));
    file.list("causes", in -> read(in, false)).forEach(c -> causes.put(c.id(), c));
    file.root().refuseUnknownKeys();
  }

  /** The catalogue that is shipped; it is read once. */
  public static Causes shipped() {
    return Shipped.CAUSES;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final Causes CAUSES = new Causes(FactFile.open(Causes.class, "findings.yaml"));
  }

  /** All causes, in the order in which equal verdicts are shown. */
  public List<Cause> all() {
    return List.copyOf(causes.values());
  }

  /** Findings that are no cause: they say what else is known where no cause is likely. */
  public List<Cause> outcomes() {
    return List.copyOf(outcomes.values());
  }

  /** A cause by its id. */
  public Optional<Cause> find(String id) {
    return Optional.ofNullable(causes.get(id));
  }

  /** A cause, or a finding that is none, which must be there. */
  public Cause require(String id) {
    return find(id)
        .or(() -> Optional.ofNullable(outcomes.get(id)))
        .orElseThrow(() -> new IllegalStateException("no entry in findings.yaml: " + id));
  }

  /** A cause that no rule judges, by its id. */
  Optional<Cause.Named> named(String id) {
    return find(id).flatMap(c -> Optional.ofNullable(c.named()));
  }

  /** The sentences that several causes share. */
  public Sentences shared() {
    return shared;
  }

  private Cause read(YamlMapping in, boolean outcome) {
    boolean hasRule = in.text("rule").filter("none"::equals).isEmpty();
    Set<Problem.Concern> restsOn = EnumSet.allOf(Problem.Concern.class);
    in.list("indifferentTo")
        .forEach(v -> restsOn.remove(FactFile.constant(v, Problem.Concern.class)));
    Set<Need> needs = EnumSet.noneOf(Need.class);
    in.list("needs").forEach(v -> needs.add(FactFile.constant(v, Need.class)));
    boolean judged = hasRule && !outcome;
    return new Cause(
        FactFile.text(in, "id"),
        FactFile.text(in, "title"),
        FactFile.texts(in, "articles"),
        needs,
        judged && bool(in, "possibleFromEventAlone"),
        judged && bool(in, "explainsFailures"),
        restsOn,
        hasRule ? null : named(in),
        FactFile.texts(in, "bring"),
        shared.with(sentences(in)));
  }

  private static boolean bool(YamlMapping in, String key) {
    return in.bool(key).orElseThrow(() -> new IllegalStateException(in.place() + ": no " + key));
  }

  private static Cause.Named named(YamlMapping in) {
    return new Cause.Named(
        new Fact<>(
            FactFile.text(in, "decides"), FactFile.text(in, "source"), FactFile.confidence(in)),
        in.bool("family").orElse(false));
  }

  private static Map<String, String> sentences(YamlMapping in) {
    Map<String, String> texts = new LinkedHashMap<>();
    in.mapping("sentences")
        .ifPresent(m -> m.keys().forEach(id -> texts.put(id, FactFile.text(m, id))));
    return texts;
  }
}
