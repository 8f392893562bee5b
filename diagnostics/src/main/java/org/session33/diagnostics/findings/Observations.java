package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoments;
import org.session33.diagnostics.evidence.ObservedClients;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.records.RecordComponents;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlan;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.windows.RegistryValue;

/**
 * What a rule may look at: evidence with its origin, profile and server. It never sees the
 * simulator's insides.
 *
 * <p>It is long because it is the one view that all rules share: a question that two of them ask is
 * answered once.
 */
public final class Observations {
  /** The words of the Sync Issues log when a session holds too many objects open (KB 3115602). */
  public static final String SYNC_TOO_MANY_ITEMS = "sync-too-many-items";

  private static final String SYNC_HIERARCHY = "sync-hierarchy-error";

  /** The part of those words that only the log has: the end of its code. */
  private static final String LOG_CODE = "tail";

  private final Evidence evidence;
  private final LoggedMoments logs;
  private final ObservedClients clients;
  private final @Nullable Case theCase;
  private final SessionPlanner planner;
  private final LimitValues limitValues;
  private final KnownReleases releases;
  private final List<LimitEvent> limitEvents;
  private final Map<ZeroLimitEvent, EventRecord> zeroLimitEvents;
  private final @Nullable SessionPlan plan;
  private final Set<Problem.Concern> missing;
  private @Nullable MessageComparison userSaw;
  private List<GateCount> gates = List.of();

  /**
   * Observations of a case, or of evidence alone.
   *
   * @param theCase profile and server, or null where only evidence is at hand
   * @param releases the releases that it may be about
   */
  public Observations(
      Evidence evidence,
      @Nullable Case theCase,
      SessionPlanner planner,
      LimitValues limitValues,
      KnownReleases releases) {
    this(evidence, theCase, planner, limitValues, releases, Set.of());
  }

  /**
   * Observations that are not whole.
   *
   * @param theCase profile and server, or null where only evidence is at hand
   * @param missing what could not be used or is not known of the case and its evidence
   */
  public Observations(
      Evidence evidence,
      @Nullable Case theCase,
      SessionPlanner planner,
      LimitValues limitValues,
      KnownReleases releases,
      Set<Problem.Concern> missing) {
    this.releases = releases;
    this.missing = Set.copyOf(missing);
    this.evidence =
        RecordComponents.with(evidence, "texts", LoggedMoments.textsOf(evidence, theCase));
    this.logs = LoggedMoments.of(evidence, theCase);
    this.clients = ObservedClients.of(evidence, theCase);
    this.theCase = theCase;
    this.planner = planner;
    this.limitValues = limitValues;
    this.plan = theCase == null ? null : planner.plan(theCase);
    List<LimitEvent> limits = new ArrayList<>();
    Map<ZeroLimitEvent, EventRecord> zeros = new LinkedHashMap<>();
    for (EventRecord event : oldestFirst(evidence.events())) {
      StoreLimitSentence.parse(event)
          .map(said -> LimitEvent.of(event, said))
          .filter(this::concernsUser)
          .ifPresent(limits::add);
      ZeroLimitEvent.parse(event)
          .ifPresent(said -> zeros.merge(said, event, Observations::seenFirst));
    }
    this.limitEvents = List.copyOf(limits);
    this.zeroLimitEvents = Collections.unmodifiableMap(zeros);
  }

  private static EventRecord seenFirst(EventRecord one, EventRecord other) {
    return one.origin().compareTo(other.origin()) <= 0 ? one : other;
  }

  /** Event Viewer saves the newest first; events without a time stay where they are. */
  private static List<EventRecord> oldestFirst(List<EventRecord> events) {
    if (events.stream().anyMatch(e -> e.time() == null)) {
      return events;
    }
    return events.stream()
        .sorted(Comparator.comparing(e -> Objects.requireNonNull(e.time())))
        .toList();
  }

  /** The same where a user told of a message, held against that of the rehearsal. */
  public Observations withUserSaw(@Nullable MessageComparison value) {
    userSaw = value;
    return this;
  }

