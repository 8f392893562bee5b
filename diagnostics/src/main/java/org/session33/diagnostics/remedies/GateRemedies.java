package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/**
 * Remedies at the gates before the store. Where such a gate refuses, its limit is raised to the
 * smallest value with which it refuses nothing. Elsewhere people try them all the same: they change
 * nothing that the store reads, so the unchanged case is rehearsed again.
 */
final class GateRemedies {
  private static final String POLICY = "change-throttling-policy";
  private static final String POP_IMAP = "raise-popimap-connection-limit";

  private GateRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy(POLICY, context -> raise(context, POLICY, Gate.CLIENT_ACCESS)),
        new Remedy(POP_IMAP, context -> raise(context, POP_IMAP, Gate.POP_IMAP)));
  }

  private static Attempt raise(RemedyContext context, String id, Gate gate) {
    Case failing = context.failing();
    ExchangeRelease release = failing.server().release();
    if (!release.has(Capability.THROTTLING)) {
      return Attempt.notApplicable(
          RemedyTexts.reason(id, "not-on-release", Map.of("release", release.name())));
    }
    if (context.before().refusedAt(gate) == 0) {
      return new Attempt.Change(failing, Map.of(), RemedyTexts.reason(id, "why", Map.of()));
    }
    if (ProgramRemedies.holdsUnexpectedClient(failing)) {
      return Attempt.notApplicable(ProgramRemedies.STOP_FIRST);
    }
    OptionalInt smallest = smallestLimit(context, gate);
    if (smallest.isEmpty()) {
      return Attempt.notApplicable(RemedyTexts.reason(id, "no-value", Map.of()));
    }
    int number = smallest.getAsInt();
    Case changed = limits(gate, failing).apply(number);
    return new Attempt.Change(
        changed,
        Map.of(
            "connections",
            Integer.toString(number),
            "toConnections",
            " (" + number + ", the smallest number with which it refuses nothing)"),
        ProofWords.oneLess(context.rehearsal().rehearse(changed), gate));
  }

  /** The smallest limit with which a gate before the store refuses nothing; by rehearsing. */
  static OptionalInt smallestLimit(RemedyContext context, Gate gate) {
    return context.smallestLimit(gate, c -> search(c, gate));
  }

  private static OptionalInt search(RemedyContext context, Gate gate) {
    IntFunction<Case> change = limits(gate, context.failing());
    int asked = context.before().at(gate).stream().mapToInt(GateCount::requested).max().orElse(0);
    int most = gate == Gate.POP_IMAP ? Math.min(asked, PopImapSettings.MOST) : asked;
    return Bisection.smallest(
        1,
        most,
        most,
        number -> context.rehearsal().rehearse(change.apply(number)).refusedAt(gate) == 0);
  }

  private static IntFunction<Case> limits(Gate gate, Case failing) {
    ExchangeServer server = failing.server();
    return gate == Gate.POP_IMAP
        ? number -> failing.withServer(server.withPopImap(new PopImapSettings(number)))
        : number ->
            failing.withServer(
                server.withThrottling(
                    server
                        .throttling()
                        .with(ClientAccessLimit.RCA_MAX_CONCURRENCY, OptionalInt.of(number))));
  }
}
