package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** The same profile is open a second time, which doubles its sessions. */
public final class DuplicateClient implements Rule {
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
    if (copies.isEmpty()) {
      return judgement.notEvaluated("none");
    }
    Map<String, Integer> times = Map.of("times", copies.size() + 1);
    String owner =
        copies.size() == 1
            ? judgement.say("one-second-outlook")
            : judgement.say("several-second-outlooks", Map.of("copies", copies.size()));
    SessionShare share = SessionShare.of(observations, s -> s.copy() > 1);
    judgement.pro(EvidenceWords.of(observations));
    share.weigh(judgement, owner);
    if (!share.planExceedsLimit()) {
      return copies.size() == 1
          ? share.fits(judgement, "fits-twice", Map.of())
          : share.fits(judgement, "fits-several-times", times);
    }
    judgement.pro("doubles");
    return judgement.verdict(share.verdict(), "summary", times);
  }
}
