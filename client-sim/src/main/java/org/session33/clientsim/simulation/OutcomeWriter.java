package org.session33.clientsim.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.GateWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookMessage;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionRole;

/**
 * Writes down what a person would see of a simulation at its end.
 *
 * <p>It is long because sessions, gates, messages and symptoms of one end are told together.
 */
final class OutcomeWriter {
  private final CaseSimulation simulation;
  private final RehearsedStore book;
  private final List<ActedSession> sessions;
  private final OutlookMessages messages;
  private final ClientRefusals clients;
  private final Case theCase;
  private final StoreLimits limits;

  OutcomeWriter(
      CaseSimulation simulation,
      Case theCase,
      RehearsedStore book,
      OutlookMessages messages,
      ClientRefusals clients) {
    this.simulation = simulation;
    this.book = book;
    this.sessions = book.sessions();
    this.messages = messages;
    this.clients = clients;
    this.theCase = theCase;
    this.limits = book.store().limits();
  }

  Outcome outcome() {
    List<SessionCount> counts = counts();
    List<GateCount> gates = new GateCounts(theCase, book, sessions).all(counts, limits);
    OutlookProfile profile = simulation.openProfile();
    OutlookState state = profile == null ? null : state(profile, gates);
    Dialog dialog = profile == null ? null : dialog(profile).orElse(null);
    return new Outcome(
        theCase.user().legacyDn(),
        state,
        dialog,
        symptoms(profile, dialog),
        gates,
        counts,
        sessions,
        book.objectsRefused(),
        book.log(),
        book.moments(),
        reasons(counts.get(0), gates),
        clients.of(theCase, sessions));
  }

  private OutlookState state(OutlookProfile profile, List<GateCount> gates) {
    if (firstRefusedOfOutlook().isPresent()) {
      return mayPass(gates) ? OutlookState.DEPENDS : OutlookState.REFUSED;
    }
    boolean incomplete = book.objectsRefused() > 0 || !overCeiling(profile).isEmpty();
    return incomplete || simulation.isDisconnected() ? OutlookState.DEGRADED : OutlookState.OPENED;
  }

  /**
   * Whether nothing refuses Outlook but a policy that is not known to count its connections: the
   * store would let all of it in if the policy did.
   */
  private boolean mayPass(List<GateCount> gates) {
    boolean certain = theCase.server().release().has(Capability.CONNECTIONS_COUNTED);
    return !certain
        && sessions.stream()
            .filter(s -> s.planned().isOutlooks())
            .allMatch(s -> s.granted() || s.refusedBy() == Gate.CLIENT_ACCESS)
        && gates.stream()
            .filter(g -> g.gate() == Gate.STORE && g.clientType() == ClientType.MAPI)
            .flatMap(g -> refusedIfAllCame(g).stream())
            .noneMatch(s -> s.planned().isOutlooks());
  }

  private Optional<ActedSession> firstRefusedOfOutlook() {
    return sessions.stream().filter(s -> !s.granted() && s.planned().isOutlooks()).findFirst();
  }

  /** Mailboxes with more cached folders than the release copes with at all. */
  private static List<AdditionalMailbox> overCeiling(OutlookProfile profile) {
    Fact<Integer> ceiling = profile.release().sharedFolderCeiling();
    boolean caches = profile.cachedExchangeMode() && profile.downloadSharedFolders();
    return ceiling == null || !caches
        ? List.of()
        : profile.additionalMailboxes().stream()
            .filter(m -> !m.ownAccount() && m.knownFolders() > ceiling.value())
            .toList();
  }

  private Optional<Dialog> dialog(OutlookProfile profile) {
    return firstRefusedOfOutlook()
        .map(
            refused -> {
              boolean calendar = refused.planned().role() == SessionRole.SHARED_CALENDAR;
              OutlookMessage message =
                  messages.message(
                      calendar
                          ? theCase.server().release().refusedCalendarShows().value()
                          : OutlookMessage.UNABLE_TO_OPEN,
                      profile.release());
              return new Dialog(
                  message.id(),
                  message.title(),
                  message.text(profile.language()),
                  message.source(),
                  message.confidence());
            });
  }

  private List<String> symptoms(@Nullable OutlookProfile profile, @Nullable Dialog dialog) {
    List<String> symptoms = new ArrayList<>();
    boolean unableToOpen = dialog != null && dialog.id().equals(OutlookMessage.UNABLE_TO_OPEN);
    if (profile != null && unableToOpen && profile.cachedExchangeMode()) {
      symptoms.add(
          "In Cached Exchange Mode Outlook may start without this message and only show"
              + " Disconnected (assumed).");
    }
    if (profile != null && book.objectsRefused() > 0) {
      symptoms.add(
          String.format(
              Locale.ROOT,
              "Outlook opens, but %,d shared %s stale: new items are missing and deleted"
                  + " ones still show.",
              book.objectsRefused(),
              book.objectsRefused() == 1 ? "folder stays" : "folders stay"));
      symptoms.add("The Sync Issues folder fills with entries such as [80040305-54A-4DE-1900].");
    }
    if (profile != null) {
      Fact<Integer> ceiling = profile.release().sharedFolderCeiling();
      for (AdditionalMailbox mailbox : overCeiling(profile)) {
        symptoms.add(
            String.format(
                Locale.ROOT,
                "%s has %,d folders; %s copes with %,d shared folders, the others stay stale.",
                mailbox.name(),
                mailbox.knownFolders(),
                profile.release(),
                ceiling == null ? 0 : ceiling.value()));
      }
    }
    if (simulation.isDisconnected()) {
      symptoms.add("Outlook shows Disconnected.");
    }
    TreeSet<String> programs = new TreeSet<>();
    for (ActedSession session : sessions) {
      if (!session.granted() && session.planned().role() == SessionRole.PROGRAM) {
        programs.add(session.planned().holder());
      }
    }
    programs.forEach(p -> symptoms.add(p + " does not get all the sessions that it asks for."));
    RehearsedLog log = book.log();
    if (log.more() > 0) {
      symptoms.add(
          String.format(
              Locale.ROOT,
              "The server would write %,d events; %,d are kept, the first of each program among"
                  + " them.",
              log.written(),
              log.events().size()));
    }
    return symptoms;
  }

