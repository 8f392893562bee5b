package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Sentences;
import org.session33.diagnostics.findings.Verdict;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.sessions.SessionRole;

/**
 * KB 936594: after Windows Server 2003 SP2 or the Scalable Networking Pack connections are not
 * closed cleanly.
 */
public final class TcpOffload implements Rule {
  @Override
  public String id() {
    return "tcp-offload";
  }

  @Override
  public Optional<String> impossibleOn(KnownReleases releases, Sentences sentences) {
    List<ExchangeRelease> servers = releases.exchange();
    return servers.stream().anyMatch(r -> r.has(Capability.SCALABLE_NETWORKING))
        ? Optional.empty()
        : Optional.of(
            sentences.say(
                "other-windows",
                Map.of(
                    "release",
                    servers.size() == 1 ? servers.get(0).name() : sentences.say("some-release"))));
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Case seen = observations.requireCase();
    if (!seen.server().scalableNetworking()) {
      return judgement.notEvaluated("not-told");
    }
    judgement.pro("told").pro(EvidenceWords.of(observations));
    SessionShare share = SessionShare.of(observations, s -> s.role() == SessionRole.STALE);
    if (share.share() == 0) {
      return judgement.contra("none-stale").verdict(Verdict.POSSIBLE, "summary");
    }
    if (!share.planExceedsLimit()) {
      return share.weigh(judgement, judgement.say("owner")).verdict(Verdict.POSSIBLE, "summary");
    }
    share.weigh(judgement, judgement.say("owner"));
    // Offload explains why sessions stay, not that they broke: never more than likely.
    return judgement.verdict(
        share.makesTheDifference() ? Verdict.LIKELY : Verdict.POSSIBLE, "summary");
  }
}
