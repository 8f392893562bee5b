package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Set;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;

/** No source says what zero does to the two session limits; it is unsafe (assumed). */
public final class ZeroSessionLimit implements Rule {
  @Override
  public String id() {
    return "zero-session-limit";
  }

  @Override
  public String title() {
    return "Session limit of zero";
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
    List<String> zeros =
        observations.requireServerRegistry().entries().stream()
            .filter(e -> e.key().equalsIgnoreCase(ServerRegistry.PARAMETERS))
            .filter(
                e ->
                    e.value().name().equalsIgnoreCase(LimitValue.SESSIONS_PER_USER)
                        || e.value().name().equalsIgnoreCase(LimitValue.SERVICE_SESSIONS_PER_USER))
            .filter(e -> e.value().dword().filter(n -> n == 0).isPresent())
            .map(e -> e.value().place() + ": '" + e.value().name() + "' is 0")
            .toList();
    if (zeros.isEmpty()) {
      return judgement.ruledOut("no session limit is set to zero");
    }
    return judgement
        .pro(zeros)
        .verdict(
            Verdict.POSSIBLE,
            "A session limit is set to zero; no source says what a store makes of that, and a"
                + " rehearsal uses the default (assumed). Write the number that you want.");
  }
}
