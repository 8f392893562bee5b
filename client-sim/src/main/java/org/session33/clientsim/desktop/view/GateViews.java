package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * The gates of the door that matters at a moment, in the order in which they are passed.
 *
 * @param gates those that count, each with its meter; the store is always among them
 * @param between what goes on to the store, and what never reaches it; empty where all reach it
 * @param lines what is said of the gates that have no meter, one sentence each
 */
public record GateViews(List<GateView> gates, String between, List<String> lines) {
  public GateViews {
    gates = List.copyOf(gates);
    lines = List.copyOf(lines);
  }

  /**
   * The gates of what is seen at a moment.
   *
   * @param theCase the case that is acted out, whose programs have their doors
   * @param range between what the case asks for, or null where that is known
   */
  public static GateViews of(RehearsalView seen, Case theCase, @Nullable OutcomeRange range) {
    Outcome outcome = seen.outcome();
    SessionCount door = outcome.count();
    List<ActedSession> sessions = seen.sessions().stream().filter(s -> isThrough(door, s)).toList();
    List<GateCount> shown = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (GateCount count : outcome.gates()) {
      if (GateWords.isBefore(count.gate())) {
        boolean matters = count.clientType().isService() == door.clientType().isService();
        if (matters && count.acts()) {
          shown.add(count);
        } else {
          lines.add(GateWords.passed(count).orElseGet(() -> GateWords.line(count) + "."));
        }
      }
    }
    boolean behind = !shown.isEmpty();
    shown.add(store(outcome, door));
    for (GateCount count : outcome.at(Gate.OBJECTS)) {
      if (count.refused() > 0) {
        shown.add(count);
      } else {
        lines.add(GateWords.line(count) + ".");
      }
    }
    int unknown = unknown(seen, range);
    List<GateView> gates = new ArrayList<>();
    for (GateCount count : shown) {
      int place = shown.size() == 1 ? 0 : gates.size() + 1;
      gates.add(
          switch (count.gate()) {
            case OBJECTS -> GateView.ofObjects(count, place);
            case STORE -> GateView.of(count, place, sessions, sessions, unknown, "");
            case POP_IMAP, CLIENT_ACCESS ->
                GateView.of(
                    count,
                    place,
                    sessions,
                    through(count, sessions),
                    unknown,
                    count.certain() ? "" : GateWords.doubt(theCase));
          });
    }
    return new GateViews(gates, behind ? between(gates.get(0), sessions) : "", lines);
  }

  /** What has come to the store by now. */
  public GateCount store() {
    return gates.stream()
        .map(GateView::count)
        .filter(c -> c.gate() == Gate.STORE)
        .findFirst()
        .orElseThrow();
  }

  /**
   * How many sessions were asked for by now, granted and refused by whichever gate; a part each.
   * The gate is named where that is not the store alone.
   */
  public List<String> counts() {
    GateCount store = store();
    List<String> counts =
        new ArrayList<>(
            ResultWords.counts(store.requested(), store.granted(), store.refused()).subList(0, 2));
    if (store.kept() > 0) {
      counts.add(ResultWords.refused(store.kept()) + " by " + first().title());
    }
    if (store.refused() > 0 || store.kept() == 0) {
      counts.add(ResultWords.refused(store.refused()) + (store.kept() > 0 ? " by the store" : ""));
    }
    return counts;
  }

  /** Whether anything was refused by now. */
  public boolean isRefusing() {
    return store().kept() > 0 || store().refused() > 0;
  }

  private GateFacts first() {
    return gates.get(0).facts();
  }

  private static boolean isThrough(SessionCount door, ActedSession session) {
    return session.planned().clientType().isService() == door.clientType().isService();
  }

  /** Those that a gate before the store counts: POP3 and IMAP4 have a counter each. */
  private static List<ActedSession> through(GateCount count, List<ActedSession> sessions) {
    return sessions.stream().filter(s -> count.counts(s.planned())).toList();
  }

  private static GateCount store(Outcome outcome, SessionCount door) {
    return outcome.at(Gate.STORE).stream()
        .filter(c -> c.words().equals(door.words()))
        .findFirst()
        .orElseGet(
            () ->
                new GateCount(
                    Gate.STORE, null, door.clientType(), 0, 0, 0, door.limit(), true, ""));
  }

  private static int unknown(RehearsalView seen, @Nullable OutcomeRange range) {
    if (range == null || !seen.isOver()) {
      return 0;
    }
    Integer most = range.requestedTo();
    return most == null ? 0 : Math.max(0, most - seen.outcome().count().requested());
  }

  private static String between(GateView first, List<ActedSession> sessions) {
    int kept = (int) sessions.stream().filter(s -> !s.reachedStore()).count();
    return kept == 0 ? "" : GateWords.goOn(first.count(), kept);
  }
}
