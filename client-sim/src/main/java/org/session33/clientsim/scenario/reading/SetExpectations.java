package org.session33.clientsim.scenario.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;

/** Reads which remedies are expected to open the case together; their order does not matter. */
final class SetExpectations {
  /** A set is one because it opens the case. */
  private static final List<String> PROOFS =
      Stream.of(Proof.RESOLVES, Proof.DELAYS).map(Proof::word).toList();

  private SetExpectations() {}

  static void read(YamlMapping keys, KnownNames names, List<Expected> all) {
    Optional<YamlMapping> sets = keys.mapping("remedySets");
    if (sets.isEmpty()) {
      return;
    }
    YamlMapping in = sets.get();
    if (in.keys().isEmpty()) {
      in.report("", "'remedySets' expects nothing", "write '\"id + id\": resolves'");
    }
    for (String written : in.keys()) {
      Optional<List<String>> ids = ids(in, written, names);
      Optional<String> proof = in.get(written).flatMap(v -> v.choice(PROOFS));
      if (in.get(written).isEmpty()) {
        in.report(
            written, "'" + written + "' has no proof", "use one of: " + String.join(", ", PROOFS));
      }
      if (ids.isPresent() && proof.isPresent()) {
        all.add(
            ExpectationReader.expected(
                in,
                written,
                "remedySets." + written,
                state -> differing(state.result(), ids.get(), proof.get())));
      }
    }
  }

  private static Optional<List<String>> ids(YamlMapping in, String written, KnownNames names) {
    List<String> ids = StepReader.parts(written);
    List<String> unknown = ids.stream().filter(id -> !names.remedies().contains(id)).toList();
    if (!unknown.isEmpty()) {
      in.report(
          written,
          "there is no remedy '" + unknown.get(0) + "'",
          Spelling.suggest(unknown.get(0), names.remedies()));
      return Optional.empty();
    }
    if (ids.size() < 2 || new HashSet<>(ids).size() < ids.size()) {
      in.report(
          written,
          "this is no set of several remedies",
          "name two or three, with '" + AdviceSet.AND + "' between them");
      return Optional.empty();
    }
    return Optional.of(ids);
  }

  private static Optional<String> differing(CaseResult result, List<String> ids, String proof) {
    Optional<AdviceSet> found = result.sets().find(ids);
    if (found.isPresent()) {
      String actual = found.get().proof().word();
      return actual.equals(proof)
          ? Optional.empty()
          : Optional.of(actual + "\n" + found.get().reason());
    }
    String others =
        result.sets().sets().stream().map(AdviceSet::id).collect(Collectors.joining(", "));
    String words = "no set that was found" + (others.isEmpty() ? "" : "\nfound: " + others);
    String notTried = result.sets().notTried();
    return Optional.of(notTried.isEmpty() ? words : words + "\n" + notTried);
  }
}
