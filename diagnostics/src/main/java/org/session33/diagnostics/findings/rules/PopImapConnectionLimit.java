package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * The POP or IMAP service limits its connections by itself, before the store is asked. On Exchange
 * 2010 both limits of IMAP4 are 16, so that the number tells nothing.
 */
public final class PopImapConnectionLimit implements Rule {
  /** Its id. */
  public static final String ID = "popimap-connection-limit";

  /** The text of the log of POP3 and IMAP4 that the service's own limit writes. */
  public static final String LOG_TEXT = "popimap-user-connection-limit";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<LimitEvent> events = LimitEvent.seen(observations.serviceRefusals());
    if (!events.isEmpty()) {
      judgement.pro(EvidenceWords.clues(events, false)).contra("leaves-no-event");
    }
    Optional<ObservedText> log = observations.text(LOG_TEXT);
    List<LoggedMoment> rows = observations.logs().refusedServiceConnections();
    boolean acted = observations.refusedAt(Gate.POP_IMAP);
    if (log.isEmpty() && rows.isEmpty() && !acted) {
      return events.isEmpty()
          ? judgement.notEvaluated("log-missing")
          : judgement.ruledOut("event-seen");
    }
    if (rows.isEmpty()) {
      log.ifPresent(t -> judgement.proAt(t.where(), t.origin(), Weight.DECISIVE, "log", Map.of()));
    } else {
      judgement.pro(LogClues.of(rows, Weight.DECISIVE, judgement, "log-rows", "count", "account"));
    }
    List<GateCount> counts =
        observations.at(Gate.POP_IMAP).stream().filter(c -> !acted || c.refused() > 0).toList();
    counts.forEach(c -> weigh(c, judgement));
    if (acted) {
      judgement.pro(
          EvidenceOrigin.REHEARSED,
          Weight.STRONG,
          "leaves",
          Map.of("trace", GateFacts.of(Gate.POP_IMAP).writes()));
    }
    limit(observations)
        .filter(both -> counts.stream().allMatch(c -> both.value().equals(c.limit().value())))
        .ifPresent(both -> judgement.pro("same-number", Map.of("limit", both)));
    if (events.isEmpty()) {
      judgement.pro("no-event");
    }
    if (acted) {
      storeBehind(observations, judgement);
    }
    // Without a case nothing can be acted out that would contradict the service's own log.
    boolean recorded =
        acted
            ? !rows.isEmpty() || log.filter(t -> t.origin() == EvidenceOrigin.SEEN).isPresent()
            : !rows.isEmpty() && observations.theCase().isEmpty();
    return judgement
        .next("no-event-in-right-log")
        .verdict(
            !events.isEmpty() ? Verdict.POSSIBLE : recorded ? Verdict.CONFIRMED : Verdict.LIKELY,
            "summary");
  }

  /** What a rehearsal counted at one of the services. */
  private static void weigh(GateCount count, Judgement judgement) {
    Integer permitted = count.limit().value();
    if (permitted == null) {
      return;
    }
    Map<String, ?> values =
        Map.of(
            "asked",
            count.requested(),
            "permitted",
            permitted,
            "reason",
            count.limit().reason(),
            "refused",
            count.refused());
    if (count.refused() > 0) {
      judgement.pro(EvidenceOrigin.REHEARSED, Weight.STRONG, "connections", values);
    } else {
      judgement.contra(EvidenceOrigin.REHEARSED, Weight.WEAK, "connections", values);
    }
  }

  /** What the store would refuse of the sessions that the service keeps away from it. */
  private static void storeBehind(Observations observations, Judgement judgement) {
    if (observations.refusedAt(Gate.STORE)) {
      return;
    }
    int asked = observations.asked(ClientType.POP_IMAP);
    observations
        .limits()
        .map(l -> l.sessions(ClientType.POP_IMAP).value())
        .filter(permitted -> asked > permitted)
        .ifPresent(
            permitted ->
                judgement.also(
                    "store-behind", Map.of("refused", asked - permitted, "total", asked)));
  }

  /** The service's default where it is the store's default too. */
  private static Optional<Fact<Integer>> limit(Observations observations) {
    return observations
        .theCase()
        .flatMap(
            c -> {
              ExchangeRelease release = c.server().release();
              return release
                  .clientAccessLimit(ClientAccessLimit.IMAP_CONNECTIONS_PER_USER)
                  .filter(
                      own ->
                          release
                              .sessionLimit(ClientType.POP_IMAP)
                              .filter(store -> store.value().equals(own.value()))
                              .isPresent());
            });
  }
}
