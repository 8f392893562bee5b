package org.session33.diagnostics.findings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.BudgetEvent;
import org.session33.diagnostics.findings.ClientAccessGate;
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
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionModel;

/**
 * KB 2299468: the throttling policy of Client Access permits fewer connections than the client
 * opens. It stands before the store, which logs nothing then.
 *
 * <p>Of the policy only RCAMaxConcurrency counts connections, so only that is held against what a
 * case asks for; the others count requests in progress (domain.md 5.2).
 *
 * <p>It is long because policies, logs, events and rehearsals all tell of this gate, and their
 * clues are weighed against one another.
 */
public final class ClientThrottling implements Rule {
  private static final String EWS_TEXT = "ews-concurrent-connections";

  private static final String OUTLOOK_TEXT = "action-could-not-be-completed";

  private static final String LOG_ROW = "rpc-connections-exceeded";

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
    ClientAccessGate gate = observations.clientAccess().orElse(null);
    if (gate != null) {
      gate.passed().ifPresent(why -> judgement.contra("taken-as-passed", Map.of("why", why)));
    }
    Optional<ObservedText> ews = given(EWS_TEXT, observations);
    List<LoggedMoment> refused = observations.logs().refusedConnections();
    if (ews.isPresent() && refused.isEmpty()) {
      return ewsRefused(ews.get(), observations, judgement, !events.isEmpty());
    }
    Optional<ObservedText> record =
        given(LOG_ROW, observations)
            .or(() -> given(BudgetEvent.ID, observations).filter(t -> isRefusal(t, observations)));
    if (!refused.isEmpty()) {
      return logged(refused, gate, observations, judgement, !events.isEmpty());
    }
    if (record.isPresent()) {
      return recorded(record.get(), gate, observations, judgement, !events.isEmpty());
    }
    EvidenceOrigin unlimited = gate == null ? null : gate.unlimited().orElse(null);
    if (unlimited == EvidenceOrigin.SEEN) {
      return judgement.ruledOut(
          "policy-unlimited", Map.of("setting", ClientAccessLimit.RCA_MAX_CONCURRENCY.setting()));
    }
    if (gate != null && gate.refused()) {
      return reproduced(gate, observations, judgement, !events.isEmpty());
    }
    Optional<ObservedText> outlook = given(OUTLOOK_TEXT, observations);
    if (outlook.isPresent() && events.isEmpty()) {
      return outlookRefused(gate, observations, judgement);
    }
    if (!events.isEmpty()) {
      return judgement.notEvaluated("event-seen");
    }
    if (unlimited != null) {
      return judgement.notEvaluated("policy-told");
    }
    return judgement.notEvaluated(observations.meets(Need.CASE) ? "not-shown" : "not-given");
  }

  private static Optional<ObservedText> given(String id, Observations observations) {
    return observations.text(id).filter(ObservedText::isGiven);
  }

  /** Requests in progress are no sessions and no connections: nothing is held against them. */
  private static Finding ewsRefused(
      ObservedText shown, Observations observations, Judgement judgement, boolean storeRefused) {
    judgement.proAt(shown.where(), shown.origin(), Weight.DECISIVE, "ews-shown", Map.of());
    List<LoggedMoment> rows =
        observations.logs().refusedRequests().stream().filter(m -> m.number() != null).toList();
    if (!rows.isEmpty()) {
      LoggedMoment row = rows.get(0);
      judgement.proAt(
          row.where(),
          EvidenceOrigin.SEEN,
          Weight.STRONG,
          "ews-limit",
          Map.of(
              "account",
              LogClues.shown(row.user()),
              "limit",
              Objects.requireNonNull(row.number())));
    }
    ClientAccessLimit setting = ClientAccessLimit.EWS_MAX_CONCURRENCY;
    observations
        .theCase()
        .map(Case::server)
        .flatMap(s -> s.throttling().limit(s.release(), setting))
        .ifPresent(
            limit ->
                judgement.pro(
                    "counts-requests",
                    Map.of(
                        "setting",
                        setting.setting(),
                        "unit",
                        setting.unit().words(),
                        "limit",
                        permitted(limit, judgement),
                        "reason",
                        limit.reason())));
    if (!storeRefused) {
      judgement.next("look-for-exceeded");
    }
    return judgement.verdict(storeRefused ? Verdict.POSSIBLE : Verdict.LIKELY, "summary");
  }

  private static String permitted(EffectiveLimit limit, Judgement judgement) {
    Integer value = limit.value();
    return value == null
        ? judgement.say("any-number")
        : judgement.say("number", Map.of("limit", value));
  }

  /** Whether an event 2915 tells of refused connections of MAPI, and of no other user. */
  private static boolean isRefusal(ObservedText text, Observations observations) {
    return BudgetEvent.of(text)
        .filter(BudgetEvent::refusedConnections)
        .filter(e -> isOf(e, observations) || e.alias() == null || noCase(observations))
        .isPresent();
  }

  private static boolean noCase(Observations observations) {
    return observations.theCase().isEmpty();
  }

  private static boolean isOf(BudgetEvent event, Observations observations) {
    String alias = event.alias();
    Case theCase = observations.theCase().orElse(null);
    return alias != null && theCase != null && theCase.user().isMeantBy(alias);
  }

  /** A record of Client Access itself; what contradicts it lowers the verdict by a step each. */
  private static Finding recorded(
      ObservedText record,
      @Nullable ClientAccessGate gate,
      Observations observations,
      Judgement judgement,
      boolean storeRefused) {
    judgement.proAt(
        record.where(),
        record.origin(),
        Weight.DECISIVE,
        record.id().equals(LOG_ROW) ? "log-row" : "budget-event",
        Map.of());
    boolean ofUser =
        (gate != null && gate.refused())
            || BudgetEvent.of(record).filter(e -> isOf(e, observations)).isPresent();
    return weighed(
        record.origin() == EvidenceOrigin.SEEN && ofUser,
        gate,
        observations,
        judgement,
        storeRefused);
  }

  /** Rows of a log of Client Access that was given, in which it refused this user. */
  private static Finding logged(
      List<LoggedMoment> rows,
      @Nullable ClientAccessGate gate,
      Observations observations,
      Judgement judgement,
      boolean storeRefused) {
    judgement.pro(
        LogClues.of(rows, Weight.DECISIVE, judgement, "log-rows", "count", "account", "words"));
    return weighed(observations.logs().isOfUser(rows), gate, observations, judgement, storeRefused);
  }

  private static Finding weighed(
      boolean sure,
      @Nullable ClientAccessGate gate,
      Observations observations,
      Judgement judgement,
      boolean storeRefused) {
    boolean refused = gate != null && gate.refused();
    int steps = sure ? 0 : 1;
    if (gate != null) {
      weigh(gate, observations, judgement);
      steps += refused ? 0 : 1;
    }
    if (storeRefused) {
      steps++;
    } else {
      judgement.pro("no-event");
    }
    Verdict[] lowered = {Verdict.CONFIRMED, Verdict.LIKELY, Verdict.POSSIBLE};
    return judgement.verdict(lowered[Math.min(steps, lowered.length - 1)], "summary");
  }

  /** The rehearsal let it refuse: likely on 2010, possible where nobody knows that it counts. */
  private static Finding reproduced(
      ClientAccessGate gate, Observations observations, Judgement judgement, boolean storeRefused) {
    weigh(gate, observations, judgement);
    shownByOutlook(observations, judgement);
    boolean possible = storeRefused || !gate.isCertain();
    SessionShare.of(observations, s -> false).sayGates(judgement);
    judgement.nextInWords(next(observations, judgement));
    return judgement.verdict(
        possible ? Verdict.POSSIBLE : Verdict.LIKELY,
        gate.isCertain() ? "summary" : "summary-may-be");
  }

  private static Finding outlookRefused(
      @Nullable ClientAccessGate gate, Observations observations, Judgement judgement) {
    shownByOutlook(observations, judgement);
    if (gate == null) {
      judgement.contra("same-text");
    } else {
      judgement.pro("no-event");
      weigh(gate, observations, judgement);
    }
    return judgement
        .nextInWords(next(observations, judgement))
        .verdict(Verdict.POSSIBLE, "summary");
  }

  private static void shownByOutlook(Observations observations, Judgement judgement) {
    Optional<ObservedText> shown = given(OUTLOOK_TEXT, observations);
    shown.ifPresent(
        t -> judgement.proAt(t.where(), t.origin(), Weight.STRONG, "outlook-shown", Map.of()));
    OutlookProfile profile = observations.theCase().map(Case::outlook).orElse(null);
    if (shown.isPresent() && profile != null && !profile.release().calendarConnections().value()) {
      judgement.contra("other-outlook", Map.of("release", profile.release()));
    }
  }

  /** What is asked for against what the policy permits, with what is in doubt about the count. */
  private static void weigh(ClientAccessGate gate, Observations observations, Judgement judgement) {
    EffectiveLimit limit = gate.limit();
    Map<String, ?> values =
        Map.of(
            "asked",
            gate.count().requested(),
            "setting",
            ClientAccessLimit.RCA_MAX_CONCURRENCY.setting(),
            "limit",
            permitted(limit, judgement),
            "reason",
            limit.reason());
    if (gate.refused()) {
      judgement.pro(
          EvidenceOrigin.REHEARSED,
          gate.isCertain() ? Weight.STRONG : Weight.WEAK,
          "connections",
          values);
      if (!gate.isCertain()) {
        judgement.contra("connections-not-counted");
      }
    } else {
      judgement.contra(EvidenceOrigin.REHEARSED, Weight.WEAK, "connections", values);
    }
    Fact<String> doubt = gate.count().facts().doubt();
    if (doubt != null) {
      judgement.contra("in-doubt", Map.of("doubt", doubt));
    }
    calendarsInDoubt(gate, observations, judgement);
  }

  /**
   * S-11: what a calendar opens at Client Access is one report, and not what it costs the store.
   */
  private static void calendarsInDoubt(
      ClientAccessGate gate, Observations observations, Judgement judgement) {
    Case theCase = observations.requireCase();
    ExchangeRelease server = theCase.server().release();
    String parameter = server.connectionsParameter();
    Integer permitted = gate.limit().value();
    if (parameter == null || permitted == null || !opensCalendars(theCase)) {
      return;
    }
    SessionModel model = observations.planner().model(theCase);
    int sessions = model.value(server.calendarParameter());
    int others = gate.planned(s -> true) - calendars(theCase) * model.value(parameter);
    model
        .parameter(parameter)
        .ifPresent(
            counted -> {
              Map<String, Object> values = new HashMap<>();
              values.put("counted", counted.fact());
              values.put("sessions", sessions);
              values.put("calendars", Math.max(0, (permitted - others) / Math.max(1, sessions)));
              judgement.contra("calendars-in-doubt", values);
            });
  }

  private static int calendars(Case theCase) {
    OutlookProfile profile = theCase.outlook();
    return profile == null ? 0 : profile.sharedCalendars();
  }

  private static boolean opensCalendars(Case theCase) {
    OutlookProfile profile = theCase.outlook();
    return profile != null
        && profile.release().calendarConnections().value()
        && profile.sharedCalendars() > 0;
  }

  private static String next(Observations observations, Judgement judgement) {
    List<String> next = new ArrayList<>(List.of(judgement.say("look-for-exceeded")));
    if (observations.theCase().filter(ClientThrottling::opensCalendars).isPresent()) {
      next.add(judgement.say("address-book"));
    }
    return String.join("; ", next);
  }
}
