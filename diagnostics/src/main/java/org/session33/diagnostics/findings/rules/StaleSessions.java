package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionRole;

/** Sessions of connections that broke are still counted until the server notices. */
public final class StaleSessions implements Rule {
  @Override
  public String id() {
    return "stale-sessions";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    OutlookProfile profile = observations.requireCase().outlook();
    int reconnects = profile == null ? 0 : profile.brokenReconnects();
    SessionShare share = SessionShare.of(observations, s -> s.role() == SessionRole.STALE);
    judgement.pro(EvidenceWords.of(observations));
    List<LoggedMoment> lost = observations.logs().lost();
    if (!lost.isEmpty()) {
      judgement.pro(LogClues.of(lost, Weight.WEAK, judgement, "lost", "count", "account"));
    }
    if (reconnects == 0) {
      if (share.planExceedsLimit() || !share.seen()) {
        return judgement.notEvaluated("none");
      }
      return judgement
          .pro(
              EvidenceOrigin.REHEARSED,
              Weight.WEAK,
              "unaccounted",
              Map.of("total", share.total(), "limit", share.limit()))
          .verdict(Verdict.POSSIBLE, "possible");
    }
    String owner = judgement.say("owner", Map.of("reconnects", reconnects));
    share.weigh(judgement, owner);
    if (!share.planExceedsLimit()) {
      return share.fits(judgement, "fits", Map.of());
    }
    Verdict verdict = share.verdict();
    // Where no client's connection ends at the store nobody has told what a drop leaves (S-17).
    if (observations.countsByDatabase() && verdict.compareTo(Verdict.POSSIBLE) < 0) {
      judgement.contra("not-told-here");
      verdict = Verdict.POSSIBLE;
    }
    return reconnects == 1
        ? judgement.verdict(verdict, "summary-once")
        : judgement.verdict(verdict, "summary", Map.of("reconnects", reconnects));
  }
}
