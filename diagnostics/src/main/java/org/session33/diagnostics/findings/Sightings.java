package org.session33.diagnostics.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** That sessions were refused beside whatever else is told, a sentence; empty where none was. */
  static Optional<String> sessionsToo(Observations observations) {
    if (!observations.certainMapiRefusals().isEmpty()) {
      return Optional.of(" Sessions of MAPI clients such as Outlook were refused too.");
    }
    return observations.meets(Need.REFUSED_SESSION)
        ? Optional.of(" Sessions were refused too.")
        : Optional.empty();
  }

  private static String nobody(StoreLimitEvent event) {
    return event.session() == null ? "" : ", which names no user but the GUID " + event.session();
  }

  /** How to find whom events mean that name only a GUID, behind other words; empty otherwise. */
  static String whoIsMeant(List<StoreLimitEvent> events) {
    return events.stream()
        .filter(e -> e.user() == null && e.session() != null)
        .findFirst()
        .map(
            e ->
                "; the event names no user: by reports its GUID is that of the mailbox, so that in"
                    + " the Exchange Management Shell (Exchange 2007 and later) this names the"
                    + " owner: Get-Mailbox -ResultSize Unlimited | Where-Object { $_.ExchangeGuid"
                    + " -eq '"
                    + e.session()
                    + "' }")
        .orElse("");
  }

  /** Each kind of event once, with how often it was seen. */
  static List<String> events(List<StoreLimitEvent> events) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StoreLimitEvent event : events) {
      String type = event.type() == null ? "unknown type" : "\"" + event.type() + "\"";
      Long limit = event.limit();
      String number = limit == null ? "unknown limit" : "limit " + LimitValue.bothNotations(limit);
      String client = event.clientType() == null ? "" : ", client type " + event.clientType();
      String user = event.user() == null ? nobody(event) : ", user " + event.user();
      counts.merge("event 9646 for " + type + ", " + number + client + user, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + ", " + e.getValue() + " times")
        .toList();
  }
}
