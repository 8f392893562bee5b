package org.session33.diagnostics.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.LimitValue;

/** Puts seen events and messages into words, equal ones together. */
final class Sightings {
  private Sightings() {}

  /** All events about sessions, and the start-up message. */
  static List<String> of(Observations observations) {
    List<String> words = new java.util.ArrayList<>(events(observations.mapiRefusals()));
    if (observations.sawText("unable-to-open-default-folders")) {
      words.add("Outlook showed \"Unable to open your default e-mail folders\"");
    }
    return words;
  }

  /** Each kind of event once, with how often it was seen. */
  static List<String> events(List<StoreLimitEvent> events) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StoreLimitEvent event : events) {
      String type = event.type() == null ? "unknown type" : "\"" + event.type() + "\"";
      Long limit = event.limit();
      String number = limit == null ? "unknown limit" : "limit " + LimitValue.bothNotations(limit);
      String client = event.clientType() == null ? "" : ", client type " + event.clientType();
      String user = event.user() == null ? "" : ", user " + event.user();
      counts.merge("event 9646 for " + type + ", " + number + client + user, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + ", " + e.getValue() + " times")
        .toList();
  }
}
