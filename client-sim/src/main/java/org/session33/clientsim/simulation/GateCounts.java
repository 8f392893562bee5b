package org.session33.clientsim.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.clientsim.clientaccess.ConnectionLimiter;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientAccessLimit;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.Gate;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.StoreLimits;

/** Adds up what came to each gate of a simulation, and what passed. */
final class GateCounts {
  private final Case theCase;
  private final RehearsedStore book;
  private final List<ActedSession> sessions;

  GateCounts(Case theCase, RehearsedStore book, List<ActedSession> sessions) {
    this.theCase = theCase;
    this.book = book;
    this.sessions = sessions;
  }

  /** In the order in which they are passed. */
  List<GateCount> all(List<SessionCount> counts, StoreLimits limits) {
    List<GateCount> gates = new ArrayList<>(beforeTheStore());
    gates.sort(java.util.Comparator.comparing(GateCount::gate));
    for (SessionCount count : counts) {
      if (count.requested() > 0) {
        gates.add(
            new GateCount(
                Gate.STORE,
                null,
                count.clientType(),
                count.requested(),
                count.reached(),
                count.granted(),
                count.limit(),
                true,
                ""));
      }
    }
    objects(limits, gates);
    return gates;
  }

  private List<GateCount> beforeTheStore() {
    Map<ConnectionLimiter, int[]> sums = new LinkedHashMap<>();
    for (ActedSession session : sessions) {
      ConnectionLimiter gate =
          session.planned().connections() == 0
              ? null
              : book.gateBefore(session.planned(), theCase);
      if (gate != null) {
        int[] sum = sums.computeIfAbsent(gate, g -> new int[2]);
        sum[0] += session.planned().connections();
        sum[1] += session.refusedBy() == gate.gate() ? 0 : session.planned().connections();
      }
    }
    List<GateCount> gates = new ArrayList<>();
    sums.forEach((gate, sum) -> gates.add(count(gate, sum[0], sum[1])));
    return gates;
  }

  private GateCount count(ConnectionLimiter gate, int requested, int granted) {
    boolean mapi = gate.setting() == ClientAccessLimit.RCA_MAX_CONCURRENCY;
    return new GateCount(
        gate.gate(),
        gate.setting(),
        mapi ? ClientType.MAPI : ClientType.POP_IMAP,
        requested,
        requested,
        granted,
        gate.limit(),
        !mapi || theCase.server().release().has(Capability.CONNECTIONS_COUNTED),
        mapi ? passed() : "");
  }

  private String passed() {
    return theCase
        .provenance()
        .of("server.throttling")
        .filter(o -> o.kind() == Origin.Kind.DEDUCED)
        .map(Origin::detail)
        .orElse("");
  }

  /** The limit holds for one session, so the one that wants the most tells. */
  private void objects(StoreLimits limits, List<GateCount> gates) {
    int most = sessions.stream().mapToInt(s -> s.planned().openFolders()).max().orElse(0);
    if (most == 0) {
      return;
    }
    int reached =
        sessions.stream()
            .filter(ActedSession::granted)
            .mapToInt(s -> s.planned().openFolders())
            .max()
            .orElse(0);
    EffectiveLimit limit = limits.objects(ObjectType.FOLDER);
    int granted = Math.min(reached, limit.number().orElse(reached));
    gates.add(
        new GateCount(
            Gate.OBJECTS, null, ClientType.MAPI, most, reached, granted, limit, true, ""));
  }
}
