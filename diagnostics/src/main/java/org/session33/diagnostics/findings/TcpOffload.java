package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.cases.Case;
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
  public String title() {
    return "Network offload keeps dead connections open";
  }

  @Override
  public List<String> articles() {
    return List.of("936594", "948496");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public Optional<String> impossibleOn(KnownReleases releases) {
    List<ExchangeRelease> servers = releases.exchange();
    return servers.stream().anyMatch(r -> r.onWindowsServer2003().value())
        ? Optional.empty()
        : Optional.of(
            (servers.size() == 1 ? servers.get(0).name() : "the server's release of Exchange")
                + " does not run on a release of Windows that has this fault (assumed)");
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Case seen = observations.requireCase();
    if (!seen.server().scalableNetworking()) {
      return judgement.notEvaluated(
          "the case does not say whether the trouble began after Windows Server 2003 SP2 or the"
              + " Scalable Networking Pack was installed (scalableNetworking: true)");
    }
    judgement
        .pro("the trouble began after Windows Server 2003 SP2 or the Scalable Networking Pack")
        .pro(Sightings.of(observations));
    SessionShare share = SessionShare.of(observations, s -> s.role() == SessionRole.STALE);
    String summary =
        "Network offload on the server may leave connections open, whose sessions still count.";
    if (share.share() == 0) {
      return judgement
          .contra("the case tells of no stale sessions")
          .verdict(Verdict.POSSIBLE, summary);
    }
    judgement.pro(share.words("stale connections"));
    // Offload explains why sessions stay, not that they broke: never more than likely.
    return judgement.verdict(share.restFits() ? Verdict.LIKELY : Verdict.POSSIBLE, summary);
  }
}
