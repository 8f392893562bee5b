package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * What the evidence itself says for the places of steps: whom its events name, and which registry
 * values hold the limits that were reached. An event says the value of its own type and of no
 * other.
 */
final class SeenValues {
  private static final String VALUE_NAME = "valueName";

  private final Observations seen;

  SeenValues(Observations seen) {
    this.seen = seen;
  }

  /** The user, where all events name the same one; nothing of a case is in it. */
  Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    Set<LimitEvent> named =
        seen.limitEvents().stream()
            .filter(e -> e.user() != null)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> users =
        named.stream().map(e -> Objects.requireNonNull(e.user())).collect(Collectors.toSet());
    Set<String> names =
        named.stream().map(LimitEvent::dn).filter(Objects::nonNull).collect(Collectors.toSet());
    if (users.size() == 1) {
      places.put("user", users.iterator().next());
    }
    if (users.size() == 1 && names.size() == 1) {
      places.put("mailboxIdentity", Placeholders.argument(names.iterator().next()));
    }
    String types =
        limits().keySet().stream().map(t -> '"' + t + '"').collect(Collectors.joining(" and "));
    if (!types.isEmpty()) {
      places.put("objectType", "objects of type " + types);
    }
    return places;
  }

  /**
   * The limits that a remedy raises: those of refused objects. For sessions the remedy names the
   * value itself, and the events say what was in force.
   *
   * @param text the remedy
   */
  List<SeenLimit> limits(RemedyText text) {
    if (text.places().containsKey(VALUE_NAME)) {
      return List.of(SeenLimit.sessions(seen, text.refused() == RemedyText.Refused.SERVICE));
    }
    List<SeenLimit> all = new ArrayList<>();
    limits()
        .forEach(
            (type, limit) ->
                valueNames(type).forEach(name -> all.add(SeenLimit.objects(seen, name, limit))));
    return all;
  }

  /** Why a remedy is not to be used beside the registry that was given; empty where it may be. */
  Optional<String> notApplicable(RemedyText text) {
    if (text.id().equals(LimitRemedies.RESTART)) {
      return Stream.of(false, true)
          .map(service -> SeenLimit.sessions(seen, service))
          .flatMap(limit -> limit.standsBelow().stream())
          .findFirst();
    }
    List<SeenLimit> limits = LimitRemedies.isRaise(text.id()) ? limits(text) : List.of();
    List<String> above = limits.stream().flatMap(limit -> limit.standsAbove().stream()).toList();
    return above.isEmpty() || above.size() < limits.size()
        ? Optional.empty()
        : Optional.of(above.get(0));
  }

  /** What is asked before a limit is raised that somebody lowered. */
  Optional<String> lowered(RemedyText text) {
    return LimitRemedies.isRaise(text.id())
        ? limits(text).stream().flatMap(limit -> limit.lowered().stream()).findFirst()
        : Optional.empty();
  }

  /**
   * What a remedy writes into the registry, for each value by itself.
   *
   * @param text the remedy
   */
  List<Map<String, String>> registryValues(RemedyText text) {
    if (text.id().equals(LimitRemedies.CORRECT)) {
      List<Map<String, String>> corrections = corrections();
      return corrections.isEmpty() ? List.of(Map.of()) : corrections;
    }
    List<Map<String, String>> values = new ArrayList<>();
    limits(text).stream().map(SeenLimit::places).forEach(values::add);
    if (text.places().containsKey(VALUE_NAME)) {
      return values;
    }
    limits().keySet().stream()
        .filter(type -> valueNames(type).isEmpty())
        .forEach(
            type ->
                values.add(
                    Map.of(
                        "whichValue",
                        "No published list of limits has the type \""
                            + type
                            + "\", so that its registry value is not known. Ask Microsoft before"
                            + " you write any.")));
    return values.isEmpty() ? List.of(Map.of()) : values;
  }

  /** What becomes of each value that the store does not read; wrong types before other names. */
  private List<Map<String, String>> corrections() {
    if (seen.serverRegistry().isEmpty()) {
      return List.of();
    }
    return MisnamedRegistryValue.mistakes(seen.requireWholeRegistry(), seen.limitValues()).stream()
        .sorted(Comparator.comparing(mistake -> !mistake.isOnlyType()))
        .map(this::correction)
        .toList();
  }

  private Map<String, String> correction(MisnamedRegistryValue.Mistake mistake) {
    Map<String, String> values = new HashMap<>();
    values.put("wrongName", mistake.entry().value().name());
    values.put("wrongKey", mistake.entry().key());
    String name = mistake.rightName();
    if (name.isEmpty()) {
      return values;
    }
    SeenLimit limit = limit(mistake.rightKey(), name);
    values.putAll(limit.places());
    StandingLimit.number(mistake.entry().value())
        .filter(n -> n >= limit.least() && n <= Integer.MAX_VALUE)
        .ifPresent(n -> values.putAll(LimitRemedies.number(n)));
    return values;
  }

  private SeenLimit limit(String key, String name) {
    return key.equals(ServerRegistry.OBJECTS)
        ? SeenLimit.objects(
            seen, name, ObjectType.of(name).map(t -> limits().get(t.registryName())).orElse(null))
        : SeenLimit.sessions(seen, name.equals(LimitValue.SERVICE_SESSIONS_PER_USER));
  }

  /** The limit of the newest event of each type. */
  private Map<String, Long> limits() {
    Map<String, Long> limits = new LinkedHashMap<>();
    for (LimitEvent event : seen.objectRefusals()) {
      String type = event.type();
      if (type != null) {
        limits.put(type, event.limit());
      }
    }
    return limits;
  }

  /** Both spellings where nobody says which one a store reads; none for a type without a source. */
  private static List<String> valueNames(String type) {
    return ObjectType.of(type)
        .map(ObjectType::registryNames)
        .orElse(type.matches("objt\\w{1,40}") ? List.of(type) : List.of());
  }
}
