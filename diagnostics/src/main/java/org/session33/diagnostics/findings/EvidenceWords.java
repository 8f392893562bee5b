package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.profiles.cases.Case;

/** Puts seen events and messages into words, equal ones together. */
public final class EvidenceWords {
  /** Kinds of events that are told one by one; a log of a whole server has thousands of users. */
  private static final int MOST_KINDS = 50;

  private EvidenceWords() {}

  /** A log is near a limit that lacks no more than this part of it: 29 of 32. */
  private static final int NEAR = 10;

  /** A log is far from a limit of which it does not show this part: 15 of 32. */
  private static final int FEW = 2;

  /** How a list of logons marks the sessions of services, which the store counts apart. */
  private static final String SERVICE = "Client=";

  private static final String OUTLOOK = "Client=MSExchangeRPC";

  /**
   * All events about sessions, the start-up message, a list of logons that shows as many sessions
   * of the user as are permitted, and the most connections that a log shows at once, each with
   * where it comes from.
   */
  public static List<Clue> of(Observations observations) {
    List<Clue> clues = new ArrayList<>(clues(observations.mapiRefusals(), true));
    observations.evidence().texts().stream()
        .filter(t -> t.id().equals("unable-to-open-default-folders"))
        // What the user tells is held against the rehearsal by itself.
        .filter(t -> t.origin() != EvidenceOrigin.TOLD)
        .findFirst()
        .map(
            t ->
                new Clue(
                    say("shown-default-folders", Map.of()),
                    t.where().toString(),
                    t.origin(),
                    Weight.WEAK,
                    true))
        .ifPresent(clues::add);
    listed(observations).ifPresent(clues::add);
    mostOpen(observations).ifPresent(clues::add);
    return clues;
  }

  /**
   * How many connections of the user a log shows open at once, beside the limit. A connection is
   * not always one session, and a log sees neither what was open before it begins nor what comes
   * another way: it proves nothing. Few in a log stand against a refusal that nobody saw, and are
   * no word against the store's own record.
   */
  private static Optional<Clue> mostOpen(Observations observations) {
    Optional<LoggedMoment> most = observations.logs().mostConnections();
    Optional<Integer> limit = observations.mapiLimit().filter(l -> l > 0);
    if (most.isEmpty() || limit.isEmpty()) {
      return Optional.empty();
    }
    int count = Objects.requireNonNullElse(most.get().number(), 0);
    boolean near = count >= limit.get() - limit.get() / NEAR;
    boolean few = count < limit.get() / FEW && !observations.sawSessionRefusal();
    return near || few
        ? Optional.of(
            new Clue(
                say(
                    near ? "log-near-limit" : "log-far-from-limit",
                    Map.of("count", count, "limit", limit.get())),
                most.get().where().toString(),
                EvidenceOrigin.SEEN,
                Weight.WEAK,
                near))
        : Optional.empty();
  }

  /** Fewer than are permitted explain no refusal; rehearsed sessions are no list. */
  private static Optional<Clue> listed(Observations observations) {
    int count =
        observations.holdings().stream()
            .filter(h -> h.origin() == EvidenceOrigin.SEEN && !h.refused())
            .filter(h -> observations.theCase().filter(c -> isOf(h, c)).isPresent())
            .filter(h -> !h.holder().startsWith(SERVICE) || h.holder().startsWith(OUTLOOK))
            .mapToInt(ObservedHolding::count)
            .sum();
    return observations
        .mapiLimit()
        .filter(limit -> count > 0 && count >= limit)
        .map(
            limit ->
                new Clue(
                    say("listed-sessions", Map.of("count", count, "limit", limit)),
                    "",
                    EvidenceOrigin.SEEN,
                    Weight.WEAK,
                    true));
  }

  private static boolean isOf(ObservedHolding holding, Case theCase) {
    String account = holding.account();
    return theCase.user().isMeantBy(account)
        || theCase.user().isMeantBy(account.substring(account.lastIndexOf('\\') + 1));
  }

  /** The same events as clues that fit this cause better than others. */
  public static List<Clue> clues(List<LimitEvent> events, boolean speaksFor) {
    return clues(events, Weight.STRONG, speaksFor);
  }

  /** What the words of an event are made of: of many alike they are made once. */
  private record Said(
      @Nullable String type,
      @Nullable Long limit,
      @Nullable String client,
      @Nullable String user,
      @Nullable String guid) {
    static Said of(LimitEvent event) {
      String user = event.user();
      return new Said(
          event.type(),
          event.limit(),
          event.clientType(),
          user,
          user == null ? event.session() : null);
    }
  }

  /** Each kind of event once, those that were read before those that were rehearsed. */
  public static List<Clue> clues(List<LimitEvent> events, Weight weight, boolean speaksFor) {
    List<Clue> clues = new ArrayList<>();
    for (EvidenceOrigin origin : EvidenceOrigin.values()) {
      Map<Said, List<LimitEvent>> kinds = new LinkedHashMap<>();
      events.stream()
          .filter(e -> e.origin() == origin)
          .forEach(e -> kinds.computeIfAbsent(Said.of(e), w -> new ArrayList<>()).add(e));
      kinds.entrySet().stream()
          .limit(MOST_KINDS)
          .forEach(
              kind ->
                  clues.add(
                      new Clue(
                          times(words(kind.getValue().get(0)), kind.getValue().size()),
                          kind.getValue().get(0).where().toString(),
                          origin,
                          weight,
                          speaksFor)));
      if (kinds.size() > MOST_KINDS) {
        String more = say("more-events", Map.of("count", kinds.size() - MOST_KINDS));
        clues.add(new Clue(more, "", origin, weight, speaksFor));
      }
    }
    return clues;
  }

  /**
   * That sessions were refused beside whatever else is told, seen or rehearsed, a sentence; empty
   * where none was.
   */
  public static Optional<String> sessionsToo(Observations observations) {
    if (!observations.certainMapiRefusals().isEmpty()) {
      return Optional.of(say("mapi-sessions-too", Map.of()));
    }
    return observations.meets(Need.REFUSED_SESSION)
        ? Optional.of(say("sessions-too", Map.of()))
        : Optional.empty();
  }

  /** How to find whom events mean that name only a GUID, one clause; empty otherwise. */
  public static List<String> whoIsMeant(List<LimitEvent> events) {
    for (LimitEvent event : events) {
      String guid = event.session();
      if (event.user() == null && guid != null) {
        return List.of(say("who-is-meant", Map.of("guid", guid)));
      }
    }
    return List.of();
  }

  private static String times(String words, int count) {
    return count == 1 ? words : words + ", " + say("event-times", Map.of("count", count));
  }

  private static String words(LimitEvent event) {
    List<String> clauses = new ArrayList<>();
    String type = event.type();
    clauses.add(
        say(
            "event",
            Map.of("type", type == null ? say("event-type-unknown", Map.of()) : '"' + type + '"')));
    Long limit = event.limit();
    clauses.add(
        limit == null
            ? say("event-limit-unknown", Map.of())
            : say("event-limit", Map.of("limit", limit)));
    String client = event.clientType();
    if (client != null) {
      clauses.add(say("event-client", Map.of("client", client)));
    }
    String user = event.user();
    String guid = event.session();
    if (user != null) {
      clauses.add(say("event-user", Map.of("user", user)));
    } else if (guid != null) {
      clauses.add(say("event-guid", Map.of("guid", guid)));
    }
    return String.join(", ", clauses);
  }

  private static String say(String sentence, Map<String, ?> values) {
    return Causes.shipped().shared().say(sentence, values);
  }
}
