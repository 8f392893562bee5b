package org.session33.clientsim.saving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.session33.diagnostics.casefile.EvidenceCaseReader;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;

/** What failed, as files and tickets tell it, and whether a rehearsal shows the same. */
final class SeenFailures {
  /** What can fail of all that is acted out. */
  enum What {
    /** Outlook does not open, or not all of it. */
    OUTLOOK("that Outlook was refused"),
    /** A session was refused, of whatever client. */
    SESSION("that the store refused a session"),
    /** A client of a service was refused. */
    CLIENT("that a client of a service was refused"),
    /** A session held too many objects open. */
    OBJECTS("that too many objects were open");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** A clause of what was seen. */
    String words() {
      return words;
    }
  }

  private static final Set<String> OF_CLIENTS =
      Set.of(
          "owa-problem-using-mailbox",
          "too-many-objects-opened",
          "pop-imap-unavailable",
          "imap-login-failed",
          "ews-too-many-objects",
          "ews-concurrent-connections",
          "popimap-user-connection-limit");

  private final Map<What, Place> seen = new LinkedHashMap<>();

  /** What evidence tells of the user of a case. */
  SeenFailures(Evidence evidence, Case theCase) {
    for (EventRecord event : evidence.events()) {
      if (event.origin() == EvidenceOrigin.SEEN) {
        StoreLimitSentence.parse(event)
            .map(said -> LimitEvent.of(event, said))
            .filter(e -> e.concerns(theCase))
            .ifPresent(
                e ->
                    seen.putIfAbsent(
                        e.kind() == StoreLimitEvent.Kind.OBJECT ? What.OBJECTS : What.SESSION,
                        e.where()));
      }
    }
    for (ObservedText text : evidence.texts()) {
      if (text.isGiven() && EvidenceCaseReader.isOfOutlook(text)) {
        seen.putIfAbsent(What.OUTLOOK, text.where());
      } else if (text.isGiven() && OF_CLIENTS.contains(text.id())) {
        seen.putIfAbsent(What.CLIENT, text.where());
      } else if (text.isGiven() && text.id().equals("sync-too-many-items")) {
        seen.putIfAbsent(What.OBJECTS, text.where());
      }
    }
    for (LoggedMoment moment : evidence.moments()) {
      if (moment.kind() == LoggedMoment.Kind.REFUSED && moment.gate() == Gate.CLIENT_ACCESS) {
        seen.putIfAbsent(What.SESSION, moment.where());
      } else if (moment.kind() == LoggedMoment.Kind.REFUSED && moment.gate() == Gate.POP_IMAP) {
        seen.putIfAbsent(What.CLIENT, moment.where());
      }
    }
    for (TicketSlot slot : evidence.slots()) {
      boolean said = !slot.denied() && slot.certainty() != Certainty.UNSURE;
      boolean outlook =
          (slot.slot() == Slot.SYMPTOM && slot.value().equals("refused-at-start"))
              || (slot.slot() == Slot.FAILS && slot.value().equals("outlook"));
      boolean client =
          (slot.slot() == Slot.FAILS && Set.of("imap-pop", "owa", "phone").contains(slot.value()))
              || (slot.slot() == Slot.SYMPTOM
                  && slot.value().equals("login-refused")
                  && theCase.outlook() == null);
      boolean event = slot.slot() == Slot.EVIDENCE && slot.value().equals("store-refused-session");
      if (said && event) {
        seen.putIfAbsent(What.SESSION, slot.where());
      } else if (said && outlook && theCase.outlook() != null) {
        seen.putIfAbsent(What.OUTLOOK, slot.where());
      } else if (said && client) {
        seen.putIfAbsent(What.CLIENT, slot.where());
      }
    }
  }

  /** What was seen, each with the first place that tells it. */
  Map<What, Place> all() {
    return seen;
  }

  /** Whether a rehearsal shows it, for certain or where a value that nobody knows decides so. */
  static boolean isShown(What what, Outcome outcome) {
    return switch (what) {
      case OUTLOOK -> outcome.outlook() != null && outcome.outlook() != OutlookState.OPENED;
      case SESSION -> outcome.sessionsRefused() > 0 || outcome.depends();
      case CLIENT ->
          !outcome.refusedClients().isEmpty()
              || outcome.sessions().stream()
                  .anyMatch(s -> !s.granted() && s.planned().clientType() != ClientType.MAPI);
      case OBJECTS -> outcome.objectsRefused() > 0;
    };
  }
}
