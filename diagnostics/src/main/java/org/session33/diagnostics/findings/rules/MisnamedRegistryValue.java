package org.session33.diagnostics.findings.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * A value for a limit stands under a wrong name, in a wrong key or with a wrong type, so that the
 * store never reads it (domain.md 4.3).
 */
public final class MisnamedRegistryValue implements Rule {
  /** The id. */
  public static final String ID = "misnamed-registry-value";

  @Override
  public String id() {
    return ID;
  }

  /**
   * One value that is not read.
   *
   * @param entry the value as it stands
   * @param rightName the name it should have, without key; empty where that cannot be told
   * @param rightKey the key it should stand in
   * @param why the id of the sentence that tells what is wrong with it
   * @param details values for the places of that sentence
   */
  public record Mistake(
      RegistryEntry entry,
      String rightName,
      String rightKey,
      String why,
      Map<String, String> details) {
    public Mistake {
      details = Map.copyOf(details);
    }

    /** What is wrong with it, one clause in words: "stands in another key". */
    public String words() {
      return Causes.shipped().require(ID).sentences().say(why, details);
    }

    /** Whether name and key are right, and only the type is wrong. */
    public boolean isOnlyType() {
      return entry.value().name().equalsIgnoreCase(rightName)
          && entry.key().equalsIgnoreCase(rightKey);
    }
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<Mistake> mistakes =
        mistakes(observations.requireWholeRegistry(), observations.limitValues());
    if (mistakes.isEmpty()) {
      return judgement.ruledOut("none");
    }
    for (Mistake mistake : mistakes) {
      RegistryValue value = mistake.entry().value();
      judgement.proAt(
          value.place(),
          observations.originOf(value),
          Weight.DECISIVE,
          "mistake",
          Map.of(
              "place", value.place(),
              "name", value.name(),
              "why", mistake.words()));
    }
    return summary(mistakes.get(0), judgement);
  }

  private static Finding summary(Mistake mistake, Judgement judgement) {
    RegistryValue value = mistake.entry().value();
    if (mistake.rightName().isEmpty()) {
      return judgement.byRecord(
          "summary-key", Map.of("name", value.name(), "rightKey", mistake.rightKey()));
    }
    return mistake.isOnlyType()
        ? judgement.byRecord("summary-type", Map.of("name", value.name(), "type", value.type()))
        : judgement.byRecord(
            "summary",
            Map.of(
                "name", value.name(),
                "rightName", mistake.rightName(),
                "rightKey", mistake.rightKey()));
  }

  /** All values that were meant for a limit and are not read, whether loaded or new. */
  public static List<Mistake> mistakes(ExchangeServer server, LimitValues known) {
    return mistakes(server.registry().plus(server.registryNotLoaded()), known);
  }

  /** The same of a server's registry without a case. */
  public static List<Mistake> mistakes(ServerRegistry registry, LimitValues known) {
    List<Mistake> mistakes = new ArrayList<>();
    for (RegistryEntry entry : registry.entries()) {
      mistake(entry, known).ifPresent(mistakes::add);
    }
    return mistakes;
  }

  private static Optional<Mistake> mistake(RegistryEntry entry, LimitValues known) {
    String name = entry.value().name();
    Optional<LimitValue> exact = known.find(name);
    if (exact.isPresent()) {
      return entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)
          ? wrongType(entry, exact.get().name(), ServerRegistry.PARAMETERS)
          : mistake(entry, exact.get().name(), "other-key", Map.of("key", entry.key()));
    }
    if (entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return objectMistake(entry, name);
    }
    for (LimitValue.Misnamed misnamed : known.misnamed()) {
      if (misnamed.name().equalsIgnoreCase(name)) {
        return mistake(
            entry, misnamed.meant(), "once-printed", Map.of("source", misnamed.source()));
      }
    }
    if (name.equalsIgnoreCase(ServerRegistry.OBJECTS_NAME)) {
      return Optional.of(new Mistake(entry, "", ServerRegistry.OBJECTS, "must-be-key", Map.of()));
    }
    if (ObjectType.ofRegistryName(name).isPresent()) {
      return Optional.of(
          new Mistake(
              entry, name, ServerRegistry.OBJECTS, "other-key", Map.of("key", entry.key())));
    }
    if (LimitValue.isUnconfirmed(name)) {
      return Optional.empty();
    }
    return Spelling.nearest(name, known.names())
        .flatMap(right -> mistake(entry, right, "nearly", Map.of()));
  }

  private static Optional<Mistake> objectMistake(RegistryEntry entry, String name) {
    if (ObjectType.ofRegistryName(name).isPresent()) {
      return wrongType(entry, name, ServerRegistry.OBJECTS);
    }
    List<String> right = Arrays.stream(ObjectType.values()).map(ObjectType::registryName).toList();
    return ObjectType.of(name)
        .map(ObjectType::registryName)
        .or(() -> Spelling.nearest(name, right))
        .map(r -> new Mistake(entry, r, ServerRegistry.OBJECTS, "nearly", Map.of()));
  }

  private static Optional<Mistake> mistake(
      RegistryEntry entry, String right, String why, Map<String, String> details) {
    return Optional.of(new Mistake(entry, right, ServerRegistry.PARAMETERS, why, details));
  }

  private static Optional<Mistake> wrongType(RegistryEntry entry, String right, String key) {
    RegistryValue value = entry.value();
    return value.type() == RegistryType.REG_DWORD
        ? Optional.empty()
        : Optional.of(
            new Mistake(entry, right, key, "other-type", Map.of("type", value.type().toString())));
  }
}