  /** The same with what a rehearsal counted at each gate. */
  public Observations withGates(List<GateCount> value) {
    gates = List.copyOf(value);
    return this;
  }

  /**
   * What MAPI asks of Client Access, before the store is asked; empty without a case, or where no
   * policy counts its connections.
   */
  public Optional<ClientAccessGate> clientAccess() {
    return theCase()
        .flatMap(
            c ->
                ClientAccessGate.of(
                    this, c, at(Gate.CLIENT_ACCESS).stream().findFirst().orElse(null)));
  }

  /** What a rehearsal counted at a gate, a door or a setting each. */
  public List<GateCount> at(Gate gate) {
    return gates.stream().filter(g -> g.gate() == gate).toList();
  }

  /** Whether anything was refused at a gate, seen or rehearsed. */
  public boolean refusedAt(Gate gate) {
    return holdings().stream().anyMatch(h -> h.refusedBy() == gate);
  }

  /**
   * The message that the user saw, held against that of the rehearsal; empty where none is told.
   */
  public Optional<MessageComparison> userSaw() {
    return Optional.ofNullable(userSaw);
  }

  /** What logs tell of the user, or of anybody where no user is known. */
  public LoggedMoments logs() {
    return logs;
  }

  /** What lists and logs show of the user's clients, or of anybody's where no user is known. */
  public ObservedClients clients() {
    return clients;
  }

  /** All evidence that may be about the user. */
  public Evidence evidence() {
    return evidence;
  }

  /** What could not be used or is not known. */
  public Set<Problem.Concern> missing() {
    return missing;
  }

  /** Profile and server, if known. */
  public Optional<Case> theCase() {
    return Optional.ofNullable(theCase);
  }

