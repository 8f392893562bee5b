package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
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

  private static final String LOG_TEXT = "popimap-user-connection-limit";

  private static final List<String> CLIENT_TEXTS =
      List.of("pop-imap-unavailable", "imap-login-failed");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<StoreLimitEvent> events = observations.serviceRefusals();
    if (!events.isEmpty()) {
      judgement
          .contra("store-refused", Map.of("events", EvidenceWords.events(events)))
          .contra("leaves-no-event");
    }
    if (!observations.sawText(LOG_TEXT)) {
      boolean clientFailed = CLIENT_TEXTS.stream().anyMatch(observations::sawText);
      if (!events.isEmpty()) {
        return judgement.ruledOut("event-seen");
      }
      return clientFailed || !observations.meets(Need.CASE)
          ? judgement.notEvaluated("log-missing")
          : judgement.ruledOut("log-silent");
    }
    judgement.pro("log");
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
