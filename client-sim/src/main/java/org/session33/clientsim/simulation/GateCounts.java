package org.session33.clientsim.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.clientaccess.ConnectionLimiter;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlan;

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
    gates.sort(Comparator.comparing(GateCount::gate));
    for (SessionCount count : counts) {
      if (count.requested() > 0) {
        gates.add(
            new GateCount(
                Gate.STORE,
                null,
                count.clientType(),
                count.door(),
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
    Map<ConnectionLimiter, PlannedSession> doors = new HashMap<>();
    for (ActedSession session : sessions) {
      ConnectionLimiter gate =
          session.planned().connections() == 0 ? null : book.gateBefore(session.planned());
      if (gate != null) {
        int[] sum = sums.computeIfAbsent(gate, g -> new int[2]);
        sum[0] += session.planned().connections();
        sum[1] += session.refusedBy() == gate.gate() ? 0 : session.planned().connections();
        doors.putIfAbsent(gate, session.planned());
      }
    }
    List<GateCount> gates = new ArrayList<>();
    sums.forEach(
        (gate, sum) ->
            gates.add(count(gate, Objects.requireNonNull(doors.get(gate)).door(), sum[0], sum[1])));
    return gates;
  }

  private GateCount count(
      ConnectionLimiter gate, @Nullable ServiceDoor door, int requested, int granted) {
    boolean mapi = gate.setting() == ClientAccessLimit.RCA_MAX_CONCURRENCY;
    return new GateCount(
        gate.gate(),
        gate.setting(),
        mapi ? ClientType.MAPI : ClientType.POP_IMAP,
        mapi ? null : door,
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

  /**
   * The limit holds for one session, so the one that wants the most tells; where the folders of a
   * whole profile are counted together, the profile that wants the most.
   */
  private void objects(StoreLimits limits, List<GateCount> gates) {
    int most = most(sessions, limits.scope());
    if (most == 0) {
      return;
    }
    int reached = most(sessions.stream().filter(ActedSession::granted).toList(), limits.scope());
    EffectiveLimit limit = limits.objects(ObjectType.FOLDER);
    int granted = Math.min(reached, limit.number().orElse(reached));
    gates.add(
        new GateCount(
            Gate.OBJECTS, null, ClientType.MAPI, null, most, reached, granted, limit, true, ""));
  }

  private int most(List<ActedSession> some, LimitScope scope) {
    List<PlannedSession> planned = some.stream().map(ActedSession::planned).toList();
    return SessionModel.of(theCase).sharedFoldersTogether()
        ? new SessionPlan(planned).mostFoldersTogether(scope)
        : planned.stream().mapToInt(PlannedSession::openFolders).max().orElse(0);
  }
}
