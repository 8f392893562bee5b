package org.session33.diagnostics.remedies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;

/**
 * What the evidence says of one limit of the store: its event, and what stands in the registry that
 * was given beside it. No number is asked for that is smaller than one of them.
 *
 * @param key its key below {@code MSExchangeIS}
 * @param name the name of its registry value
 * @param inForce what the newest event says was in force, or null without one
 * @param stands the number that stands in the registry, or null where none is known
 * @param standard the default of every release that it may be, or null where they differ or have
 *     none
 */
record SeenLimit(
    String key,
    String name,
    @Nullable Long inForce,
    @Nullable Long stands,
    @Nullable Long standard) {
  /** The limit of sessions of a kind. */
  static SeenLimit sessions(Observations seen, boolean service) {
    ClientType type = service ? ClientType.OWA : ClientType.MAPI;
    List<LimitEvent> events = service ? seen.serviceRefusals() : seen.certainMapiRefusals();
    Long inForce =
        events.stream()
            .map(LimitEvent::limit)
            .filter(Objects::nonNull)
            .reduce((a, b) -> b)
            .orElse(null);
    return of(
        seen,
        ServerRegistry.PARAMETERS,
        LimitValue.nameFor(type),
        inForce,
        standard(seen.releases().exchange().stream().map(r -> r.sessionLimit(type))));
  }

  /** The limit of open objects under one of the names of its registry value. */
  static SeenLimit objects(Observations seen, String name, @Nullable Long inForce) {
    List<ExchangeRelease> releases = seen.releases().exchange();
    return of(
        seen,
        ServerRegistry.OBJECTS,
        name,
        inForce,
        ObjectType.of(name)
            .map(type -> standard(releases.stream().map(r -> r.objectLimit(type))))
            .orElse(null));
  }

  private static SeenLimit of(
      Observations seen, String key, String name, @Nullable Long inForce, @Nullable Long standard) {
    Long stands =
        seen.serverRegistry().isEmpty()
            ? null
            : seen.requireWholeRegistry().value(key, name).flatMap(v -> v.dword()).orElse(null);
    return new SeenLimit(key, name, inForce, stands, standard);
  }

  private static @Nullable Long standard(Stream<Optional<Fact<Integer>>> facts) {
    List<Optional<Long>> different =
        facts.map(fact -> fact.map(f -> (long) f.value())).distinct().toList();
    return different.size() == 1 ? different.get(0).orElse(null) : null;
  }

  /** Why it is not to be raised: what stands in the registry is more than what was in force. */
  Optional<String> standsAbove() {
    return stands == null || inForce == null || stands <= inForce
        ? Optional.empty()
        : Optional.of(
            both(stands)
                + " stands in the registry under '"
                + name
                + "', more than the "
                + both(inForce)
                + " of the event: either the event is older, or that number waits for a restart of"
                + " the Information Store, and a smaller one would only lower it");
  }

  /** Why the store should not read the registry anew: that would lower the limit in force. */
  Optional<String> standsBelow() {
    return stands == null || inForce == null || stands == 0 || stands >= inForce
        ? Optional.empty()
        : Optional.of(
            "the registry has "
                + both(stands)
                + " under '"
                + name
                + "', and the event says that "
                + both(inForce)
                + " was in force: if the event is not older than that number, a restart would lower"
                + " the limit");
  }

  /** What is to be asked first where somebody lowered the limit. */
  Optional<String> lowered() {
    return standard == null || inForce == null || inForce >= standard
        ? Optional.empty()
        : Optional.of(
            "The "
                + both(inForce)
                + " of the event is less than the default of "
                + both(standard)
                + ", so somebody lowered it. Find out first who did and why: set \""
                + name
                + "\" back to no less than the default, or delete the value, and raise it further"
                + " only where that is not enough.");
  }

  /** The least number that may be written: less than none of those that are known. */
  long least() {
    return Stream.of(Optional.ofNullable(inForce), Optional.ofNullable(stands))
        .flatMap(Optional::stream)
        .map(n -> n + 1)
        .reduce(standard == null ? 1L : standard, Math::max);
  }

  /** The places of its registry value; the number of it is not known. */
  Map<String, String> places() {
    Map<String, String> places = new HashMap<>(LimitRemedies.place(key, name));
    if (stands != null && (inForce == null || stands > inForce)) {
      places.put("inForce", ", more than the " + stands + " that stands there");
    } else if (inForce != null && standard != null && inForce < standard) {
      places.put("inForce", ", no less than the default of " + standard);
    } else if (inForce != null) {
      places.put("inForce", ", more than the " + inForce + " that the event names");
    }
    return places;
  }

  private static String both(long number) {
    return LimitValue.bothNotations(number);
  }
}
