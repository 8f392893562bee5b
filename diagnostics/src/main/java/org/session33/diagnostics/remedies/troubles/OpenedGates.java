package org.session33.diagnostics.remedies.troubles;

import java.util.OptionalInt;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/** A case whose first gates let everything pass, so that it shows what the next ones refuse. */
public final class OpenedGates {
  private static final Place TRIED = Place.of("tried");

  private OpenedGates() {}

  /** The case with every gate open that stands before this one. */
  public static Case before(Gate gate, Case theCase) {
    ExchangeServer server = theCase.server();
    if (gate.compareTo(Gate.POP_IMAP) > 0) {
      server = server.withPopImap(PopImapSettings.NONE);
    }
    if (gate.compareTo(Gate.CLIENT_ACCESS) > 0) {
      server =
          server.withThrottling(
              server.throttling().with(ClientAccessLimit.RCA_MAX_CONCURRENCY, OptionalInt.empty()));
    }
    if (gate.compareTo(Gate.STORE) > 0) {
      server = withoutSessionLimit(server, LimitValue.SESSIONS_PER_USER);
      server = withoutSessionLimit(server, LimitValue.SERVICE_SESSIONS_PER_USER);
    }
    return theCase.withServer(server);
  }

  private static ExchangeServer withoutSessionLimit(ExchangeServer server, String value) {
    return server
        .withRegistry(
            server.registry().withDword(ServerRegistry.PARAMETERS, value, Integer.MAX_VALUE, TRIED))
        .withRegistryNotLoaded(
            server.registryNotLoaded().without(ServerRegistry.PARAMETERS, value));
  }
}
