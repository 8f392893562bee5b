package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** The same profile is open a second time, which doubles its sessions. */
public final class DuplicateClient implements Rule {
  /** The most addresses or machines that a clue names. */
  private static final int MOST = 4;

  @Override
  public String id() {
    return "duplicate-client";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<Program> copies =
        observations.requireCase().programs().stream()
            .filter(p -> p.kind() == ProgramKind.SECOND_OUTLOOK)
            .toList();
    Map<String, Integer> sources = observations.clients().bySource();
    int largest = sources.values().stream().mapToInt(n -> n).max().orElse(0);
    ListedShare listed =
        ListedShare.of(observations, sources.values().stream().mapToInt(n -> n).sum() - largest);
    if (sources.size() > 1) {
      judgement.pro(EvidenceWords.of(observations));
      listed.weigh(
          judgement,
          observations.clients().listed().get(0).where(),
          "listed",
          Map.of("count", sources.size(), "some", shown(sources)));
    }
    if (copies.isEmpty()) {
      return sources.size() > 1
          ? judgement.verdict(listed.verdict(), "summary-listed", Map.of("count", sources.size()))
          : judgement.notEvaluated("none");
    }
    if (sources.size() == 1) {
      judgement.contra(EvidenceOrigin.SEEN, listed.weight(), "one-source", Map.of());
    }
    Map<String, Integer> times = Map.of("times", copies.size() + 1);
    String owner =
        copies.size() == 1
            ? judgement.say("one-second-outlook")
            : judgement.say("several-second-outlooks", Map.of("copies", copies.size()));
    SessionShare share = SessionShare.of(observations, s -> s.copy() > 1);
    if (sources.size() <= 1) {
      judgement.pro(EvidenceWords.of(observations));
    }
    share.weigh(judgement, owner);
    if (!share.planExceedsLimit()) {
      return copies.size() == 1
          ? share.fits(judgement, "fits-twice", Map.of())
          : share.fits(judgement, "fits-several-times", times);
    }
    judgement.pro("doubles");
    return judgement.verdict(share.verdict(), "summary", times);
  }

  private static List<String> shown(Map<String, Integer> sources) {
    List<String> some =
        sources.entrySet().stream()
            .limit(MOST)
            .map(s -> String.format(Locale.ROOT, "%s %,d", s.getKey(), s.getValue()))
            .toList();
    return sources.size() <= MOST ? some : Stream.concat(some.stream(), Stream.of("...")).toList();
  }
}
