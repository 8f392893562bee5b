package org.session33.clientsim.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.session33.clientsim.scenario.Expected;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.sessions.SessionRole;

/** Reads what programs are expected to show, each by its name. */
final class ClientExpectations {
  private static final String WORKS = "works";
  private static final String REFUSED = "refused";
  private static final List<String> WORDS = List.of(WORKS, REFUSED);

  private ClientExpectations() {}

  static void read(YamlMapping keys, List<Expected> all) {
    keys.mapping("clients").ifPresent(clients -> read(keys, clients, all));
  }

  private static void read(YamlMapping keys, YamlMapping clients, List<Expected> all) {
    if (clients.keys().isEmpty()) {
      keys.report("clients", "'clients' expects nothing", "write 'Outlook Web App: refused'");
    }
    for (String name : clients.keys()) {
      Optional<YamlValue> value = clients.get(name);
      if (value.isEmpty()) {
        clients.report(
            name, "'" + name + "' has no expectation", "use one of: " + String.join(", ", WORDS));
      }
      value
          .flatMap(ClientExpectations::pattern)
          .ifPresent(
              pattern ->
                  all.add(
                      ExpectationReader.expected(
                          clients,
                          name,
                          "clients." + name,
                          state -> differing(state.outcome(), name, pattern))));
    }
  }

  private static Optional<TextPattern> pattern(YamlValue value) {
    boolean expression = value.text().filter(TextPattern::isExpression).isPresent();
    return expression
        ? ExpectationReader.textPattern(value)
        : value.choice(WORDS).map(TextPattern::parse);
  }

  private static Optional<String> differing(Outcome outcome, String name, TextPattern pattern) {
    String state = state(outcome, name);
    Optional<String> shown =
        outcome.refusedClients().stream()
            .filter(c -> c.client().equalsIgnoreCase(name))
            .findFirst()
            .map(ClientExpectations::texts);
    boolean fits = pattern.is(state) || shown.filter(pattern::is).isPresent();
    return fits ? Optional.empty() : Optional.of(shown.map(t -> state + "\n" + t).orElse(state));
  }

  private static String texts(RefusedClient client) {
    return client.messages().stream().map(m -> m.text().value()).collect(Collectors.joining("\n"));
  }

  private static String state(Outcome outcome, String name) {
    List<LedgerLine> lines =
        outcome.ledger().stream()
            .filter(l -> l.role() == SessionRole.PROGRAM && l.holder().equalsIgnoreCase(name))
            .toList();
    if (lines.isEmpty()) {
      return "no program of this name asks for sessions";
    }
    return lines.stream().allMatch(l -> l.refused() == 0) ? WORKS : REFUSED;
  }
}
