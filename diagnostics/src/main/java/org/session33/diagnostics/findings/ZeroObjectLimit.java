package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.session33.diagnostics.evidence.ZeroLimitEvent;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.windows.RegistryValue;

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
  public String title() {
    return "Open-object limit of zero";
  }

  @Override
  public List<String> articles() {
    return List.of("830829");
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<String> signs = new ArrayList<>();
    for (ZeroLimitEvent event : observations.zeroLimitEvents()) {
      signs.add("event 9645" + (event.key() == null ? "" : " for " + event.key()));
    }
    observations
        .serverRegistry()
        .ifPresent(
            registry ->
                registry.entries().stream()
                    .filter(e -> e.key().equalsIgnoreCase(ServerRegistry.OBJECTS))
                    .filter(e -> e.value().dword().filter(n -> n == 0).isPresent())
                    .map(org.session33.profiles.exchange.RegistryEntry::value)
                    .forEach(
                        (RegistryValue v) -> signs.add(v.place() + ": " + v.name() + " is 0")));
    if (signs.isEmpty() && !observations.meets(Need.SERVER_REGISTRY)) {
      return judgement.notEvaluated("no registry export and no event 9645 is in what was given");
    }
    if (signs.isEmpty()) {
      return judgement.ruledOut("no open-object limit is set to zero, and no event 9645 was seen");
    }
    return judgement
        .pro(signs)
        .verdict(
            Verdict.CONFIRMED,
            "A limit of open objects is set to zero, which does not mean unlimited: the store uses"
                + " its default instead.");
  }
}
