package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.RehearsalState;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Reads expectations: a subset of what can be seen. */
final class ExpectationReader {
  private static final String NONE = "none";
  private static final String CLOSED = "closed";

  private final KnownNames names;
  private final UnjudgedFindings unjudged;

  ExpectationReader(KnownNames names, UnjudgedFindings unjudged) {
    this.names = names;
    this.unjudged = unjudged;
  }

  /** Reads all that are known; mistakes are reported. */
  List<Expected> read(YamlMapping keys) {
    List<Expected> all = new ArrayList<>();
    outlook(keys).ifPresent(all::add);
    dialog(keys).ifPresent(all::add);
    ClientExpectations.read(keys, all);
    sentences(keys, "symptoms", state -> state.outcome().symptoms()).ifPresent(all::add);
    keys.mapping("sessions").ifPresent(m -> sessions(m, all));
    GateExpectations.read(keys, all);
    new EventExpectations().read(keys, all);
    new CauseExpectations(names, unjudged).read(keys, all);
    SetExpectations.read(keys, names, all);
    TipExpectations.read(keys, all);
    number(keys, "smallestLimit", "smallestLimit", s -> number(s.result().smallestLimit()))
        .ifPresent(all::add);
    sentences(keys, "why", state -> state.outcome().reasons()).ifPresent(all::add);
    return all;
  }

  private static Optional<Expected> outlook(YamlMapping keys) {
    List<String> words =
        new ArrayList<>(Arrays.stream(OutlookState.values()).map(OutlookState::word).toList());
    words.add(CLOSED);
    return pattern(keys, "outlook", Optional.of(words))
        .map(p -> text(keys, "outlook", "outlook", p, (t, a) -> t.is(a), s -> state(s.outcome())));
  }

  private static String state(Outcome outcome) {
    OutlookState state = outcome.outlook();
    return state == null ? CLOSED : state.word();
  }

  private Optional<Expected> dialog(YamlMapping keys) {
    List<String> words = new ArrayList<>(names.dialogs());
    words.add(NONE);
    return pattern(keys, "dialog", Optional.of(words))
        .map(
            pattern ->
                expected(
                    keys,
                    "dialog",
                    "dialog",
                    state -> {
                      Dialog dialog = state.outcome().dialog();
                      boolean fits =
                          dialog == null
                              ? pattern.is(NONE)
                              : pattern.is(dialog.id()) || pattern.is(dialog.text());
                      return fits
                          ? Optional.empty()
                          : Optional.of(dialog == null ? NONE : dialog.id() + "\n" + dialog.text());
                    }));
  }

  private static void sessions(YamlMapping keys, List<Expected> all) {
    List<Expected> found = new ArrayList<>();
    count(keys, "requested", o -> (long) o.count().requested()).ifPresent(found::add);
    count(keys, "granted", o -> (long) o.count().granted()).ifPresent(found::add);
    count(keys, "refused", o -> (long) o.count().refused()).ifPresent(found::add);
    count(keys, "limit", o -> number(o.count().limit().value())).ifPresent(found::add);
    if (keys.keys().isEmpty()) {
      keys.report("requested", "'sessions' expects nothing", "add 'requested: 33' for instance");
    }
    keys.refuseUnknownKeys();
    all.addAll(found);
  }

  private static Optional<Expected> count(
      YamlMapping keys, String key, Function<Outcome, @Nullable Long> actual) {
    return number(keys, key, "sessions." + key, s -> actual.apply(s.outcome()));
  }

  private static Optional<Expected> sentences(
      YamlMapping keys, String key, Function<RehearsalState, List<String>> actual) {
    Optional<YamlValue> value = keys.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<YamlValue> items = value.get().isScalar() ? List.of(value.get()) : value.get().list();
    List<TextPattern> patterns = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (YamlValue item : items) {
      item.text().ifPresent(written::add);
      textPattern(item).ifPresent(patterns::add);
    }
    if (value.get().isList() && items.isEmpty()) {
      written.add(NONE);
    }
    return Optional.of(
        new Expected(
            keys.placeOf(key),
            key,
            String.join("\n", written),
            state -> {
              List<String> there = actual.apply(state);
              boolean fits =
                  patterns.isEmpty()
                      ? there.isEmpty()
                      : patterns.stream().allMatch(p -> there.stream().anyMatch(p::isIn));
              return fits
                  ? Optional.empty()
                  : Optional.of(there.isEmpty() ? NONE : String.join("\n", there));
            }));
  }

  /** A number that may take the forms of {@link NumberPattern}. */
  static Optional<Expected> number(
      YamlMapping keys, String key, String name, Function<RehearsalState, @Nullable Long> actual) {
    return numberPattern(keys, key)
        .map(
            pattern ->
                expected(
                    keys,
                    key,
                    name,
                    state -> {
                      Long there = actual.apply(state);
                      return pattern.fits(there)
                          ? Optional.empty()
                          : Optional.of(there == null ? NONE : there.toString());
                    }));
  }

  static Optional<NumberPattern> numberPattern(YamlMapping keys, String key) {
    Optional<YamlValue> value = keys.get(key);
    Optional<String> written = value.flatMap(YamlValue::text);
    Optional<NumberPattern> pattern = written.flatMap(NumberPattern::parse);
    if (written.isPresent() && pattern.isEmpty()) {
      value.orElseThrow().report("is no number that can be compared", NumberPattern.FORMS);
    }
    return pattern;
  }

  static Optional<TextPattern> textPattern(YamlValue value) {
    Optional<String> written = value.text();
    try {
      return written.map(TextPattern::parse);
    } catch (IllegalArgumentException e) {
      value.report(
          "is no usable regular expression: " + e.getMessage(), "correct it, or write plain text");
      return Optional.empty();
    }
  }

  /** A text or expression; a plain text has to be one of the words, where there are any. */
  private static Optional<TextPattern> pattern(
      YamlMapping keys, String key, Optional<List<String>> words) {
    Optional<YamlValue> value = keys.get(key);
    Optional<String> written = value.flatMap(YamlValue::text);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (words.isPresent() && !TextPattern.isExpression(written.get())) {
      return value.orElseThrow().choice(words.get()).map(TextPattern::parse);
    }
    return textPattern(value.orElseThrow());
  }

  private static Expected text(
      YamlMapping keys,
      String key,
      String name,
      TextPattern pattern,
      BiPredicate<TextPattern, String> fits,
      Function<RehearsalState, String> actual) {
    return expected(
        keys,
        key,
        name,
        state -> {
          String there = actual.apply(state);
          return fits.test(pattern, there) ? Optional.empty() : Optional.of(there);
        });
  }

  /** An expectation at the value of a key. */
  static Expected expected(YamlMapping keys, String key, String name, Expected.Test test) {
    Optional<YamlValue> value = keys.get(key);
    Place place = value.map(YamlValue::place).orElse(keys.place());
    return new Expected(place, name, value.flatMap(YamlValue::text).orElse(""), test);
  }

  private static @Nullable Long number(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value);
  }
}
