package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.files.Problem;

/**
 * KB 980049: the store limits the sessions of OWA, POP3, IMAP4, ActiveSync and EWS apart from MAPI.
 */
public final class ServiceSessionLimit implements Rule {
  /** Its id. */
  public static final String ID = "service-session-limit";

  private static final String EWS_TEXT = "ews-too-many-objects";

  private static final String EXCEPTION = "too-many-objects-opened";

  private static final List<String> SERVICE_TEXTS =
      List.of("owa-problem-using-mailbox", "pop-imap-unavailable", "imap-login-failed", EWS_TEXT);

  private static final String SUMMARY =
      "The store refused a session of a service client (OWA, POP3, IMAP4, ActiveSync or EWS), which"
          + " it limits apart from Outlook's.";

  @Override
  public String id() {
    return ID;
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
    // A client's own words can point to it where nobody read the server's log yet.
    return Set.of();
  }

  @Override
  public boolean explainsFailures() {
    return true;
  }

  @Override
  public Optional<String> impossibleOn(KnownReleases releases) {
    List<ExchangeRelease> servers = releases.exchange();
    return servers.isEmpty()
            || servers.stream().anyMatch(r -> r.sessionLimit(ClientType.OWA).isPresent())
        ? Optional.empty()
        : Optional.of(servers.get(0) + " does not limit the sessions of services apart");
  }

  @Override
  public Set<Problem.Concern> restsOn() {
    return EnumSet.complementOf(EnumSet.of(Problem.Concern.RELEASE));
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<StoreLimitEvent> events = observations.serviceRefusals();
    List<String> texts = SERVICE_TEXTS.stream().filter(observations::sawText).toList();
    if (events.isEmpty()) {
      return withoutEvent(observations, texts, judgement);
    }
    judgement.pro(Sightings.events(events));
    texts.forEach(t -> judgement.pro(shown(t)));
    if (observations.sawText(EXCEPTION)) {
      judgement.pro("the exception TooManyObjectsOpenedException was named");
    }
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
    boolean mapiToo = !observations.certainMapiRefusals().isEmpty();
    return judgement.verdict(
        verdict, SUMMARY + (mapiToo ? Sightings.sessionsToo(observations).orElse("") : ""));
  }

  /**
   * Only 9646 or the exception's name tells this limit from the one of the POP and IMAP service.
   */
  private static Finding withoutEvent(
      Observations observations, List<String> texts, Judgement judgement) {
    boolean exception = observations.sawText(EXCEPTION);
    boolean ofService = exception ? !texts.isEmpty() : texts.contains(EWS_TEXT);
    if (!observations.sessionRefusals().isEmpty()) {
      return judgement.ruledOut("no refused session can be one of a service client");
    }
    if (!ofService) {
      if (observations.meets(Need.CASE)) {
        return judgement.ruledOut(Need.REFUSED_SESSION.missing());
      }
      return judgement.notEvaluated(
          texts.isEmpty() && !exception
              ? Need.REFUSED_SESSION.notGiven()
              : Diagnosis.MESSAGE_ALONE);
    }
    texts.forEach(t -> judgement.pro(shown(t)));
    if (exception) {
      judgement.pro("the exception TooManyObjectsOpenedException was named");
    }
    judgement.contra("no event 9646 was seen, which the store logs for each such refusal");
    boolean fits = observations.meets(Need.CASE) && observations.exceededServiceDoor().isEmpty();
    if (fits) {
      judgement.contra("the sessions that the case names are no more than permitted");
    }
    return judgement.verdict(
        fits ? Verdict.POSSIBLE : Verdict.LIKELY,
        SUMMARY,
        "read the Application log of the Mailbox server that holds the mailbox; event 9646 is"
            + " there");
  }

  private static String shown(String text) {
    return "a service client showed its error text (" + text + ")";
  }
}
