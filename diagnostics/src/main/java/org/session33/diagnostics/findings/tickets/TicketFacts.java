package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.findings.LimitEvent;

/**
 * What is known of a ticket, by the names that conditions use: slots as {@code scope:one-user},
 * what it denies as {@code denials:phone}, known messages as {@code text:name-not-resolved}, events
 * as {@code event:1309}, and those of the store's limits as {@code event:9646-session}, {@code
 * event:9646-service} and {@code event:9646-object}. Of a limit that somebody set, {@code
 * setting:misnamed} says that the store reads no value of that name, and {@code setting:in-force}
 * or {@code setting:not-in-force} whether the event shows the number that was set.
 */
final class TicketFacts {
  /**
   * One of them.
   *
   * @param words the words that say it, as written
   * @param where where they stand
   * @param origin whether a machine's record or a person says so
   * @param number the number among them, null where there is none
   */
  record Known(String words, String where, EvidenceOrigin origin, @Nullable Long number) {}

  private final Map<String, List<Known>> known = new LinkedHashMap<>();

  /**
   * The facts of evidence.
   *
   * @param limits the events about the store's limits in it
   * @param isService whether such an event is about a client of a service
   */
  TicketFacts(Evidence evidence, List<LimitEvent> limits, Predicate<LimitEvent> isService) {
    for (TicketSlot slot : evidence.slots()) {
      if (slot.counts()) {
        add(
            slot.key(),
            new Known(slot.words(), slot.where().toString(), EvidenceOrigin.TOLD, slot.number()));
      }
    }
    for (ObservedText text : evidence.texts()) {
      if (text.isGiven()) {
        add(
            "text:" + text.id(),
            new Known(text.text(), text.where().toString(), text.origin(), null));
      }
    }
    for (EventRecord event : evidence.events()) {
      if (event.origin() == EvidenceOrigin.SEEN && event.id() != StoreLimitSentence.ID) {
        add(
            "event:" + event.id(),
            new Known(
                Optional.ofNullable(event.text()).orElse("event " + event.id()),
                event.where().toString(),
                EvidenceOrigin.SEEN,
                null));
      }
    }
    for (LimitEvent limit : LimitEvent.seen(limits)) {
      String kind =
          limit.kind() == StoreLimitEvent.Kind.OBJECT
              ? "object"
              : isService.test(limit) ? "service" : "session";
      add(
          "event:9646-" + kind,
          new Known(
              "event 9646, limit " + limit.limit() + ", type " + limit.type(),
              limit.where().toString(),
              EvidenceOrigin.SEEN,
              limit.limit()));
    }
    settings();
  }

  /** What a limit that somebody set came to, by the last event. */
  private void settings() {
    of("evidence:misnamed-value").forEach(set -> add("setting:misnamed", set));
    List<Known> all = new ArrayList<>(of("evidence:limit-set"));
    all.addAll(of("evidence:misnamed-value"));
    List<Known> events = of("event:9646-session");
    if (events.isEmpty()) {
      return;
    }
    Known last = events.get(events.size() - 1);
    for (Known set : all) {
      if (set.number() != null && last.number() != null) {
        add(
            set.number().equals(last.number()) ? "setting:in-force" : "setting:not-in-force",
            new Known(
                set.words() + " ... " + last.words(), set.where(), EvidenceOrigin.TOLD, null));
      }
    }
  }

  private void add(String key, Known fact) {
    known.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
  }

  /** Those of a name, in the order in which they stand; empty where there is none. */
  List<Known> of(String key) {
    return known.getOrDefault(key, List.of());
  }

  /** The names of all. */
  List<String> keys() {
    return List.copyOf(known.keySet());
  }
}
