package org.session33.diagnostics.findings.rules;

import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.windows.RegistryValue;

/**
 * The Best Practices Analyzer's rule 'MAPI session limit disabled': any program can then slow the
 * server.
 */
public final class SessionLimitDisabled implements Rule {
  @Override
  public String id() {
    return "session-limit-disabled";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Optional<RegistryValue> value =
        observations
            .requireServerRegistry()
            .value(ServerRegistry.PARAMETERS, LimitValue.DISABLE_SESSION_LIMIT);
    if (value.flatMap(RegistryValue::dword).filter(n -> n != 0).isEmpty()) {
      return judgement.ruledOut("not-set", Map.of("name", LimitValue.DISABLE_SESSION_LIMIT));
    }
    judgement
        .proAt(
            value.get().place(),
            observations.originOf(value.get()),
            Weight.DECISIVE,
            "set",
            Map.of("place", value.get().place(), "name", LimitValue.DISABLE_SESSION_LIMIT))
        .contra("other-reading");
    // Without a case, or with an assumed release, the release is not known, and not every one reads
    // the value.
    return observations
            .theCase()
            .filter(Case::isExchangeReleaseKnown)
            .filter(c -> c.server().release().has(Capability.DISABLE_SESSION_LIMIT))
            .isPresent()
        ? judgement.byRecord("summary", Map.of())
        : judgement.verdict(Verdict.POSSIBLE, "summary");
  }
}
