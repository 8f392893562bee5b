package org.session33.clientsim.scenario.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Basis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Reads expected causes and remedies. */
final class CauseExpectations {
  private static final String NOTHING = "nothing";

  private final KnownNames names;
  private final UnjudgedFindings unjudged;

  CauseExpectations(KnownNames names, UnjudgedFindings unjudged) {
    this.names = names;
    this.unjudged = unjudged;
  }

  void read(YamlMapping keys, List<Expected> all) {
    findings(keys, all);
    notFindings(keys, all);
    keys.mapping("basis").ifPresent(m -> bases(m, all));
    keys.mapping("remedies").ifPresent(m -> remedies(m, all));
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
          verdicts.report(id, "this is no verdict", Spelling.suggest(word.orElse(""), words));
        } else if (known) {
          String verdict = word.get();
          verdicts.get(id).ifPresent(v -> unjudged.expected(id, v.place()));
          all.add(
              ExpectationReader.expected(
                  verdicts,
                  id,
                  "findings." + id,
                  state -> {
                    String actual = verdict(state.result(), id);
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
              state -> {
                String actual = standing(state.result());
                return actual.equals(NOTHING) ? Optional.empty() : Optional.of(actual);
              }));
    }
    for (YamlValue item : items) {
      known(item, names.findings(), "finding")
          .ifPresent(
              id -> {
                unjudged.expected(id, item.place());
                all.add(
                    new Expected(
                        item.place(),
                        "findings",
                        id,
                        state ->
                            stands(state.result(), id)
                                ? Optional.empty()
                                : Optional.of(
                                    id
                                        + ": "
                                        + verdict(state.result(), id)
                                        + "\nfound: "
                                        + standing(state.result()))));
              });
    }
  }

  private void bases(YamlMapping keys, List<Expected> all) {
    List<String> words = Arrays.stream(Basis.values()).map(Basis::word).toList();
    if (keys.keys().isEmpty()) {
      keys.report("", "'basis' expects nothing", "write 'id: " + words.get(0) + "'");
    }
    for (String id : keys.keys()) {
      boolean known = known(keys, id, names.findings(), "finding");
      Optional<String> basis = keys.get(id).flatMap(v -> v.choice(words));
      if (keys.get(id).isEmpty()) {
        keys.report(id, "'" + id + "' has no basis", "use one of: " + String.join(", ", words));
      }
      if (known && basis.isPresent()) {
        keys.get(id).ifPresent(v -> unjudged.expected(id, v.place()));
        all.add(
            ExpectationReader.expected(
                keys,
                id,
                "basis." + id,
                state -> {
                  String actual = basis(state.result(), id);
                  return actual.equals(basis.get()) ? Optional.empty() : Optional.of(actual);
                }));
      }
    }
  }

  private static String basis(CaseResult result, String id) {
    return result.findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(Finding::basis)
        .map(Basis::word)
        .orElseGet(() -> id + ": " + verdict(result, id));
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
              id -> {
                unjudged.notExpected(id, item.place());
                all.add(
                    new Expected(
                        item.place(),
                        "notFindings",
                        "no " + id,
                        state ->
                            stands(state.result(), id)
                                ? Optional.of(id + ": " + verdict(state.result(), id))
                                : Optional.empty()));
              });
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
            ExpectationReader.expected(
                keys,
                id,
                "remedies." + id,
                state -> {
                  String actual =
                      state.result().advice().stream()
                          .filter(a -> a.id().equals(id))
                          .findFirst()
                          .map(CauseExpectations::proof)
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

  private static boolean known(YamlMapping keys, String id, Collection<String> ids, String what) {
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
}
