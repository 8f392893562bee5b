package org.session33.diagnostics.findings.rules;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedClient;
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
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

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
    List<ObservedClient> gone = observations.clients().withoutAddress();
    ListedShare listed = ListedShare.of(observations, ObservedClient.sessions(gone));
    if (!gone.isEmpty()) {
      listed.weigh(
          judgement, gone.get(0).where(), "no-address", noAddress(listed, gone, judgement));
    } else if (observations.clients().listed().stream().anyMatch(ObservedClient::addressAsked)) {
      judgement.contra(
          EvidenceOrigin.SEEN, Weight.WEAK, "all-addresses", Map.of("total", listed.total()));
    }
    if (reconnects == 0 && !gone.isEmpty()) {
      return judgement.verdict(
          listed.verdict(),
          "summary-listed",
          Map.of("count", listed.share(), "total", listed.total()));
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

  /** How many rows have no address, and since when the oldest of them is there. */
  private static Map<String, Object> noAddress(
      ListedShare listed, List<ObservedClient> gone, Judgement judgement) {
    String since =
        gone.stream()
            .flatMap(c -> Stream.ofNullable(c.oldest().local()))
            .min(Comparator.naturalOrder())
            .map(t -> judgement.say("since", Map.of("time", SECONDS.format(t))))
            .orElse("");
    return Map.of("count", listed.share(), "total", listed.total(), "since", since);
  }
}
