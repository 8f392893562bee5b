package org.session33.clientsim.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientMessage.Part;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.SessionRole;

/** Tells what the users of refused service clients see. */
final class ClientRefusals {
  /** The answers at the store's own limit, the text itself first. */
  private static final List<Part> PARTS =
      List.of(Part.SHOWN, Part.PRINTED, Part.AUTHENTICATE, Part.DETAILS);

  private final ClientMessages messages;

  ClientRefusals(ClientMessages messages) {
    this.messages = messages;
  }

  /** The refused clients among these sessions, in the order of their first refusal. */
  List<RefusedClient> of(Case theCase, List<ActedSession> sessions) {
    Map<String, Integer> refused = new LinkedHashMap<>();
    Set<String> byStore = new HashSet<>();
    for (ActedSession session : sessions) {
      if (!session.granted() && session.planned().role() == SessionRole.PROGRAM) {
        refused.merge(session.planned().holder(), 1, Integer::sum);
        if (session.reachedStore()) {
          byStore.add(session.planned().holder());
        }
      }
    }
    ExchangeRelease release = theCase.server().release();
    List<RefusedClient> clients = new ArrayList<>();
    refused.forEach(
        (holder, count) ->
            door(theCase, holder)
                .ifPresent(
                    door ->
                        clients.add(
                            byStore.contains(holder)
                                ? client(holder, door, count, release)
                                : ofService(holder, door, count))));
    return clients;
  }

  private RefusedClient client(
      String name, ServiceDoor door, int refused, ExchangeRelease release) {
    List<ClientMessage> said =
        PARTS.stream().flatMap(part -> messages.find(door, part, release).stream()).toList();
    return new RefusedClient(name, door, refused, said, messages.unknown(door).orElse(null));
  }

  /** The texts in print are those of the store. */
  private static RefusedClient ofService(String name, ServiceDoor door, int refused) {
    return new RefusedClient(name, door, refused, List.of(), GateFacts.of(Gate.POP_IMAP).unknown());
  }

  private static Optional<ServiceDoor> door(Case theCase, String program) {
    return theCase.programs().stream()
        .filter(p -> p.name().equals(program))
        .map(Program::kind)
        .findFirst()
        .flatMap(k -> k.door());
  }
}
