package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientAccessLimit;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * KB 2299468: the throttling policy of Client Access permits fewer connections than the client
 * opens. It stands before the store, which logs nothing then.
 */
public final class ClientThrottling implements Rule {
  private static final String EWS_TEXT = "ews-concurrent-connections";

  private static final String OUTLOOK_TEXT = "action-could-not-be-completed";

  @Override
  public String id() {
    return "client-throttling";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<ExchangeRelease> servers = observations.releases().exchange();
    if (!servers.isEmpty() && servers.stream().noneMatch(r -> r.has(Capability.THROTTLING))) {
      return judgement.ruledOut("not-on-release", Map.of("release", servers.get(0)));
    }
    // An event of the store speaks against it; that it rules it out one page denies (X17, S-10).
    List<LimitEvent> events = LimitEvent.seen(observations.sessionRefusals());
    if (!events.isEmpty()) {
      judgement.pro(EvidenceWords.clues(events, false)).contra("leaves-no-event");
    }
    Optional<ObservedText> ews = observations.text(EWS_TEXT).filter(ObservedText::isGiven);
    if (ews.isPresent()) {
      return ewsRefused(ews.get(), observations, judgement, !events.isEmpty());
    }
    Optional<ObservedText> outlook = observations.text(OUTLOOK_TEXT).filter(ObservedText::isGiven);
    if (outlook.isPresent() && events.isEmpty()) {
      return outlookRefused(outlook.get(), observations, judgement);
    }
    return events.isEmpty()
        ? nothingSeen(observations, judgement)
        : judgement.notEvaluated("event-seen");
  }

  private static Finding ewsRefused(
      ObservedText shown, Observations observations, Judgement judgement, boolean storeRefused) {
    judgement.proAt(shown.where(), shown.origin(), Weight.DECISIVE, "ews-shown", Map.of());
    Connections.of(observations, ClientType.EWS, ClientAccessLimit.EWS_MAX_CONCURRENCY)
        .ifPresent(c -> c.weigh(judgement));
    if (!storeRefused) {
      judgement.next("look-for-exceeded");
    }
    return judgement.verdict(storeRefused ? Verdict.POSSIBLE : Verdict.LIKELY, "summary");
  }

  private static Finding outlookRefused(
      ObservedText shown, Observations observations, Judgement judgement) {
    judgement.proAt(shown.where(), shown.origin(), Weight.STRONG, "outlook-shown", Map.of());
    if (observations.theCase().isEmpty()) {
      return judgement
          .contra("same-text")
          .next("look-for-exceeded")
          .verdict(Verdict.POSSIBLE, "summary");
    }
    OutlookProfile profile = observations.requireCase().outlook();
    if (profile != null && !profile.release().calendarConnections().value()) {
      return judgement
          .contra("other-outlook", Map.of("release", profile.release()))
          .next("look-for-exceeded")
          .verdict(Verdict.POSSIBLE, "summary");
    }
    judgement.pro("no-event");
    Optional<Connections> connections =
        Connections.of(observations, ClientType.MAPI, ClientAccessLimit.RCA_MAX_CONCURRENCY);
    connections.ifPresent(c -> c.weigh(judgement));
    boolean exceeded = connections.filter(Connections::exceeds).isPresent();
    return judgement
        .next("look-for-exceeded")
        .verdict(exceeded ? Verdict.LIKELY : Verdict.POSSIBLE, "summary");
  }

  /** Nobody saw a failure; the model alone may still expect one, and that is told. */
  private static Finding nothingSeen(Observations observations, Judgement judgement) {
    if (!observations.meets(Need.CASE)) {
      return judgement.notEvaluated("not-given");
    }
    Optional<Connections> expected =
        observations
            .theCase()
            .filter(ClientThrottling::opensManyCalendars)
            .flatMap(
                c ->
                    Connections.of(
                        observations, ClientType.MAPI, ClientAccessLimit.RCA_MAX_CONCURRENCY))
            .filter(Connections::exceeds);
    return expected.isPresent()
        ? judgement.notEvaluated(
            "not-acted-out",
            Map.of("connections", judgement.say("connections", expected.get().values())))
        : judgement.notEvaluated("not-shown");
  }

  private static boolean opensManyCalendars(Case seen) {
    OutlookProfile profile = seen.outlook();
    return profile != null
        && profile.release().calendarConnections().value()
        && profile.sharedCalendars() > 0;
  }

  /**
   * Connections of a kind against what the policy permits.
   *
   * @param asked connections, counted like store sessions (assumed)
   * @param limit which setting
   * @param permitted its default on the release
   */
  private record Connections(int asked, ClientAccessLimit limit, Fact<Integer> permitted) {
    static Optional<Connections> of(
        Observations observations, ClientType type, ClientAccessLimit limit) {
      return observations
          .theCase()
          .flatMap(c -> c.server().release().clientAccessLimit(limit))
          .map(f -> new Connections(observations.plan().count(type), limit, f));
    }

    boolean exceeds() {
      return asked > permitted.value();
    }

    Map<String, ?> values() {
      return Map.of("asked", asked, "setting", limit.setting(), "permitted", permitted);
    }

    void weigh(Judgement judgement) {
      if (exceeds()) {
        judgement.pro(EvidenceOrigin.REHEARSED, Weight.STRONG, "connections", values());
      } else {
        judgement.contra(EvidenceOrigin.REHEARSED, Weight.WEAK, "connections", values());
      }
      if (limit == ClientAccessLimit.RCA_MAX_CONCURRENCY) {
        judgement.contra("count-in-doubt");
      }
    }
  }
}
