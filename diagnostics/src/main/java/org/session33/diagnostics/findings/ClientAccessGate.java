package org.session33.diagnostics.findings;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;

/**
 * Client Access as rules see it: what MAPI asks of it and what the policy permits, and whether it
 * refused in a rehearsal. It counts connections; sessions are the store's.
 */
public final class ClientAccessGate {
  private static final String POLICY = "server.throttling";

  private final Observations observations;
  private final Case theCase;
  private final GateCount count;

  private ClientAccessGate(Observations observations, Case theCase, GateCount count) {
    this.observations = observations;
    this.theCase = theCase;
    this.count = count;
  }

  /**
   * The gate of a case; empty where the release has none or nothing asks it for a connection.
   *
   * @param acted what a rehearsal counted there, or null where only the closed sums are known
   */
  static Optional<ClientAccessGate> of(
      Observations observations, Case theCase, @Nullable GateCount acted) {
    return Optional.ofNullable(acted)
        .or(() -> summed(theCase, observations))
        .map(count -> new ClientAccessGate(observations, theCase, count));
  }

  private static Optional<GateCount> summed(Case theCase, Observations observations) {
    ExchangeServer server = theCase.server();
    int asked = connections(observations, s -> true);
    return asked == 0
        ? Optional.empty()
        : server
            .throttling()
            .limit(server.release(), ClientAccessLimit.RCA_MAX_CONCURRENCY)
            .map(
                limit ->
                    new GateCount(
                        Gate.CLIENT_ACCESS,
                        ClientAccessLimit.RCA_MAX_CONCURRENCY,
                        ClientType.MAPI,
                        asked,
                        asked,
                        Math.min(asked, limit.number().orElse(asked)),
                        limit,
                        server.release().has(Capability.CONNECTIONS_COUNTED),
                        ""));
  }

  private static int connections(Observations observations, Predicate<PlannedSession> like) {
    return observations.plan().sessions().stream()
        .filter(s -> s.clientType() == ClientType.MAPI && like.test(s))
        .mapToInt(PlannedSession::connections)
        .sum();
  }

  /** What was asked of it and what passes. */
  public GateCount count() {
    return count;
  }

  /** What it permits, and why. */
  public EffectiveLimit limit() {
    return count.limit();
  }

  /** The planned connections of sessions that are like this. */
  public int planned(Predicate<PlannedSession> like) {
    return connections(observations, like);
  }

  /** Whether a rehearsal let it refuse connections of MAPI. */
  public boolean refused() {
    return observations.holdings().stream()
        .map(ObservedHolding::refusedBy)
        .anyMatch(g -> g == Gate.CLIENT_ACCESS);
  }

  /** Whether a refusal by it alone is one, and not one that only may come about (S-12). */
  public boolean isCertain() {
    return count.certain();
  }

  /** Why it is taken as passed whatever it counts, a full sentence (S-13); empty where it acts. */
  public Optional<String> passed() {
    return origin().filter(o -> o.kind() == Origin.Kind.DEDUCED).map(Origin::detail);
  }

  /**
   * Where a policy that permits any number of connections is from: a file that shows it, or what
   * the case tells; empty where the policy has a number, or was only deduced to have none.
   */
  public Optional<EvidenceOrigin> unlimited() {
    boolean none = theCase.server().throttling().isUnlimited(ClientAccessLimit.RCA_MAX_CONCURRENCY);
    return !none || passed().isPresent()
        ? Optional.empty()
        : Optional.of(
            origin()
                .flatMap(o -> Optional.ofNullable(o.place()))
                .map(observations::originOf)
                .orElse(EvidenceOrigin.TOLD));
  }

  private Optional<Origin> origin() {
    String setting = POLICY + "." + ClientAccessLimit.RCA_MAX_CONCURRENCY.setting();
    return theCase.provenance().of(setting).or(() -> theCase.provenance().of(POLICY));
  }
}