  /**
   * Sessions that are counted together.
   *
   * @param door the only service whose sessions they are, or null where all of the type count
   */
  private record Counter(ClientType type, @Nullable ServiceDoor door) {}

  private Counter counter(PlannedSession session) {
    boolean apart =
        session.clientType() == ClientType.POP_IMAP
            && !SessionModel.of(theCase).popAndImapTogether();
    return new Counter(session.clientType(), apart ? session.door() : null);
  }

  /** The door with the first refusal comes first, then MAPI where anything uses it. */
  private List<SessionCount> counts() {
    Map<Counter, int[]> sums = new LinkedHashMap<>();
    sums.put(new Counter(ClientType.MAPI, null), new int[3]);
    for (ActedSession session : sessions) {
      int[] sum = sums.computeIfAbsent(counter(session.planned()), c -> new int[3]);
      sum[0]++;
      sum[1] += session.reachedStore() ? 1 : 0;
      sum[2] += session.granted() ? 1 : 0;
    }
    List<SessionCount> counts = new ArrayList<>();
    sums.forEach(
        (of, sum) ->
            counts.add(
                new SessionCount(of.type(), of.door(), sum[0], sum[1], sum[2], limit(of.type()))));
    counts.sort(
        Comparator.comparing((SessionCount c) -> c.refused() == 0)
            .thenComparing(c -> c.requested() == 0)
            .thenComparing(SessionCount::clientType)
            .thenComparing(SessionCount::words));
    return counts;
  }

  private EffectiveLimit limit(ClientType type) {
    return switch (theCase.standing(type)) {
      case LIMITED -> limits.sessions(type);
      case ADMINISTRATOR -> limits.administrators();
      case EXEMPT ->
          EffectiveLimit.none(
              theCase.user().name()
                  + " holds the permission \""
                  + theCase.server().release().exemption().value().words()
                  + "\"",
              theCase.server().release().exemption().confidence());
    };
  }

  /** The sessions of a door that the store would refuse if every one came to it, in order. */
  private List<ActedSession> refusedIfAllCame(GateCount store) {
    OptionalInt limit = store.limit().number();
    if (limit.isEmpty()) {
      return List.of();
    }
    boolean each = limits.scope() == LimitScope.DATABASE;
    Map<String, Integer> counters = new HashMap<>();
    return sessions.stream()
        .filter(s -> store.counts(s.planned()))
        .filter(
            s ->
                counters.merge(each ? s.planned().database() : "", 1, Integer::sum)
                    > limit.getAsInt())
        .toList();
  }

  /** What a gate before the store refuses, and what the store behind it would do. */
  private static Optional<GateCount> behind(List<GateCount> gates) {
    return gates.stream()
        .filter(g -> g.gate() == Gate.STORE && g.kept() > 0 && g.refused() == 0)
        .findFirst();
  }

  private String atTheStore(SessionCount count) {
    EffectiveLimit limit = count.limit();
    String asked =
        String.format(
            Locale.ROOT,
            count.requested() == 1 ? "%,d session is asked for" : "%,d sessions are asked for",
            count.requested());
    if (limit.value() == null) {
      return asked + " and all are granted, because " + limit.reason() + ".";
    }
    String scope = limits.scope() == LimitScope.DATABASE ? " in each mailbox database" : "";
    return String.format(
        Locale.ROOT,
        "%s and %,d %s permitted%s: %s.",
        asked,
        limit.value(),
        limit.value() == 1 ? "is" : "are",
        scope,
        limit.reason());
  }

  private List<String> reasons(SessionCount count, List<GateCount> gates) {
    List<String> reasons = new ArrayList<>();
    GateWords.refusal(gates).ifPresent(reasons::add);
    Optional<GateCount> behind = behind(gates);
    if (behind.isPresent()) {
      reasons.add(GateWords.behind(behind.get(), refusedIfAllCame(behind.get()).size()));
    } else {
      reasons.add(atTheStore(count));
    }
    EffectiveLimit limit = count.limit();
    if (theCase.standing(count.clientType()) == Standing.EXEMPT && theCase.outlook() != null) {
      reasons.add(
          "An account of a person with this permission can slow the whole server; it is meant for"
              + " programs.");
    }
    if (limit.confidence() == Confidence.ASSUMED && limit.value() == null) {
      reasons.add("That no limit is in force here is assumed.");
    }
    OutlookProfile profile = theCase.outlook();
    if (profile != null
        && profile.sharedCaching() == SharedCaching.NON_MAIL
        && profile.additionalMailboxes().stream()
            .anyMatch(m -> m.nonMailFolders() == null && m.knownFolders() > 0)
        && book.objectsRefused() > 0) {
      reasons.add("How many shared folders hold no mail is not known; all of them were counted.");
    }
    return reasons;
  }
}
