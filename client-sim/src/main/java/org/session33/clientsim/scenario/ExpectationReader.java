package org.session33.clientsim.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Reads expectations: a subset of what can be seen. */
final class ExpectationReader {
  private static final String NONE = "none";
  private static final String NOTHING = "nothing";
  private static final String CLOSED = "closed";

  private final KnownNames names;

  ExpectationReader(KnownNames names) {
    this.names = names;
  }

  /** Reads all that are known; mistakes are reported. */
  List<Expected> read(YamlMapping keys) {
    List<Expected> all = new ArrayList<>();
    outlook(keys).ifPresent(all::add);
    dialog(keys).ifPresent(all::add);
    sentences(keys, "symptoms", sight -> sight.outcome().symptoms()).ifPresent(all::add);
    keys.mapping("sessions").ifPresent(m -> sessions(m, all));
    new EventExpectations().read(keys, all);
    findings(keys, all);
    notFindings(keys, all);
    keys.mapping("remedies").ifPresent(m -> remedies(m, all));
    number(keys, "smallestLimit", "smallestLimit", s -> number(s.result().smallestLimit()))
        .ifPresent(all::add);
    sentences(keys, "why", sight -> sight.outcome().reasons()).ifPresent(all::add);
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
                    sight -> {
                      Dialog dialog = sight.outcome().dialog();
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

  private void findings(YamlMapping keys, List<Expected> all) {
    Optional<YamlValue> value = keys.get("findings");
    if (value.isEmpty()) {
      return;
    }
    if (value.get().isMapping()) {
      YamlMapping verdicts = value.get().mapping().orElseThrow();
      List<String> words = Arrays.stream(Verdict.values()).map(Verdict::word).toList();
      if (verdicts.keys().isEmpty()) {
        value.get().report("expects nothing", "write 'id: verdict', or '[]' for no cause at all");
      }
      for (String id : verdicts.keys()) {
        boolean known = known(verdicts, id, names.findings(), "finding");
        Optional<String> word =
            verdicts
                .get(id)
                .flatMap(YamlValue::text)
                .map(t -> t.replace('-', ' ').replace('_', ' '));
        if (word.isEmpty() || words.stream().noneMatch(word.get()::equalsIgnoreCase)) {
          verdicts.report(
              id, "this is no verdict", Spelling.suggest(word.orElse(""), words));
        } else if (known) {
          String verdict = word.get();
          all.add(
              expected(
                  verdicts,
                  id,
                  "findings." + id,
                  sight -> {
                    String actual = verdict(sight.result(), id);
                    return actual.equalsIgnoreCase(verdict)
                        ? Optional.empty()
                        : Optional.of(actual);
                  }));
        }
      }
      return;
    }
    List<YamlValue> items = value.get().list();
    if (value.get().isList() && items.isEmpty()) {
      all.add(
          new Expected(
              value.get().place(),
              "findings",
              NOTHING,
              sight -> {
                String actual = standing(sight.result());
                return actual.equals(NOTHING) ? Optional.empty() : Optional.of(actual);
              }));
    }
    for (YamlValue item : items) {
      known(item, names.findings(), "finding")
          .ifPresent(
              id ->
                  all.add(
                      new Expected(
                          item.place(),
                          "findings",
                          id,
                          sight ->
                              stands(sight.result(), id)
                                  ? Optional.empty()
                                  : Optional.of(
                                      id
                                          + ": "
                                          + verdict(sight.result(), id)
                                          + "\nfound: "
                                          + standing(sight.result())))));
    }
  }

  private void notFindings(YamlMapping keys, List<Expected> all) {
    List<YamlValue> items = keys.list("notFindings");
    if (items.isEmpty()) {
      keys.get("notFindings")
          .filter(YamlValue::isList)
          .ifPresent(v -> v.report("expects nothing", "name a finding, or leave it out"));
    }
    for (YamlValue item : items) {
      known(item, names.findings(), "finding")
          .ifPresent(
              id ->
                  all.add(
                      new Expected(
                          item.place(),
                          "notFindings",
                          "no " + id,
                          sight ->
                              stands(sight.result(), id)
                                  ? Optional.of(id + ": " + verdict(sight.result(), id))
                                  : Optional.empty())));
    }
  }

  private static boolean stands(CaseResult result, String id) {
    return result.findings().stream().anyMatch(f -> f.id().equals(id) && f.verdict().stands());
  }

  private static String verdict(CaseResult result, String id) {
    return result.findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(f -> f.verdict().word())
        .orElse("no such finding");
  }

  private static String standing(CaseResult result) {
    List<String> ids =
        result.findings().stream().filter(f -> f.verdict().stands()).map(Finding::id).toList();
    return ids.isEmpty() ? NOTHING : String.join(", ", ids);
  }

  private void remedies(YamlMapping keys, List<Expected> all) {
    List<String> words = Arrays.stream(Proof.values()).map(Proof::word).toList();
    if (keys.keys().isEmpty()) {
      keys.report("", "'remedies' expects nothing", "write 'id: proof'");
    }
    for (String id : keys.keys()) {
      boolean known = known(keys, id, names.remedies(), "remedy");
      Optional<String> proof = keys.get(id).flatMap(v -> v.choice(words));
      if (keys.get(id).isEmpty()) {
        keys.report(id, "'" + id + "' has no proof", "use one of: " + String.join(", ", words));
      }
      if (known && proof.isPresent()) {
        all.add(
            expected(
                keys,
                id,
                "remedies." + id,
                sight -> {
                  String actual =
                      sight.result().advice().stream()
                          .filter(a -> a.id().equals(id))
                          .findFirst()
                          .map(ExpectationReader::proof)
                          .orElse("not among the advice, because nothing fails");
                  return actual.split("\n", 2)[0].equals(proof.get())
                      ? Optional.empty()
                      : Optional.of(actual);
                }));
      }
    }
  }

  private static String proof(Advice advice) {
    return advice.proof().word() + (advice.reason().isEmpty() ? "" : "\n" + advice.reason());
  }

  private static boolean known(
      YamlMapping keys, String id, Collection<String> ids, String what) {
    if (!ids.contains(id)) {
      keys.report(id, "there is no " + what + " '" + id + "'", Spelling.suggest(id, ids));
      return false;
    }
    return true;
  }

  private static Optional<String> known(YamlValue item, Collection<String> ids, String what) {
    Optional<String> id = item.text();
    if (id.isPresent() && !ids.contains(id.get())) {
      item.report("is no " + what + " that is known: " + id.get(), Spelling.suggest(id.get(), ids));
      return Optional.empty();
    }
    return id;
  }

  private static Optional<Expected> sentences(
      YamlMapping keys, String key, Function<Sight, List<String>> actual) {
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
            sight -> {
              List<String> there = actual.apply(sight);
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
      YamlMapping keys, String key, String name, Function<Sight, @Nullable Long> actual) {
    return numberPattern(keys, key)
        .map(
            pattern ->
                expected(
                    keys,
                    key,
                    name,
                    sight -> {
                      Long there = actual.apply(sight);
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
      value.report("is no usable regular expression: " + e.getMessage(), "correct it, or write plain text");
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
      Function<Sight, String> actual) {
    return expected(
        keys,
        key,
        name,
        sight -> {
          String there = actual.apply(sight);
          return fits.test(pattern, there) ? Optional.empty() : Optional.of(there);
        });
  }

  private static Expected expected(
      YamlMapping keys, String key, String name, Expected.Test test) {
    Optional<YamlValue> value = keys.get(key);
    Place place = value.map(YamlValue::place).orElse(keys.place());
    return new Expected(place, name, value.flatMap(YamlValue::text).orElse(""), test);
  }

  private static @Nullable Long number(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value);
  }
}
