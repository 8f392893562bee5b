package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;

/** Puts seen events and messages into words, equal ones together. */
public final class EvidenceWords {
  private EvidenceWords() {}

  /** All events about sessions, and the start-up message, each with where it comes from. */
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
    return clues;
  }

  /** The same events as clues that fit this cause better than others. */
  public static List<Clue> clues(List<LimitEvent> events, boolean speaksFor) {
    return clues(events, Weight.STRONG, speaksFor);
  }

  /** Each kind of event once, those that were read before those that were rehearsed. */
  public static List<Clue> clues(List<LimitEvent> events, Weight weight, boolean speaksFor) {
    List<Clue> clues = new ArrayList<>();
    for (EvidenceOrigin origin : EvidenceOrigin.values()) {
      Map<String, List<LimitEvent>> kinds = new LinkedHashMap<>();
      events.stream()
          .filter(e -> e.origin() == origin)
          .forEach(e -> kinds.computeIfAbsent(words(e), w -> new ArrayList<>()).add(e));
      kinds.forEach(
          (words, alike) ->
              clues.add(
                  new Clue(
                      times(words, alike.size()),
                      alike.get(0).where().toString(),
                      origin,
                      weight,
                      speaksFor)));
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
