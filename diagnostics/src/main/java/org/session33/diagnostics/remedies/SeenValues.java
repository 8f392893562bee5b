package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.diagnostics.findings.Observations;
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
    Set<StoreLimitEvent> named =
        seen.limitEvents().stream()
            .filter(e -> e.user() != null)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> users =
        named.stream().map(e -> Objects.requireNonNull(e.user())).collect(Collectors.toSet());
    Set<String> names =
        named.stream()
            .map(StoreLimitEvent::dn)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
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
   * The registry values of the limits that a remedy raises: those of refused objects. For sessions
   * the remedy names the value itself, and the events say what was in force.
   *
   * @param text the remedy
   */
  List<Map<String, String>> registryValues(RemedyText text) {
    if (text.places().containsKey(VALUE_NAME)) {
      List<StoreLimitEvent> events =
          text.refused() == RemedyText.Refused.SERVICE
              ? seen.serviceRefusals()
              : seen.certainMapiRefusals();
      return List.of(inForce(last(events)));
    }
    List<Map<String, String>> values = new ArrayList<>();
    limits()
        .forEach(
            (type, limit) -> {
              for (String name : valueNames(type)) {
                Map<String, String> value =
                    new HashMap<>(LimitRemedies.place(ServerRegistry.OBJECTS, name));
                value.putAll(inForce(limit));
                values.add(value);
              }
            });
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

  /** The limit of the newest event of each type. */
  private Map<String, Long> limits() {
    Map<String, Long> limits = new LinkedHashMap<>();
    for (StoreLimitEvent event : seen.objectRefusals()) {
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

  private static @Nullable Long last(List<StoreLimitEvent> events) {
    return events.stream()
        .map(StoreLimitEvent::limit)
        .filter(Objects::nonNull)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private static Map<String, String> inForce(@Nullable Long limit) {
    return limit == null
        ? Map.of()
        : Map.of("inForce", ", more than the " + limit + " that the event names");
  }
}
