package org.session33.clientsim.desktop.view;

import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.text.GateWords;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * What a gate before the store leaves behind of what it refused by now, beside the Application log.
 *
 * @param title the gate
 * @param refused how many sessions it kept away from the store
 * @param text all that is known of them and of what is written, in lines
 */
public record GateTrace(String title, int refused, String text) {
  /** The gates before the store that act, one trace for each kind, in order. */
  public static List<GateTrace> of(RehearsalView seen) {
    return seen.outcome().gates().stream()
        .filter(c -> GateWords.isBefore(c.gate()) && c.acts())
        .map(GateCount::gate)
        .distinct()
        .map(g -> of(g, seen))
        .toList();
  }

  private static GateTrace of(Gate gate, RehearsalView seen) {
    GateFacts facts = GateFacts.of(gate);
    List<ActedSession> refused =
        seen.sessions().stream().filter(s -> s.refusedBy() == gate).toList();
    StringBuilder text = new StringBuilder();
    if (seen.isOver()) {
      seen.outcome().at(gate).forEach(c -> text.append(GateWords.line(c)).append(".\n"));
    }
    if (refused.isEmpty()) {
      text.append("Nothing was refused here.\n");
    } else {
      text.append(facts.writes().value()).append('\n');
    }
    Fact<String> doubt = facts.doubt();
    if (doubt != null) {
      text.append(doubt.value()).append('\n');
    }
    text.append(refused.isEmpty() ? "" : "\n");
    for (ActedSession session : refused) {
      text.append(String.format(Locale.ROOT, "%-9s ", VirtualTime.clock(session.opened())))
          .append(GateWords.refused(session, seen.outcome()))
          .append('\n');
    }
    if (!refused.isEmpty() && !facts.shows().isEmpty()) {
      text.append('\n').append(String.join("\n", GateWords.shown(facts))).append('\n');
    }
    return new GateTrace(facts.title(), refused.size(), text.toString().stripTrailing());
  }
}
