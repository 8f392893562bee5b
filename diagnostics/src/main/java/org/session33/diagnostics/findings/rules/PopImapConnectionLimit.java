package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.ClientAccessLimit;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;

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
    if (log.isEmpty()) {
      return events.isEmpty()
          ? judgement.notEvaluated("log-missing")
          : judgement.ruledOut("event-seen");
    }
    judgement.proAt(log.get().where(), log.get().origin(), Weight.DECISIVE, "log", Map.of());
    limit(observations).ifPresent(both -> judgement.pro("same-number", Map.of("limit", both)));
    if (events.isEmpty()) {
      judgement.pro("no-event");
    }
    return judgement
        .next("no-event-in-right-log")
        .verdict(events.isEmpty() ? Verdict.LIKELY : Verdict.POSSIBLE, "summary");
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
                              .sessionLimit(org.session33.profiles.exchange.ClientType.POP_IMAP)
                              .filter(store -> store.value().equals(own.value()))
                              .isPresent());
            });
  }
}
