package org.session33.diagnostics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;

/** Counts the plan against the limits, without any simulation, and remembers what it was asked. */
public final class CountingRehearsal implements Rehearsal {
  private final List<Case> rehearsed = new ArrayList<>();

  /** The cases that were acted out, in order. */
  public List<Case> rehearsed() {
    return rehearsed;
  }

  @Override
  public Outcome rehearse(Case theCase) {
    rehearsed.add(theCase);
    StoreLimits limits = StoreLimits.of(theCase.server().release(), theCase.server().registry());
    Map<ClientType, int[]> counts = new EnumMap<>(ClientType.class);
    counts.put(ClientType.MAPI, new int[3]);
    List<ActedSession> acted = new ArrayList<>();
    int objects = 0;
    boolean outlookRefused = false;
    EffectiveLimit policy =
        theCase
            .server()
            .throttling()
            .limit(theCase.server().release(), ClientAccessLimit.RCA_MAX_CONCURRENCY)
            .orElse(EffectiveLimit.none("no policy", Confidence.ASSUMED));
    int asked = 0;
    int connections = 0;
    for (PlannedSession session : TestCases.PLANNER.plan(theCase).sessions()) {
      int[] count = counts.computeIfAbsent(session.clientType(), t -> new int[3]);
      boolean mapi = session.clientType() == ClientType.MAPI;
      asked += mapi ? session.connections() : 0;
      boolean connects = !mapi || policy.permits((long) connections + session.connections());
      connections += mapi && connects ? session.connections() : 0;
      boolean granted =
          connects
              && (theCase.standing(session.clientType()) != Standing.LIMITED
                  || limits.sessions(session.clientType()).permits(count[2] + 1L));
      count[0]++;
      count[1] += connects ? 1 : 0;
      count[2] += granted ? 1 : 0;
      Gate refusedBy = granted ? null : connects ? Gate.STORE : Gate.CLIENT_ACCESS;
      acted.add(new ActedSession(session, java.time.Duration.ZERO, refusedBy, connections));
      outlookRefused |= !granted && session.isOutlooks();
      int most = limits.objects(ObjectType.FOLDER).number().orElse(Integer.MAX_VALUE);
      objects += granted ? Math.max(0, session.openFolders() - most) : 0;
    }
    List<SessionCount> sums = new ArrayList<>();
    counts.forEach(
        (type, c) -> {
          EffectiveLimit limit =
              theCase.standing(type) == Standing.LIMITED
                  ? limits.sessions(type)
                  : EffectiveLimit.none("exempt", Confidence.DOCUMENTED);
          sums.add(c[0] > c[2] ? 0 : sums.size(), new SessionCount(type, c[0], c[1], c[2], limit));
        });
    OutlookState state =
        theCase.outlook() == null
            ? null
            : outlookRefused
                ? OutlookState.REFUSED
                : objects > 0 ? OutlookState.DEGRADED : OutlookState.OPENED;
    return new Outcome(
        theCase.user().legacyDn(),
        state,
        null,
        List.of(),
        gates(
            asked,
            connections,
            policy,
            theCase.server().release().has(Capability.CONNECTIONS_COUNTED),
            sums),
        sums,
        acted,
        objects,
        RehearsedLog.of(List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<GateCount> gates(
      int asked,
      int connections,
      EffectiveLimit policy,
      boolean certain,
      List<SessionCount> counts) {
    List<GateCount> gates = new ArrayList<>();
    if (asked > 0) {
      gates.add(
          new GateCount(
              Gate.CLIENT_ACCESS,
              ClientAccessLimit.RCA_MAX_CONCURRENCY,
              ClientType.MAPI,
              asked,
              asked,
              connections,
              policy,
              certain,
              ""));
    }
    for (SessionCount count : counts) {
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
    return gates;
  }
}
