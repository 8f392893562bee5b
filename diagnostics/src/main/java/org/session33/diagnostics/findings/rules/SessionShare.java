package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.ClientAccessGate;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.PlannedSession;

/**
 * How much of what was asked for one cause accounts for, at the store and, where a rehearsal let
 * Client Access refuse, there too. The test is a counterfactual: would the rest have fitted? A
 * refusal of the store that Client Access hides is told and proves nothing: nobody would see it.
 *
 * @param store sessions at the store
 * @param connections connections at Client Access, or null where it refused none
 * @param seen whether the store's own record of a refusal was given
 * @param reproduced whether the limit that the case was acted out with refuses too; what only the
 *     number of an event refuses the rehearsal contradicts
 * @param asActed whether the store's limit is the one that the case was acted out with
 * @param hidden whether Client Access refused and the store none: it was not asked for more
 * @param certain whether Client Access is known to count what it refused (S-12)
 */
record SessionShare(
    GateShare store,
    @Nullable GateShare connections,
    boolean seen,
    boolean reproduced,
    boolean asActed,
    boolean hidden,
    boolean certain) {
  static SessionShare of(Observations observations, Predicate<PlannedSession> cause) {
    Predicate<PlannedSession> counted = observations.fullestPool();
    int total = observations.planned(counted);
    int limit = observations.mapiLimit().orElse(GateShare.NO_LIMIT);
    Optional<ClientAccessGate> gate = observations.clientAccess().filter(ClientAccessGate::refused);
    return new SessionShare(
        new GateShare(Gate.STORE, observations.planned(counted.and(cause)), total, limit),
        gate.map(
                g ->
                    new GateShare(
                        Gate.CLIENT_ACCESS,
                        g.planned(cause),
                        g.planned(s -> true),
                        g.limit().number().orElse(GateShare.NO_LIMIT)))
            .orElse(null),
        observations.sawMapiRefusal(),
        observations.actedLimit().filter(acted -> total > acted).isPresent(),
        observations.actedLimit().orElse(GateShare.NO_LIMIT) == limit,
        gate.isPresent()
            && !observations.refusedAt(Gate.STORE)
            && observations.mapiRefusals().isEmpty(),
        gate.filter(g -> !g.isCertain()).isEmpty());
  }

  /** The same where what belongs to another cause is not asked for. */
  SessionShare without(SessionShare other) {
    GateShare before = connections;
    return new SessionShare(
        store.without(other.store),
        before == null || other.connections == null ? before : before.without(other.connections),
        seen,
        reproduced,
        asActed,
        hidden,
        certain);
  }

  /** Sessions that belong to the cause. */
  int share() {
    return store.share();
  }

  /** Sessions that are asked for in all. */
  int total() {
    return store.total();
  }

  /** Sessions that are permitted. */
  int limit() {
    return store.limit();
  }

  /** Whether the plan explains a refusal of the cause's sessions or connections at all. */
  boolean planExceedsLimit() {
    return !exceeded().isEmpty();
  }

  /** The gates at which too much is asked for, in the order in which they are passed. */
  private List<GateShare> exceeded() {
    return Stream.concat(
            Stream.ofNullable(connections).filter(c -> c.share() > 0), Stream.of(store))
        .filter(GateShare::exceeded)
        .toList();
  }

  private boolean counts(GateShare gate) {
    return gate.gate() == Gate.STORE ? !hidden : certain;
  }

  /** Whether it alone makes the difference at a gate that refused for certain. */
  boolean makesTheDifference() {
    return exceeded().stream().anyMatch(g -> counts(g) && g.restFits());
  }

  /** What people call that of which too much is asked for at the first such gate. */
  String what() {
    Gate first = exceeded().stream().map(GateShare::gate).findFirst().orElse(Gate.STORE);
    return GateFacts.of(first).many();
  }

  /** Whether too much of it is asked for at Client Access. */
  boolean exceedsClientAccess() {
    return exceeded().stream().anyMatch(g -> g.gate() == Gate.CLIENT_ACCESS);
  }

  /**
   * The verdict on a cause that the rehearsal reproduces: where it alone makes the difference it is
   * confirmed beside the store's own record, and likely on the word of the rehearsal alone. What
   * Client Access only may refuse, and what it hides of the store, is possible.
   */
  Verdict verdict() {
    boolean confirmed = seen && reproduced && store.exceeded() && store.restFits() && counts(store);
    boolean likely =
        exceeded().stream().filter(this::counts).anyMatch(g -> g.restFits() || g.isHalfOfExcess());
    return confirmed ? Verdict.CONFIRMED : likely ? Verdict.LIKELY : Verdict.POSSIBLE;
  }

  /**
   * Notes what share the cause has, which the session model counts, and which gate refuses. It was
   * rehearsed where the limit is the one that the case was acted out with, or that refuses too, and
   * not where only an event refuses.
   */
  Judgement weigh(Judgement judgement, String owner) {
    List<GateShare> gates = planExceedsLimit() ? exceeded() : List.of(store);
    for (GateShare gate : gates) {
      boolean explains = gate.exceeded() && gate.restFits();
      boolean behind = gate.gate() == Gate.STORE && hidden;
      EvidenceOrigin origin =
          gate.gate() == Gate.CLIENT_ACCESS || asActed || reproduced
              ? EvidenceOrigin.REHEARSED
              : EvidenceOrigin.TOLD;
      Weight weight = explains && counts(gate) ? Weight.STRONG : Weight.WEAK;
      String sentence = behind ? "behind-client-access" : gate.sentence();
      Map<String, ?> values =
          behind
              ? Map.of("clue", judgement.say(gate.sentence(), gate.values(owner)))
              : gate.values(owner);
      if (explains) {
        judgement.pro(origin, weight, sentence, values);
      } else {
        judgement.contra(origin, weight, sentence, values);
      }
    }
    return planExceedsLimit() ? tellGates(judgement) : judgement;
  }

  /** What each gate permits, where Client Access refused: never one number for both. */
  private Judgement tellGates(Judgement judgement) {
    if (connections != null && !certain) {
      judgement.contra("connections-not-counted");
    }
    return sayGates(judgement);
  }

  /** The same as a sentence alone. */
  Judgement sayGates(Judgement judgement) {
    GateShare first = connections;
    if (first == null) {
      return judgement;
    }
    int refused = Math.max(0, store.total() - store.limit());
    String behind =
        !hidden
            ? judgement.say("store-refuses-too")
            : judgement.say(
                refused == 0 ? "store-refuses-none" : "store-refuses-behind",
                refused == 0
                    ? Map.of("total", store.total())
                    : Map.of("refused", refused, "total", store.total()));
    return judgement.also(
        certain ? "client-access-refuses" : "client-access-may-refuse",
        Map.of("asked", first.total(), "permitted", first.limit(), "behind", behind));
  }

  /** Notes a cause that makes the difference by itself, against another one. */
  void against(Judgement judgement, String owner) {
    exceeded().stream()
        .filter(g -> counts(g) && g.restFits())
        .findFirst()
        .ifPresent(
            g ->
                judgement.contra(
                    EvidenceOrigin.REHEARSED, Weight.WEAK, g.sentence(), g.values(owner)));
  }

  /**
   * The verdict where the plan with the cause fits: the numbers are assumed, so that they rule
   * nothing out. Beside a record of a refusal it stays possible.
   *
   * @param reason the sentence that says that it fits
   */
  Finding fits(Judgement judgement, String reason, Map<String, ?> values) {
    return seen
        ? judgement.verdict(
            Verdict.POSSIBLE, "fits-though-refused", Map.of("title", judgement.title()))
        : judgement.notEvaluated(reason, values);
  }
}