  /**
   * Profile and server, for rules that need them.
   *
   * @throws IllegalStateException if they are not known
   */
  public Case requireCase() {
    return theCase().orElseThrow(() -> new IllegalStateException("no case"));
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

  /** The releases that it may be about: the case's, else what is stated or told, else all. */
  public KnownReleases releases() {
    return releases;
  }

  /** Every 9646 that names the case's user, or any user where none is known. */
  public List<LimitEvent> limitEvents() {
    return limitEvents;
  }

  /** What each 9645 says, once, with the first event that says so. */
  public Map<ZeroLimitEvent, EventRecord> zeroLimitEvents() {
    return zeroLimitEvents;
  }

  /** Every 9646 for sessions that may be about MAPI: those not known to be of a service client. */
  public List<LimitEvent> mapiRefusals() {
    return events(e -> e.kind() != StoreLimitEvent.Kind.OBJECT && !isServiceForSure(e));
  }

  /** Every 9646 for sessions that may be about a service client. */
  public List<LimitEvent> serviceRefusals() {
    return events(e -> e.kind() == StoreLimitEvent.Kind.SESSION && mayBeService(e));
  }

  /** Every 9646 for sessions that cannot be about a service client. */
  public List<LimitEvent> certainMapiRefusals() {
    return events(e -> e.kind() == StoreLimitEvent.Kind.SESSION && !mayBeService(e));
  }

  /** Every 9646 for sessions, of whatever client. */
  public List<LimitEvent> sessionRefusals() {
    return events(e -> e.kind() != StoreLimitEvent.Kind.OBJECT);
  }

  /** Every 9646 for open objects. */
  public List<LimitEvent> objectRefusals() {
    return events(e -> e.kind() == StoreLimitEvent.Kind.OBJECT);
  }

  /** Whether all that tells of too many items is the code of a log, which sessions have too. */
  public boolean isSyncCodeAlone() {
    return evidence.texts().stream()
        .filter(t -> t.id().equals(SYNC_TOO_MANY_ITEMS))
        .allMatch(t -> t.parts().containsKey(LOG_CODE));
  }

  /** What was read of a log of folder synchronisation, and not only its words somewhere else. */
  public Optional<ObservedText> syncLog() {
    return evidence.texts().stream()
        .filter(
            t ->
                t.id().equals(SYNC_HIERARCHY)
                    || (t.id().equals(SYNC_TOO_MANY_ITEMS) && t.parts().containsKey(LOG_CODE)))
        .min(Comparator.comparing(ObservedText::origin));
  }

  /**
   * The types of objects of which too many were open, by the names of their registry values, as far
   * as anything tells: the log of folder synchronisation tells of folders, and so does a profile
   * that caches shared ones.
   */
  public Set<String> objectTypes() {
    Set<String> types = new LinkedHashSet<>();
    for (LimitEvent event : objectRefusals()) {
      if (event.type() != null) {
        types.add(event.type());
      }
    }
    if (types.isEmpty() && (syncLog().isPresent() || cachesSharedFolders())) {
      types.add(ObjectType.FOLDER.registryName());
    }
    return types;
  }

  private boolean cachesSharedFolders() {
    OutlookProfile profile = theCase == null ? null : theCase.outlook();
    return profile != null
        && profile.keepsFoldersOpen()
        && profile.sharedCaching() != SharedCaching.NONE
        && !profile.additionalMailboxes().isEmpty();
  }

  /**
   * The registry values of the server that its store has loaded: those of the case, or of a
   * server's export that was given without one. A case that names none tells nothing of them, and
   * what was concluded from an event was not given.
   */
  public Optional<ServerRegistry> serverRegistry() {
    return theCase()
        .map(DeducedValues::without)
        .filter(
            c -> !c.server().registry().plus(c.server().registryNotLoaded()).entries().isEmpty())
        .map(c -> c.server().registry())
        .or(() -> Optional.of(evidence.registry()).filter(r -> !r.entries().isEmpty()));
  }

  /**
   * The same, for rules that need them.
   *
   * @throws IllegalStateException if they are not known
   */
  public ServerRegistry requireServerRegistry() {
    return serverRegistry().orElseThrow(() -> new IllegalStateException("no registry"));
  }

  /** The same with the values that wait for the next start of the store. */
  public ServerRegistry requireWholeRegistry() {
    return requireServerRegistry()
        .plus(theCase().map(c -> c.server().registryNotLoaded()).orElseGet(ServerRegistry::empty));
  }

  /** Whether all that was given is text that tells of a failure in words that nobody knows. */
  public boolean isUnknownFailure() {
    return theCase == null
        && evidence.records() == 0
        && evidence.registry().entries().isEmpty()
        && evidence.files().stream().anyMatch(EvidenceFile::tellsOfUnknownFailure);
  }

  /**
   * Whether the store's own record was given that it refused this user a session that cannot be a
   * service's: that opens the family of the session limit, and what makes the difference in a
   * rehearsal is then confirmed.
   */
  public boolean sawMapiRefusal() {
    return certainMapiRefusals().stream().anyMatch(LimitEvent::isSeen);
  }

  /** Whether the store's own record was given that it refused this user any session. */
  public boolean sawSessionRefusal() {
    return sessionRefusals().stream().anyMatch(LimitEvent::isSeen);
  }

  /**
   * Whether a value of the case was stated or read, by its path; a default or what was assumed for
   * want of it rules nothing out.
   */
  public boolean isStated(String path) {
    return theCase()
        .map(c -> c.provenance().of(path))
        .filter(o -> o.filter(v -> v.kind() != Origin.Kind.READ).isEmpty())
        .isPresent();
  }

  /**
   * Whether an export of the server's registry was given, and not only values that a case tells.
   */
  public boolean sawServerRegistry() {
    return serverRegistry().isPresent()
        && requireWholeRegistry().entries().stream()
            .anyMatch(e -> originOf(e.value()) == EvidenceOrigin.SEEN);
  }

  /**
   * Whether a value of the server's registry was read from an export of it, or is what a case
   * tells.
   */
  public EvidenceOrigin originOf(RegistryValue value) {
    return originOf(value.place());
  }

  /** Whether what stands at a place was read from a file of its own, or is what a case tells. */
  EvidenceOrigin originOf(Place place) {
    // A release that was stated beside the case stands in no file; the user's name still does.
    boolean told =
        Stream.of("server.release", "user.name")
            .flatMap(path -> theCase().flatMap(c -> c.provenance().of(path)).stream())
            .flatMap(origin -> Stream.ofNullable(origin.place()))
            .anyMatch(p -> p.file().equals(place.file()));
    return told ? EvidenceOrigin.TOLD : EvidenceOrigin.SEEN;
  }

  /**
   * Whether something that could be brought was given, or is nowhere to be had, by the id of what
   * is said of it in {@code findings.yaml}.
   */
  boolean isGiven(String what) {
    boolean online = releases.online();
    return switch (what) {
      case "registry" -> online || sawServerRegistry();
      case "application-log" -> online || limitEvents.stream().anyMatch(LimitEvent::isSeen);
      case "logons" -> online || evidence.files().stream().anyMatch(f -> isOf(f, "logon"));
      case "client-access-log" ->
          online || evidence.files().stream().anyMatch(f -> isOf(f, "rpc-client-access"));
      case "popimap-log" -> online || evidence.files().stream().anyMatch(f -> isOf(f, "pop-imap"));
      case "sync-issues" -> syncLog().isPresent();
      default -> false;
    };
  }

  private static boolean isOf(EvidenceFile file, String format) {
    return file.format().contains(format);
  }

  /** What is known to be held or refused of the user's sessions. */
  public List<ObservedHolding> holdings() {
    return evidence.holdings();
  }

  /** An error text with this id, one that was seen before one that a rehearsal showed. */
  public Optional<ObservedText> text(String id) {
    return evidence.texts().stream()
        .filter(t -> t.id().equals(id))
        .min(Comparator.comparing(ObservedText::origin));
  }

  /** Whether an error text with this id was seen or rehearsed. */
  public boolean sawText(String id) {
    return evidence.texts().stream().anyMatch(t -> t.id().equals(id));
  }

  /** Whether a need is met. */
  public boolean meets(Need need) {
    return switch (need) {
      case CASE -> theCase != null;
      case SERVER_REGISTRY -> serverRegistry().isPresent();
      case REFUSED_SESSION ->
          !mapiRefusals().isEmpty()
              || !serviceRefusals().isEmpty()
              || refusedAt(Gate.STORE)
              || refusedAt(Gate.CLIENT_ACCESS);
      case REFUSED_MAPI_SESSION -> refusedAt(Gate.CLIENT_ACCESS) || !onlyServicesRefused();
      case REFUSED_OBJECT -> !objectRefusals().isEmpty() || sawText(SYNC_TOO_MANY_ITEMS);
    };
  }

  /**
   * The MAPI limit that was hit: what the newest event about MAPI says, one that was read before
   * one that was rehearsed, else what is in force by the case, else what an event says that may be
   * about a service.
   */
  public Optional<Integer> mapiLimit() {
    return lastLimit(events(e -> e.kind() != StoreLimitEvent.Kind.OBJECT && !mayBeService(e)))
        .or(this::actedLimit)
        .or(() -> lastLimit(mapiRefusals()));
  }

  private static Optional<Integer> lastLimit(List<LimitEvent> events) {
    List<LimitEvent> seen = LimitEvent.seen(events);
    return (seen.isEmpty() ? events : seen)
        .stream()
            .map(LimitEvent::limit)
            .filter(l -> l != null)
            .map(l -> (int) Math.min(l, Integer.MAX_VALUE))
            .reduce((a, b) -> b);
  }

  /** The MAPI limit that the case was acted out with; empty where there is none, or no case. */
  public Optional<Integer> actedLimit() {
    return theCase()
        .flatMap(
            c ->
                limits()
                    .map(
                        l ->
                            switch (c.standing(ClientType.MAPI)) {
                              case LIMITED -> l.sessions(ClientType.MAPI).value();
                              case ADMINISTRATOR -> l.administrators().value();
                              case EXEMPT -> null;
                            }));
  }

  /** A service door through which the case asks for more sessions than are permitted. */
  public Optional<ClientType> exceededServiceDoor() {
    Optional<StoreLimits> limits = limits();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(ClientType.values())
        .filter(ClientType::isService)
        .filter(type -> !limits.get().sessions(type).permits(asked(type)))
        .findFirst();
  }

  /** Sessions through a door where they are added up: over all, or over the fullest counter. */
  public int asked(ClientType type) {
    boolean byDatabase = countsByDatabase();
    boolean byService =
        type == ClientType.POP_IMAP && !planner.model(requireCase()).popAndImapTogether();
    Map<String, Integer> sums = new LinkedHashMap<>();
    for (PlannedSession session : plan().sessions()) {
      if (session.clientType() == type) {
        String counter =
            (byDatabase ? session.database() : "") + "/" + (byService ? session.door() : "");
        sums.merge(counter, 1, Integer::sum);
      }
    }
    return sums.values().stream().mapToInt(n -> n).max().orElse(0);
  }

  /** Whether each mailbox database counts for itself, as the managed store does. */
  public boolean countsByDatabase() {
    return limits().map(StoreLimits::scope).filter(s -> s == LimitScope.DATABASE).isPresent();
  }

  /** Whether service clients account for everything that was refused. */
  private boolean onlyServicesRefused() {
    List<LimitEvent> perhaps = mapiRefusals();
    if (perhaps.isEmpty()) {
      return !serviceRefusals().isEmpty();
    }
    return perhaps.stream().allMatch(this::mayBeService) && exceededServiceDoor().isPresent();
  }

  /** The limits in force by the case's server. */
  public Optional<StoreLimits> limits() {
    return theCase()
        .map(c -> SessionModel.of(c).changedValueWaits() ? c.server() : c.server().restarted())
        .map(server -> StoreLimits.of(server.release(), server.registry()));
  }

  /**
   * The planned sessions that are added up: all of them, or, where each mailbox database counts for
   * itself, those of the database with the most.
   */
  public Predicate<PlannedSession> fullestPool() {
    if (!countsByDatabase()) {
      return s -> true;
    }
    String fullest =
        plan().sessions().stream()
            .map(PlannedSession::database)
            .distinct()
            .max(Comparator.comparingInt(d -> planned(s -> s.database().equals(d))))
            .orElse("");
    return s -> s.database().equals(fullest);
  }

  /** How many planned MAPI sessions are like this. */
  public int planned(Predicate<PlannedSession> like) {
    return plan().count(s -> s.clientType() == ClientType.MAPI && like.test(s));
  }

  /** The planner, for rules that try a changed case. */
  public SessionPlanner planner() {
    return planner;
  }

  private List<LimitEvent> events(Predicate<LimitEvent> like) {
    return limitEvents.stream().filter(like).toList();
  }

  private boolean concernsUser(LimitEvent event) {
    return theCase == null || event.concerns(theCase);
  }

  /** Whether every refusal that was read is worded as none of a service client is. */
  public boolean sawMapiAlone() {
    List<LimitEvent> seen = LimitEvent.seen(sessionRefusals());
    return !seen.isEmpty() && seen.stream().allMatch(Observations::isMapiForSure);
  }

  private static boolean isMapiForSure(LimitEvent event) {
    String type = event.clientType();
    // The GUID form is Exchange 2010's wording for MAPI; the service form has none (KB 980049).
    return type == null
        ? event.session() != null || event.closing()
        : type.toLowerCase(Locale.ROOT).equals("momt");
  }

  private static boolean isServiceForSure(LimitEvent event) {
    return event.clientType() != null && !isMapiForSure(event);
  }

  /** Whether an event may be about a service client, by its client type or number. */
  public boolean mayBeService(LimitEvent event) {
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
    Integer inForce = limits.get().sessions(ClientType.OWA).value();
    int standard = limits.get().release().sessionLimit(ClientType.OWA).map(Fact::value).orElse(0);
    return limit == standard || (inForce != null && limit == (long) inForce);
  }
}
