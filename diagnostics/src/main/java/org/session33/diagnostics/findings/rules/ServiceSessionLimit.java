package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Sentences;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.gates.Gate;

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

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<String> impossibleOn(KnownReleases releases, Sentences sentences) {
    List<ExchangeRelease> servers = releases.exchange();
    return releases.online()
            || servers.stream().anyMatch(r -> r.sessionLimit(ClientType.OWA).isPresent())
        ? Optional.empty()
        : Optional.of(sentences.say("not-on-release", Map.of("release", servers.get(0))));
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<LimitEvent> events = observations.serviceRefusals();
    List<String> texts = SERVICE_TEXTS.stream().filter(observations::sawText).toList();
    if (events.isEmpty()) {
      return withoutEvent(observations, texts, judgement);
    }
    // A client type names the limit; a number alone does not (X6).
    judgement.pro(
        EvidenceWords.clues(
            events.stream().filter(e -> e.clientType() != null).toList(), Weight.DECISIVE, true));
    judgement.pro(
        EvidenceWords.clues(events.stream().filter(e -> e.clientType() == null).toList(), true));
    texts.forEach(t -> shown(t, observations, judgement));
    exception(observations, judgement);
    Optional<ClientType> exceeded = observations.exceededServiceDoor();
    exceeded.ifPresent(
        type ->
            judgement.pro(
                EvidenceOrigin.REHEARSED,
                Weight.STRONG,
                "door-exceeded",
                Map.of("client", type.words())));
    List<LimitEvent> seen = LimitEvent.seen(events);
    boolean named = seen.stream().anyMatch(e -> e.clientType() != null);
    Verdict verdict =
        !seen.isEmpty() && (named || exceeded.isPresent())
            ? Verdict.CONFIRMED
            : texts.isEmpty() && exceeded.isEmpty() ? Verdict.POSSIBLE : Verdict.LIKELY;
    if (verdict == Verdict.POSSIBLE) {
      judgement.contra("number-alone");
    }
    Optional<String> beside =
        observations.certainMapiRefusals().isEmpty()
            ? Optional.empty()
            : EvidenceWords.sessionsToo(observations);
    return beside.isEmpty()
        ? judgement.verdict(verdict, "summary")
        : judgement.verdict(verdict, "summary-beside", Map.of("beside", beside.get()));
  }

  /**
   * Only 9646 or the exception's name tells this limit from the one of the POP and IMAP service.
   */
  private static Finding withoutEvent(
      Observations observations, List<String> texts, Judgement judgement) {
    boolean exception = observations.sawText(EXCEPTION);
    boolean ofService = exception ? !texts.isEmpty() : texts.contains(EWS_TEXT);
    if (observations.sawMapiAlone()) {
      return judgement.ruledOut("other-client");
    }
    List<LoggedMoment> rows = observations.logs().refusedServiceSessions();
    if (!rows.isEmpty()) {
      // The exception names the limit; where it stands tells that a service asked.
      judgement.pro(
          LogClues.of(rows, Weight.STRONG, judgement, "log-rows", "count", "account", "words"));
      exception(observations, judgement);
      return judgement.next("read-log").verdict(Verdict.LIKELY, "summary");
    }
    if (!ofService && observations.refusedAt(Gate.POP_IMAP)) {
      return judgement.notEvaluated("service-refused-first");
    }
    if (!ofService) {
      return judgement.notEvaluated(
          observations.meets(Need.CASE)
              ? "no-service-refused"
              : texts.isEmpty() && !exception ? "not-given-refused-session" : "message-alone");
    }
    texts.forEach(t -> shown(t, observations, judgement));
    exception(observations, judgement);
    if (!observations.releases().online()) {
      judgement.contra("no-event");
    }
    boolean fits = observations.meets(Need.CASE) && observations.exceededServiceDoor().isEmpty();
    if (fits) {
      judgement.contra("fits");
    }
    return judgement.next("read-log").verdict(fits ? Verdict.POSSIBLE : Verdict.LIKELY, "summary");
  }

  private static void exception(Observations observations, Judgement judgement) {
    observations
        .text(EXCEPTION)
        .ifPresent(
            t -> judgement.proAt(t.where(), t.origin(), Weight.STRONG, "exception", Map.of()));
  }

  private static void shown(String id, Observations observations, Judgement judgement) {
    observations
        .text(id)
        .ifPresent(
            t ->
                judgement.proAt(
                    t.where(), t.origin(), Weight.WEAK, "shown", Map.of("text", t.text())));
  }
}
