package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;

/** Puts seen events and messages into words, equal ones together. */
public final class EvidenceWords {
  private EvidenceWords() {}

  /** All events about sessions, and the start-up message. */
  public static List<String> of(Observations observations) {
    List<String> words = new ArrayList<>(events(observations.mapiRefusals()));
    if (observations.sawText("unable-to-open-default-folders")) {
      words.add(say("shown-default-folders", Map.of()));
    }
    return words;
  }

  /** That sessions were refused beside whatever else is told, a sentence; empty where none was. */
  public static Optional<String> sessionsToo(Observations observations) {
    if (!observations.certainMapiRefusals().isEmpty()) {
      return Optional.of(say("mapi-sessions-too", Map.of()));
    }
    return observations.meets(Need.REFUSED_SESSION)
        ? Optional.of(say("sessions-too", Map.of()))
        : Optional.empty();
  }

  /** How to find whom events mean that name only a GUID, one clause; empty otherwise. */
  public static List<String> whoIsMeant(List<StoreLimitEvent> events) {
    for (StoreLimitEvent event : events) {
      String guid = event.session();
      if (event.user() == null && guid != null) {
        return List.of(say("who-is-meant", Map.of("guid", guid)));
      }
    }
    return List.of();
  }

  /** Each kind of event once, with how often it was seen. */
  public static List<String> events(List<StoreLimitEvent> events) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StoreLimitEvent event : events) {
      counts.merge(words(event), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(
            e ->
                e.getValue() == 1
                    ? e.getKey()
                    : e.getKey() + ", " + say("event-times", Map.of("count", e.getValue())))
        .toList();
  }

  private static String words(StoreLimitEvent event) {
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
