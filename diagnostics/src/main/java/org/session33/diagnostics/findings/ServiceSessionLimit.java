package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.ClientType;

/**
 * KB 980049: the store limits the sessions of OWA, POP3, IMAP4, ActiveSync and EWS apart from MAPI.
 */
public final class ServiceSessionLimit implements Rule {
  @Override
  public String id() {
    return "service-session-limit";
  }

  @Override
  public String title() {
    return "Limit of service sessions";
  }

  @Override
  public List<String> articles() {
    return List.of("980049");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION);
  }

  private static final List<String> SERVICE_TEXTS =
      List.of(
          "owa-problem-using-mailbox",
          "pop-imap-unavailable",
          "imap-login-failed",
          "ews-too-many-objects");

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<StoreLimitEvent> events = observations.serviceRefusals();
    List<String> texts = SERVICE_TEXTS.stream().filter(observations::sawText).toList();
    if (events.isEmpty()) {
      return judgement.ruledOut("no refused session can be one of a service client");
    }
    judgement.pro(Sightings.events(events));
    texts.forEach(t -> judgement.pro("a service client showed its error text (" + t + ")"));
    Optional<ClientType> exceeded = observations.exceededServiceDoor();
    exceeded.ifPresent(
        type ->
            judgement.pro(
                "the case asks for more sessions through " + type.words() + " than permitted"));
    boolean named = events.stream().anyMatch(e -> e.clientType() != null);
    Verdict verdict =
        named || exceeded.isPresent()
            ? Verdict.CONFIRMED
            : texts.isEmpty() ? Verdict.POSSIBLE : Verdict.LIKELY;
    if (verdict == Verdict.POSSIBLE) {
      judgement.contra("the number alone cannot prove a service session");
    }
    return judgement.verdict(
        verdict,
        "The store refused a session of a service client (OWA, POP3, IMAP4, ActiveSync or EWS),"
            + " which it limits apart from Outlook's.");
  }
}
