package org.session33.diagnostics.findings.rules;

import java.util.Map;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/** No source says what zero does to the two session limits; it is unsafe (assumed). */
public final class ZeroSessionLimit implements Rule {
  @Override
  public String id() {
    return "zero-session-limit";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    observations.requireServerRegistry().entries().stream()
        .filter(e -> e.key().equalsIgnoreCase(ServerRegistry.PARAMETERS))
        .map(RegistryEntry::value)
        .filter(
            value ->
                value.name().equalsIgnoreCase(LimitValue.SESSIONS_PER_USER)
                    || value.name().equalsIgnoreCase(LimitValue.SERVICE_SESSIONS_PER_USER))
        .filter(value -> value.dword().filter(n -> n == 0).isPresent())
        .forEach(
            value ->
                judgement.proAt(
                    value.place(),
                    observations.originOf(value),
                    Weight.STRONG,
                    "zero",
                    Map.of("place", value.place(), "name", value.name())));
    return judgement.hasNoPro()
        ? judgement.ruledOut("none")
        : judgement.verdict(Verdict.POSSIBLE, "summary");
  }
}
