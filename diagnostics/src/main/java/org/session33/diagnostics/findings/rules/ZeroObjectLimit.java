package org.session33.diagnostics.findings.rules;

import java.util.Map;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * Zero is not unlimited below MaxObjsPerMapiSession: the store goes back to its default and logs
 * event 9645.
 */
public final class ZeroObjectLimit implements Rule {
  @Override
  public String id() {
    return "zero-object-limit";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    observations
        .zeroLimitEvents()
        .forEach(
            (event, record) -> {
              String key = event.key();
              judgement.proAt(
                  record.where(),
                  record.origin(),
                  Weight.DECISIVE,
                  key == null ? "event" : "event-for-key",
                  key == null ? Map.of() : Map.of("key", key));
            });
    observations.serverRegistry().stream()
        .flatMap(registry -> registry.entries().stream())
        .filter(e -> e.key().equalsIgnoreCase(ServerRegistry.OBJECTS))
        .map(RegistryEntry::value)
        .filter(value -> value.dword().filter(n -> n == 0).isPresent())
        .forEach(
            value ->
                judgement.proAt(
                    value.place(),
                    observations.originOf(value),
                    Weight.DECISIVE,
                    "zero",
                    Map.of("place", value.place(), "name", value.name())));
    if (!judgement.hasNoPro()) {
      return judgement.byRecord("summary", Map.of());
    }
    return observations.sawServerRegistry()
        ? judgement.ruledOut("none")
        : judgement.notEvaluated("not-given");
  }
}
