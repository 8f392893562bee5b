package org.session33.diagnostics.examination;

import java.util.List;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.rules.PopImapConnectionLimit;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PolicyChoice;

/**
 * A case as it is acted out: what its evidence shows of the server is taken for what nobody states.
 * Each such value has the origin {@link Origin.Kind#DEDUCED} with the reason, a full sentence.
 */
final class ActedCase {
  private static final String THROTTLING = "server.throttling";
  private static final String POP_IMAP = "server.popImap";

  private final Observations seen;
  private Case theCase;

  private ActedCase(Case theCase, Observations seen) {
    this.theCase = theCase;
    this.seen = seen;
  }

  /**
   * The case as it is acted out.
   *
   * @param seen what was read beside the case; nothing that was rehearsed or told
   */
  static Case of(Case theCase, Observations seen) {
    ActedCase acted = new ActedCase(theCase, seen);
    List<LimitEvent> refusals = LimitEvent.seen(seen.certainMapiRefusals());
    acted.takePrintedPolicy();
    acted.passClientAccess(refusals);
    acted.takeLimit(refusals);
    acted.takePopImapLimit();
    return acted.theCase;
  }

  /** What a file prints is read and not concluded; what the case states stands above it. */
  private void takePrintedPolicy() {
    if (isKnown(THROTTLING)) {
      return;
    }
    ExchangeServer server = theCase.server();
    PolicyChoice choice =
        PolicyChoice.of(seen.evidence().throttling(), theCase.user(), server.release())
            .orElse(null);
    ThrottlingPolicy policy = choice == null ? null : choice.policy();
    Origin origin = choice == null ? null : choice.origin();
    if (policy != null
        && origin != null
        && policy.stated().containsKey(ClientAccessLimit.RCA_MAX_CONCURRENCY)) {
      conclude(server.withThrottling(policy), THROTTLING, origin);
    }
  }

  /** S-13: the store wrote the event, so it was asked. */
  private void passClientAccess(List<LimitEvent> refusals) {
    ExchangeServer server = theCase.server();
    if (refusals.isEmpty() || !server.release().has(Capability.THROTTLING) || isKnown(THROTTLING)) {
      return;
    }
    conclude(
        server.withThrottling(ThrottlingPolicy.UNLIMITED),
        THROTTLING,
        Origin.deduced(
            refusals.get(0).where(),
            "Client Access is taken as passed, because an event 9646 of type session was seen for"
                + " this user: the store was asked, and it was the store that refused."));
  }

  /** The number that an event names is the one in force (X6), and the newest event tells. */
  private void takeLimit(List<LimitEvent> refusals) {
    Optional<LimitEvent> newest =
        refusals.stream().filter(e -> e.limit() != null).reduce((earlier, later) -> later);
    Long limit = newest.map(LimitEvent::limit).orElse(null);
    ExchangeServer server = theCase.server();
    String name = LimitValue.SESSIONS_PER_USER;
    if (limit == null
        || limit > Integer.MAX_VALUE
        || server.registry().value(ServerRegistry.PARAMETERS, name).isPresent()
        || isInForce(server, limit)) {
      return;
    }
    ExchangeServer changed =
        server.withRegistry(
            server
                .registry()
                .withDword(
                    ServerRegistry.PARAMETERS,
                    name,
                    limit.intValue(),
                    newest.orElseThrow().where()));
    // Where another value switches the limit off, this one is not the reason for the event.
    if (isInForce(changed, limit)) {
      conclude(
          changed,
          DeducedValues.pathOf(ServerRegistry.PARAMETERS, name),
          Origin.deduced(
              newest.orElseThrow().where(),
              "The event 9646 that was seen names "
                  + LimitValue.bothNotations(limit)
                  + " as the limit in force, so that is acted out; nothing else tells what the"
                  + " registry holds."));
    }
  }

  private static boolean isInForce(ExchangeServer server, long limit) {
    Integer acted =
        StoreLimits.of(server.release(), server.registry()).sessions(ClientType.MAPI).value();
    return acted != null && acted == limit;
  }

  /** S-18: a log shows that the service's own limit was met, and not what it was. */
  private void takePopImapLimit() {
    ExchangeServer server = theCase.server();
    Optional<ObservedText> log =
        seen.text(PopImapConnectionLimit.LOG_TEXT).filter(t -> t.origin() == EvidenceOrigin.SEEN);
    Optional<Fact<Integer>> standard = standard(server.release());
    if (log.isEmpty() || standard.isEmpty() || isKnown(POP_IMAP)) {
      return;
    }
    int number = standard.get().value();
    conclude(
        server.withPopImap(new PopImapSettings(number)),
        POP_IMAP,
        Origin.deduced(
            log.get().where(),
            "The log shows that the POP3 or IMAP4 service refused by its own limit, and not what"
                + " that is; "
                + number
                + " is acted out, with which "
                + server.release()
                + " comes."));
  }

  private static Optional<Fact<Integer>> standard(ExchangeRelease release) {
    return release.clientAccessLimit(ClientAccessLimit.IMAP_CONNECTIONS_PER_USER);
  }

  /** What was stated or read stays as it is, and so does what was concluded before. */
  private boolean isKnown(String path) {
    return theCase
        .provenance()
        .of(path)
        .filter(o -> o.kind() == Origin.Kind.READ || o.isDeduced())
        .isPresent();
  }

  private void conclude(ExchangeServer server, String path, Origin origin) {
    theCase = theCase.withServer(server).withProvenance(theCase.provenance().plus(path, origin));
  }
}
