package org.session33.profiles.sessions;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * How many sessions a client opens. No authoritative formula exists, so every number here is a
 * parameter with its source, and a case can override each (domain.md 7).
 */
public final class SessionModel {
  /** The parameter that tells whether a changed registry value waits for a restart. */
  public static final String CHANGED_VALUE_WAITS = "changedValueWaitsForRestart";

  /** The parameter that tells whether the store counts POP3 and IMAP4 sessions together. */
  public static final String POP_AND_IMAP_TOGETHER = "popAndImapCountedTogether";

  /** The parameter that tells whether shared folders of all mailboxes are counted together. */
  public static final String SHARED_FOLDERS_TOGETHER = "sharedFoldersCountedTogether";

  private static final String STALE_SESSION_MINUTES = "staleSessionMinutes";

  private final Map<String, ModelParameter> parameters;
  private final List<ModelAssumption> assumptions;

  private SessionModel(Collection<ModelParameter> parameters, List<ModelAssumption> assumptions) {
    this.parameters =
        parameters.stream()
            .collect(
                Collectors.toMap(
                    ModelParameter::name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    this.assumptions = assumptions;
  }

  /** The model that is shipped; it is read once. */
  public static SessionModel load() {
    return Shipped.MODEL;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final SessionModel MODEL = read();
  }

  private static SessionModel read() {
    FactFile file = FactFile.open(SessionModel.class, "session-model.yaml");
    return new SessionModel(
        file.list("parameters", SessionModel::parameter),
        file.list("assumptions", SessionModel::assumption));
  }

  /** All parameters in the order of the file. */
  public Collection<ModelParameter> parameters() {
    return java.util.Collections.unmodifiableCollection(parameters.values());
  }

  /** What the model takes for granted beside its numbers. */
  public List<ModelAssumption> assumptions() {
    return assumptions;
  }

  /** A parameter by name. */
  public Optional<ModelParameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /**
   * A parameter's value.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public int value(String name) {
    return parameter(name)
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name))
        .fact()
        .value();
  }

  /** The shipped model with a case's overrides. */
  public static SessionModel of(Case theCase) {
    return load().with(theCase.sessionModel());
  }

  /**
   * Whether a registry value that was changed waits for a restart of the Information Store
   * (domain.md 4.5, S-16).
   */
  public boolean changedValueWaits() {
    return value(CHANGED_VALUE_WAITS) != 0;
  }

  /** Whether the store counts POP3 and IMAP4 sessions of a user together (domain.md 4.1, S-5). */
  public boolean popAndImapTogether() {
    return value(POP_AND_IMAP_TOGETHER) != 0;
  }

  /**
   * The counter that a door has within its client type: POP3 and IMAP4 have one each unless they
   * are {@linkplain #popAndImapTogether counted together}.
   *
   * @param door the door of a service, or null for a client that comes through none
   * @return empty where all of the client type are counted together
   */
  public String counter(@Nullable ServiceDoor door) {
    return door == null || door.clientType() != ClientType.POP_IMAP || popAndImapTogether()
        ? ""
        : door.words();
  }

  /**
   * Whether cached shared folders of all mailboxes of a profile are counted together, where they
   * lie on one server or in one database, as that counts (domain.md 6.3, X20).
   */
  public boolean sharedFoldersTogether() {
    return value(SHARED_FOLDERS_TOGETHER) != 0;
  }

  /** How long the store goes on counting the sessions of a connection that broke. */
  public Duration staleSessionLife() {
    return Duration.ofMinutes(value(STALE_SESSION_MINUTES));
  }

  /** The same in words, as they follow upon "in the last". */
  public String staleSessionWords() {
    return parameter(STALE_SESSION_MINUTES)
        .map(p -> p.words() == null ? p.fact().value() + " " + p.unit() : p.words())
        .orElseThrow();
  }

  /**
   * The same model with some values replaced by the case's own.
   *
   * @throws IllegalArgumentException if a name is unknown or a value out of its range
   */
  public SessionModel with(Map<String, Integer> overrides) {
    if (overrides.isEmpty()) {
      return this;
    }
    Map<String, ModelParameter> changed = new LinkedHashMap<>(parameters);
    overrides.forEach(
        (name, value) -> {
          ModelParameter old = changed.get(name);
          if (old == null || value < old.least() || value > old.most()) {
            throw new IllegalArgumentException(name + ": " + value);
          }
          Fact<Integer> fact = new Fact<>(value, "overridden in the case", Confidence.ASSUMED);
          changed.put(
              name,
              new ModelParameter(
                  name, fact, null, old.unit(), old.least(), old.most(), old.says(), null));
        });
    return new SessionModel(changed.values(), assumptions);
  }

  private static ModelParameter parameter(YamlMapping in) {
    Fact<Integer> fact =
        new Fact<>(
            FactFile.number(in.get("value").orElseThrow()),
            FactFile.text(in, "source"),
            FactFile.confidence(in));
    return new ModelParameter(
        FactFile.text(in, "name"),
        fact,
        in.text("words").orElse(null),
        FactFile.text(in, "unit"),
        in.get("least").map(FactFile::number).orElse(0),
        FactFile.number(in.get("most").orElseThrow()),
        FactFile.text(in, "says"),
        in.get("to").map(to -> range(in, FactFile.number(to))).orElse(null));
  }

  private static ModelRange range(YamlMapping in, int to) {
    return new ModelRange(
        FactFile.number(in.get("from").orElseThrow()),
        to,
        FactFile.text(in, "unknown"),
        FactFile.text(in, "onlyIf"),
        in.text("hint").orElse(""));
  }

  private static ModelAssumption assumption(YamlMapping in) {
    return new ModelAssumption(
        FactFile.text(in, "id"), FactFile.text(in, "says"), FactFile.text(in, "source"));
  }
}
