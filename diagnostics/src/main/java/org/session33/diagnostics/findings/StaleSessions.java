package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Set;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionRole;

/** Sessions of connections that broke are still counted until the server notices. */
public final class StaleSessions implements Rule {
  @Override
  public String id() {
    return "stale-sessions";
  }

  @Override
  public String title() {
    return "Stale sessions of broken connections";
  }

  @Override
  public List<String> articles() {
    return List.of();
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public boolean isPossibleFromEventAlone() {
    return true;
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    OutlookProfile profile = observations.requireCase().outlook();
    int reconnects = profile == null ? 0 : profile.brokenReconnects();
    SessionShare share = SessionShare.of(observations, s -> s.role() == SessionRole.STALE);
    judgement.pro(Sightings.of(observations));
    if (reconnects == 0) {
      if (share.planExceedsLimit()) {
        return judgement.ruledOut(
            "the case tells of no broken connection, and what is open explains the refusal");
      }
      judgement.pro(
          "the case accounts for only "
              + share.total()
              + " sessions, and a refusal needs more than "
              + share.limit()
              + ": something that it does not name holds the others");
      return judgement.verdict(
          Verdict.POSSIBLE,
          "Connections that broke may have left sessions behind; the list of logons on the server"
              + " would show them.");
    }
    String owner = reconnects == 1 ? "the broken connection" : "broken connections";
    if (!share.planExceedsLimit()) {
      judgement.contra(share.words(owner));
      return judgement.ruledOut("with all stale sessions no more is asked for than permitted");
    }
    judgement.pro(share.words(owner));
    return judgement.verdict(
        share.verdict(),
        "The connection broke "
            + (reconnects == 1 ? "once" : reconnects + " times")
            + ", and the store still counts the sessions that were left behind.");
  }
}
