package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  public String title() {
    return "Session limit switched off";
  }

  @Override
  public List<String> articles() {
    return List.of();
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.SERVER_REGISTRY);
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Optional<RegistryValue> value =
        observations
            .requireServerRegistry()
            .value(ServerRegistry.PARAMETERS, LimitValue.DISABLE_SESSION_LIMIT);
    if (value.flatMap(RegistryValue::dword).filter(n -> n != 0).isEmpty()) {
      return judgement.ruledOut("'" + LimitValue.DISABLE_SESSION_LIMIT + "' is absent or 0");
    }
    judgement
        .pro(value.get().place() + ": '" + LimitValue.DISABLE_SESSION_LIMIT + "' is not 0")
        .contra(
            "TechNet reads the value the other way round; the name and the Best Practices Analyzer"
                + " speak for this reading");
    return judgement.verdict(
        // Without a case the release is not known, and not every one reads the value.
        observations
                .observedCase()
                .filter(c -> c.server().release().disableValue().value())
                .isPresent()
            ? Verdict.CONFIRMED
            : Verdict.POSSIBLE,
        "The session limit is switched off in the registry, so that one program can slow the whole"
            + " server; raise the limit instead.");
  }
}
