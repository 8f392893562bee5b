package org.session33.diagnostics.findings.rules;

import java.util.Map;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
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
    if (reconnects == 0) {
      if (share.planExceedsLimit()) {
        return judgement.ruledOut("none");
      }
      return judgement
          .pro("unaccounted", Map.of("total", share.total(), "limit", share.limit()))
          .verdict(Verdict.POSSIBLE, "possible");
    }
    String owner = judgement.say("owner", Map.of("reconnects", reconnects));
    if (!share.planExceedsLimit()) {
      return judgement.contra(share.sentence(), share.values(owner)).ruledOut("fits");
    }
    judgement.pro(share.sentence(), share.values(owner));
    return reconnects == 1
        ? judgement.verdict(share.verdict(), "summary-once")
        : judgement.verdict(share.verdict(), "summary", Map.of("reconnects", reconnects));
  }
}
