package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.clientsim.scenario.Expected;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.gates.Gate;

/** Reads which gate is expected to refuse first, and what is expected to come to each. */
final class GateExpectations {
  private static final String NONE = "none";

  private GateExpectations() {}

  static void read(YamlMapping keys, List<Expected> all) {
    List<String> words = new ArrayList<>(Gate.words());
    words.add(NONE);
    keys.get("gate")
        .flatMap(v -> v.choice(words))
        .ifPresent(
            word ->
                all.add(
                    ExpectationReader.expected(
                        keys,
                        "gate",
                        "gate",
                        state -> {
                          String actual = state.outcome().gate().map(Gate::word).orElse(NONE);
                          return actual.equals(word) ? Optional.empty() : Optional.of(actual);
                        })));
    Optional<YamlValue> gates = keys.get("gates");
    if (gates.isPresent()) {
      List<YamlValue> items = gates.get().list();
      if (gates.get().isList() && items.isEmpty()) {
        gates.get().report("expects nothing", "write '{id: store, granted: 20}' for instance");
      }
      for (YamlValue item : items) {
        item.mapping().ifPresent(m -> one(m, item, all));
      }
    }
  }

  private static void one(YamlMapping keys, YamlValue item, List<Expected> all) {
    Optional<String> id = keys.get("id").flatMap(v -> v.choice(Gate.words()));
    List<Predicate<GateCount>> parts = new ArrayList<>();
    number(keys, "requested", parts, g -> (long) g.requested());
    number(keys, "reached", parts, g -> (long) g.reached());
    number(keys, "granted", parts, g -> (long) g.granted());
    number(keys, "refused", parts, g -> (long) g.refused());
    number(keys, "limit", parts, g -> limit(g));
    keys.get("unit")
        .flatMap(ExpectationReader::textPattern)
        .ifPresent(p -> parts.add(g -> p.is(g.facts().one()) || p.is(g.facts().many())));
    keys.refuseUnknownKeys();
    if (keys.get("id").isEmpty()) {
      item.report("names no gate", "add 'id', one of: " + String.join(", ", Gate.words()));
    } else if (keys.keys().size() == 1) {
      item.report("expects nothing of the gate", "add 'granted: 20' for instance");
    }
    Gate gate = id.flatMap(Gate::of).orElse(null);
    if (gate == null) {
      return;
    }
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
    all.add(
        new Expected(
            item.place(),
            "gates",
            written,
            state -> {
              List<GateCount> there = state.outcome().at(gate);
              boolean fits = there.stream().anyMatch(g -> parts.stream().allMatch(p -> p.test(g)));
              return fits ? Optional.empty() : Optional.of(words(state.outcome(), gate));
            }));
  }

  private static String words(Outcome outcome, Gate gate) {
    List<GateCount> there = outcome.at(gate);
    return there.isEmpty()
        ? "nothing comes to " + gate.word()
        : there.stream().map(GateExpectations::words).collect(Collectors.joining("\n"));
  }

  private static String words(GateCount count) {
    Long limit = limit(count);
    return String.format(
        java.util.Locale.ROOT,
        "id: %s, requested: %d, reached: %d, granted: %d, refused: %d, limit: %s",
        count.gate().word(),
        count.requested(),
        count.reached(),
        count.granted(),
        count.refused(),
        limit == null ? NONE : limit.toString());
  }

  private static @org.jspecify.annotations.Nullable Long limit(GateCount count) {
    Integer value = count.limit().value();
    return value == null ? null : Long.valueOf(value);
  }

  private static void number(
      YamlMapping keys,
      String key,
      List<Predicate<GateCount>> parts,
      java.util.function.Function<GateCount, @org.jspecify.annotations.Nullable Long> actual) {
    ExpectationReader.numberPattern(keys, key)
        .ifPresent(pattern -> parts.add(gate -> pattern.fits(actual.apply(gate))));
  }
}
