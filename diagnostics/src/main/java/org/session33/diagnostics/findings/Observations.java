package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.diagnostics.evidence.StoreLimitSentence;
import org.session33.diagnostics.evidence.ZeroLimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlan;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * What a rule may look at: evidence, profile and server. It cannot tell whether the evidence was
 * read from a file or rehearsed.
 */
public final class Observations {
  private final Evidence evidence;
  private final @Nullable Case observedCase;
  private final SessionPlanner planner;
  private final LimitValues limitValues;
  private final List<StoreLimitEvent> limitEvents;
  private final List<ZeroLimitEvent> zeroLimitEvents;
  private final @Nullable SessionPlan plan;

  /**
   * Observations of a case, or of evidence alone.
   *
   * @param observedCase profile and server, or null where only evidence is at hand
   */
  public Observations(
      Evidence evidence,
      @Nullable Case observedCase,
      SessionPlanner planner,
      LimitValues limitValues) {
    this.evidence = evidence;
    this.observedCase = observedCase;
    this.planner = planner;
    this.limitValues = limitValues;
    this.plan = observedCase == null ? null : planner.plan(observedCase);
    List<StoreLimitEvent> limits = new ArrayList<>();
    List<ZeroLimitEvent> zeros = new ArrayList<>();
    for (EventRecord event : evidence.events()) {
      StoreLimitSentence.parse(event).filter(this::concernsUser).ifPresent(limits::add);
      ZeroLimitEvent.parse(event).ifPresent(zeros::add);
    }
    this.limitEvents = List.copyOf(limits);
    this.zeroLimitEvents = List.copyOf(zeros);
  }

  /** All evidence. */
  public Evidence evidence() {
    return evidence;
  }

  /** Profile and server, if known. */
  public Optional<Case> observedCase() {
    return Optional.ofNullable(observedCase);
  }

  /**
   * Profile and server, for rules that need them.
   *
   * @throws IllegalStateException if they are not known
   */
  public Case requireCase() {
    return observedCase().orElseThrow(() -> new IllegalStateException("no case"));
  }

  /**
   * The sessions that the case would open.
   *
   * @throws IllegalStateException if no case is known
   */
  public SessionPlan plan() {
    if (plan == null) {
      throw new IllegalStateException("no case");
    }
    return plan;
  }

  /** The registry values that the store reads. */
  public LimitValues limitValues() {
    return limitValues;
  }

  /** Every 9646 that names the case's user, or any user where none is known. */
  public List<StoreLimitEvent> limitEvents() {
    return limitEvents;
  }

  /** Every 9645. */
  public List<ZeroLimitEvent> zeroLimitEvents() {
    return zeroLimitEvents;
  }

  /** Every 9646 for sessions that may be about MAPI: those not known to be of a service client. */
  public List<StoreLimitEvent> mapiRefusals() {
    return events(e -> e.kind() != StoreLimitEvent.Kind.OBJECT && !isServiceForSure(e));
  }

  /** Every 9646 for sessions that may be about a service client. */
  public List<StoreLimitEvent> serviceRefusals() {
    return events(e -> e.kind() == StoreLimitEvent.Kind.SESSION && mayBeService(e));
  }

  /** Every 9646 for open objects. */
  public List<StoreLimitEvent> objectRefusals() {
    return events(e -> e.kind() == StoreLimitEvent.Kind.OBJECT);
  }

  /** What is known to be held or refused of the user's sessions. */
  public List<ObservedHolding> holdings() {
    return evidence.holdings();
  }

  /** Whether an error text with this id was seen. */
  public boolean sawText(String id) {
    return evidence.texts().stream().anyMatch(t -> t.id().equals(id));
  }

  /** Whether a need is met. */
  public boolean meets(Need need) {
    return switch (need) {
      case CASE -> observedCase != null;
      case REFUSED_SESSION ->
          !mapiRefusals().isEmpty()
              || !serviceRefusals().isEmpty()
              || holdings().stream().anyMatch(ObservedHolding::refused);
      case REFUSED_OBJECT -> !objectRefusals().isEmpty();
    };
  }

  /** The MAPI limit that was hit: what the newest event says, else what is in force by the case. */
  public Optional<Integer> mapiLimit() {
    Optional<Integer> seen =
        mapiRefusals().stream()
            .map(StoreLimitEvent::limit)
            .filter(l -> l != null)
            .map(l -> (int) Math.min(l, Integer.MAX_VALUE))
            .reduce((a, b) -> b);
    return seen.or(
        () -> limits().map(l -> l.sessions(ClientType.MAPI).value()).filter(v -> v != null));
  }

  /** The limits in force by the case's server. */
  public Optional<StoreLimits> limits() {
    return observedCase().map(c -> StoreLimits.of(c.server().release(), c.server().registry()));
  }

  /** How many planned MAPI sessions are like this. */
  public int planned(Predicate<PlannedSession> like) {
    return plan().count(s -> s.clientType() == ClientType.MAPI && like.test(s));
  }

  /** The planner, for rules that try a changed case. */
  public SessionPlanner planner() {
    return planner;
  }

  private List<StoreLimitEvent> events(Predicate<StoreLimitEvent> like) {
    return limitEvents.stream().filter(like).toList();
  }

  private boolean concernsUser(StoreLimitEvent event) {
    if (observedCase == null || event.user() == null) {
      return true;
    }
    String dn = event.dn();
    return observedCase.user().isMeantBy(event.user())
        || (dn != null && observedCase.user().isMeantBy(dn));
  }

  private static boolean isMapiForSure(StoreLimitEvent event) {
    String type = event.clientType();
    // The GUID form is Exchange 2010's wording for MAPI; the service form has none (KB 980049).
    return type == null
        ? event.session() != null || event.closing()
        : type.toLowerCase(Locale.ROOT).equals("momt");
  }

  private static boolean isServiceForSure(StoreLimitEvent event) {
    return event.clientType() != null && !isMapiForSure(event);
  }

  private boolean mayBeService(StoreLimitEvent event) {
    if (isServiceForSure(event)) {
      return true;
    }
    Long limit = event.limit();
    if (isMapiForSure(event) || limit == null) {
      return false;
    }
    Optional<StoreLimits> limits = limits();
    if (limits.isEmpty()) {
      // Without a server only the usual number can speak; it proves nothing (X6).
      return limitValues
          .find(LimitValue.SERVICE_SESSIONS_PER_USER)
          .filter(v -> limit == (long) v.defaultNumber())
          .isPresent();
    }
    Integer service = limits.get().sessions(ClientType.OWA).value();
    Integer mapi = limits.get().sessions(ClientType.MAPI).value();
    return service != null && limit == (long) service && (mapi == null || limit != (long) mapi);
  }
}
