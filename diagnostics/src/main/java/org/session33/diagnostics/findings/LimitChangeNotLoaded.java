package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.StoreLimits;

/** KB 842022: a changed registry value is not in force before the Information Store restarts. */
public final class LimitChangeNotLoaded implements Rule {
  @Override
  public String id() {
    return "limit-change-not-loaded";
  }

  @Override
  public String title() {
    return "Changed limit that the store has not loaded";
  }

  @Override
  public List<String> articles() {
    return List.of("842022");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.CASE);
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Case seen = observations.requireCase();
    List<RegistryEntry> waiting = seen.server().registryNotLoaded().entries();
    if (!waiting.isEmpty()) {
      for (RegistryEntry entry : waiting) {
        judgement.pro(
            entry.value().place()
                + ": '"
                + entry.value().name()
                + "' was written after the last start of the Information Store");
      }
      return judgement.verdict(
          Verdict.CONFIRMED,
          "A limit was changed in the registry, but the Information Store has not been restarted"
              + " since and still enforces the one before.");
    }
    Integer inForce =
        StoreLimits.of(seen.server().release(), seen.server().registry())
            .sessions(ClientType.MAPI)
            .value();
    Optional<Long> other =
        observations.mapiRefusals().stream()
            .filter(e -> e.kind() == StoreLimitEvent.Kind.SESSION)
            .map(StoreLimitEvent::limit)
            .filter(l -> l != null && inForce != null && l != (long) inForce)
            .findFirst();
    boolean changed =
        seen.server().registry().entries().stream()
            .anyMatch(e -> e.value().name().equalsIgnoreCase(LimitValue.SESSIONS_PER_USER));
    if (other.isEmpty() || !changed) {
      return judgement.ruledOut("the registry and the events agree about the limit");
    }
    judgement.pro(
        "an event says limit "
            + LimitValue.bothNotations(other.get())
            + ", the registry "
            + LimitValue.bothNotations(inForce));
    return judgement.verdict(
        Verdict.LIKELY,
        "The event was written under another limit than the registry holds: it is older than the"
            + " change, or the Information Store has not been restarted since.");
  }
}
