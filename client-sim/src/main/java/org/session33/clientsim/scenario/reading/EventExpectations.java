package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.RehearsalState;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * Reads expected events. Each one listed has to fit some event that was written; an empty list
 * means that none was.
 */
final class EventExpectations {
  /** An event with what its sentence says. */
  private record Seen(EventRecord event, Optional<StoreLimitEvent> said) {
    static Seen of(EventRecord event) {
      return new Seen(event, StoreLimitSentence.parse(event));
    }

    String words() {
      return event.id()
          + " "
          + event.source()
          + said.map(s -> ", " + s.type() + " " + s.limit() + ", " + s.user()).orElse("");
    }
  }

  void read(YamlMapping keys, List<Expected> all) {
    Optional<YamlValue> value = keys.get("events");
    if (value.isEmpty()) {
      return;
    }
    List<YamlValue> items = value.get().list();
    if (value.get().isList() && items.isEmpty()) {
      all.add(new Expected(value.get().place(), "events", "none", s -> unless(s, List::isEmpty)));
    }
    for (YamlValue item : items) {
      item.mapping().ifPresent(m -> one(m, item, all));
    }
  }

  private static void one(YamlMapping keys, YamlValue item, List<Expected> all) {
    List<Predicate<Seen>> parts = new ArrayList<>();
    number(keys, "id", parts, s -> (long) s.event().id());
    number(keys, "limit", parts, s -> s.said().map(StoreLimitEvent::limit).orElse(null));
    text(keys, "source", parts, (p, s) -> p.is(s.event().source()));
    text(keys, "message", parts, (p, s) -> p.isIn(s.event().text()));
    text(keys, "objectType", parts, (p, s) -> s.said().filter(e -> p.is(e.type())).isPresent());
    text(
        keys,
        "clientType",
        parts,
        (p, s) -> s.said().filter(e -> p.is(e.clientType())).isPresent());
    text(
        keys,
        "user",
        parts,
        (p, s) -> s.said().filter(e -> p.is(e.user()) || p.is(e.dn())).isPresent());
    keys.refuseUnknownKeys();
    String written =
        keys.keys().stream()
            .map(
                k ->
                    k
                        + ": "
                        + keys.get(k)
                            .filter(YamlValue::isScalar)
                            .flatMap(YamlValue::text)
                            .orElse(""))
            .collect(Collectors.joining(", "));
    if (keys.keys().isEmpty()) {
      item.report("expects nothing", "write '{id: 9646, objectType: session}' for instance");
    }
    all.add(
        new Expected(
            item.place(),
            "events",
            "an event with " + written,
            state ->
                unless(
                    state,
                    events ->
                        events.stream().anyMatch(e -> parts.stream().allMatch(p -> p.test(e))))));
  }

  private static Optional<String> unless(RehearsalState state, Predicate<List<Seen>> fits) {
    List<Seen> seen = state.outcome().events().stream().map(Seen::of).toList();
    if (fits.test(seen)) {
      return Optional.empty();
    }
    // Refusals repeat the same event; each kind is shown once.
    String lines = seen.stream().map(Seen::words).distinct().collect(Collectors.joining("\n"));
    return Optional.of(seen.isEmpty() ? "none" : lines);
  }

  private static void number(
      YamlMapping keys,
      String key,
      List<Predicate<Seen>> parts,
      java.util.function.Function<Seen, @org.jspecify.annotations.Nullable Long> actual) {
    ExpectationReader.numberPattern(keys, key)
        .ifPresent(pattern -> parts.add(seen -> pattern.fits(actual.apply(seen))));
  }

  private static void text(
      YamlMapping keys,
      String key,
      List<Predicate<Seen>> parts,
      java.util.function.BiPredicate<TextPattern, Seen> fits) {
    keys.get(key)
        .flatMap(ExpectationReader::textPattern)
        .ifPresent(pattern -> parts.add(seen -> fits.test(pattern, seen)));
  }
}
