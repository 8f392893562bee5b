package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.report.content.MeterGrid.State;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.PlannedSession;

/**
 * A gate with its meter at a moment. Each counts its own: connections before the store, sessions at
 * the store, open folders in one session.
 *
 * @param count what has come to it by now
 * @param place its place among the gates that are shown, from 1; 0 where it stands alone
 * @param view its meter
 */
public record GateView(GateCount count, int place, MeterView view) {
  /** What is known of the gate. */
  public GateFacts facts() {
    return count.facts();
  }

  /** What it counts, in a few words. */
  public String about() {
    String whose = count.gate() == Gate.OBJECTS ? " in one session" : " of one user";
    return facts().many() + whose;
  }

  /** How many pass it. */
  public String passes() {
    return ResultWords.number(count.granted()) + " pass";
  }

  /** How many it refuses, or may refuse; empty where there is none. */
  public String refuses() {
    return count.refused() == 0 ? "" : GateWords.refused(count);
  }

  /** How many more it would let pass; empty where that is none, or there is no limit. */
  public String frees() {
    Integer limit = count.limit().value();
    int free = limit == null ? 0 : limit - count.granted();
    return free <= 0 || count.refused() > 0 ? "" : ResultWords.number(free) + " free";
  }

  /** What a refusal leaves behind and what is in doubt, full sentences; empty without a refusal. */
  public List<String> notes() {
    return view.meter().notes();
  }

  /** Why the limit is that number, and what is in doubt; for a closer look. */
  public String reason() {
    String reason = GateWords.mark(count) + ": " + count.limit().reason() + ".";
    Fact<String> doubt = facts().doubt();
    return doubt == null ? reason : reason + "\n" + doubt.value();
  }

  /**
   * The meter of a gate.
   *
   * @param all what came to it in the end
   * @param place its place among the gates that are shown; 0 where it stands alone
   * @param door the sessions through the door that were asked for by now, whose holders have one
   *     order at all gates
   * @param sessions those of them that it concerns
   * @param unknown how many more may be asked for
   * @param doubt why a refusal by it alone is not certain, a sentence; empty where it is
   */
  static GateView of(
      GateCount all,
      int place,
      List<ActedSession> door,
      List<ActedSession> sessions,
      int unknown,
      String doubt) {
    MeterView.Builder meter = new MeterView.Builder();
    door.forEach(s -> meter.holder(holder(s.planned())));
    boolean store = all.gate() == Gate.STORE;
    for (ActedSession session : sessions) {
      PlannedSession planned = session.planned();
      State state =
          session.refusedBy() == all.gate()
              ? State.REFUSED
              : store && !session.reachedStore() ? State.KEPT : State.GRANTED;
      MeterView.Mark mark =
          new MeterView.Mark(planned.number(), tip(planned, words(state, all.certain())));
      int opens = store ? 1 : planned.connections();
      for (int i = 0; i < opens; i++) {
        meter.add(holder(planned), state, mark);
      }
    }
    return view(all, place, meter, unknown, doubt);
  }

  /** The open folders of the session that wants the most. */
  static GateView ofObjects(GateCount all, int place) {
    MeterView.Builder meter = new MeterView.Builder();
    for (int i = 0; i < all.requested(); i++) {
      State state =
          i < all.granted() ? State.GRANTED : i < all.reached() ? State.REFUSED : State.KEPT;
      String tip = all.facts().one() + ", " + words(state, all.certain());
      meter.add(all.facts().many(), state, new MeterView.Mark(0, tip));
    }
    return view(all, place, meter, 0, "");
  }

  private static GateView view(
      GateCount all, int place, MeterView.Builder meter, int unknown, String uncertain) {
    int granted = meter.count(State.GRANTED);
    int refused = meter.count(State.REFUSED);
    int kept = meter.count(State.KEPT);
    GateCount now =
        new GateCount(
            all.gate(),
            all.setting(),
            all.clientType(),
            granted + refused + kept,
            granted + refused,
            granted,
            all.limit(),
            all.certain(),
            all.passed());
    List<String> notes = new ArrayList<>();
    Fact<String> doubt = all.facts().doubt();
    if (refused > 0 && !uncertain.isEmpty()) {
      notes.add(uncertain);
    }
    if (refused > 0 && all.gate() != Gate.STORE) {
      notes.add(all.facts().writes().value());
      if (doubt != null) {
        notes.add(doubt.value());
      }
    }
    return new GateView(
        now,
        place,
        meter.view(
            new SessionMeter(
                all.gate(),
                all.limit().value(),
                GateWords.mark(all),
                meter.bars(),
                unknown,
                all.certain(),
                String.join(", ", GateWords.parts(now)),
                notes)));
  }

  private static String words(State state, boolean certain) {
    return switch (state) {
      case GRANTED -> "open";
      case REFUSED -> certain ? "refused" : "may be refused";
      case KEPT -> "never reaches the store";
      case UNKNOWN -> "not known";
      case FREE -> "free";
    };
  }

  private static String tip(PlannedSession planned, String became) {
    String holder = holder(planned);
    boolean told = holder.endsWith(planned.purpose()) || !planned.isOutlooks();
    return String.format(
        Locale.ROOT,
        "%,d  %s%s: %s, %s",
        planned.number(),
        holder,
        told ? "" : ", " + planned.purpose(),
        planned.why(),
        became);
  }

  /** Outlook's own sessions by their purpose; a program's by its name. */
  private static String holder(PlannedSession planned) {
    return switch (planned.role()) {
      case PROGRAM -> planned.holder();
      case STALE -> "stale sessions";
      case SHARED_CALENDAR -> ofCopy(planned, "shared calendars");
      default -> ofCopy(planned, planned.purpose());
    };
  }

  private static String ofCopy(PlannedSession planned, String words) {
    return planned.copy() > 1 ? planned.holder() + ": " + words : words;
  }
}
