package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.ClientAccessLimit;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitValue;
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
  public String title() {
    return "Connection limit of the POP or IMAP service";
  }

  @Override
  public List<String> articles() {
    return List.of("980049");
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public boolean explainsFailures() {
    return true;
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<StoreLimitEvent> events = observations.serviceRefusals();
    if (!events.isEmpty()) {
      judgement
          .contra(
              "the store itself refused sessions: " + String.join("; ", Sightings.events(events)))
          .contra("a limit of the POP and IMAP services leaves no event 9646");
    }
    if (!observations.sawText(LOG_TEXT)) {
      boolean clientFailed = CLIENT_TEXTS.stream().anyMatch(observations::sawText);
      if (!events.isEmpty()) {
        return judgement.ruledOut(
            "event 9646 was logged: the store refused, and this limit leaves no such event");
      }
      return clientFailed || !observations.meets(Need.CASE)
          ? judgement.notEvaluated(
              "the log of the POP or IMAP service is missing; it would say"
                  + " UserConnectionLimitReached")
          : judgement.ruledOut(
              "no log of the POP or IMAP service names UserConnectionLimitReached");
    }
    judgement.pro("the log of the POP or IMAP service says UserConnectionLimitReached");
    limit(observations)
        .ifPresent(
            both ->
                judgement.pro(
                    "its default for IMAP4 is "
                        + LimitValue.bothNotations((long) both.value())
                        + " a user, as many as the store permits ("
                        + both.confidence().word()
                        + ", "
                        + both.source()
                        + "): the number cannot tell the two apart"));
    if (events.isEmpty()) {
      judgement.pro("no event 9646 for a session of a service was seen");
    }
    return judgement.verdict(
        events.isEmpty() ? Verdict.LIKELY : Verdict.POSSIBLE,
        "The POP or IMAP service refused the connection by its own limit (MaxConnectionsPerUser);"
            + " the store was not asked.",
        "make sure that the Application log of the right Mailbox server holds no event 9646");
  }

  /** The service's default where it is the store's default too. */
  private static Optional<Fact<Integer>> limit(Observations observations) {
    return observations
        .observedCase()
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
