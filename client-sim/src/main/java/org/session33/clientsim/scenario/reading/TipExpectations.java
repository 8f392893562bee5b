package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.clientsim.scenario.Expected;
import org.session33.diagnostics.examination.TippingPoint;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * Reads from which number on an unknown value is expected to decide. Each one listed has to fit
 * some that was found; an empty list means that none was.
 */
final class TipExpectations {
  private TipExpectations() {}

  static void read(YamlMapping keys, List<Expected> all) {
    Optional<YamlValue> value = keys.get("tips");
    if (value.isEmpty()) {
      return;
    }
    List<YamlValue> items = value.get().list();
    if (value.get().isList() && items.isEmpty()) {
      all.add(expected(value.get(), "none", List::isEmpty));
    }
    for (YamlValue item : items) {
      item.mapping().ifPresent(m -> one(m, item, all));
    }
  }

  private static void one(YamlMapping keys, YamlValue item, List<Expected> all) {
    List<Predicate<TippingPoint>> parts = new ArrayList<>();
    keys.get("value")
        .flatMap(ExpectationReader::textPattern)
        .ifPresent(p -> parts.add(t -> p.is(t.value())));
    ExpectationReader.numberPattern(keys, "from")
        .ifPresent(p -> parts.add(t -> p.fits((long) t.from())));
    List<String> states =
        java.util.Arrays.stream(OutlookState.values()).map(OutlookState::word).toList();
    keys.get("then")
        .flatMap(v -> v.choice(states))
        .ifPresent(word -> parts.add(t -> t.then().equals(word)));
    keys.refuseUnknownKeys();
    if (keys.keys().isEmpty()) {
      item.report("expects nothing", "write '{from: \">300\", then: refused}' for instance");
    }
    String written =
        keys.keys().stream()
            .map(k -> k + ": " + keys.get(k).flatMap(YamlValue::text).orElse(""))
            .collect(Collectors.joining(", "));
    all.add(
        expected(
            item,
            written,
            tips -> tips.stream().anyMatch(t -> parts.stream().allMatch(p -> p.test(t)))));
  }

  private static Expected expected(
      YamlValue value, String written, Predicate<List<TippingPoint>> fits) {
    return new Expected(
        value.place(),
        "tips",
        written,
        state -> {
          List<TippingPoint> tips = state.result().completeness().tips();
          String there =
              tips.stream()
                  .map(t -> "value: " + t.value() + ", from: " + t.from() + ", then: " + t.then())
                  .collect(Collectors.joining("\n"));
          return fits.test(tips) ? Optional.empty() : Optional.of(tips.isEmpty() ? "none" : there);
        });
  }
}
