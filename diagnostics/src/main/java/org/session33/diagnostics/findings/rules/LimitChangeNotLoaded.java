package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.windows.RegistryValue;

/** KB 842022: a changed registry value is not in force before the Information Store restarts. */
public final class LimitChangeNotLoaded implements Rule {
  @Override
  public String id() {
    return "limit-change-not-loaded";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<RegistryValue> waiting =
        observations.theCase().stream()
            .flatMap(c -> c.server().registryNotLoaded().entries().stream())
            .filter(e -> isLimit(e, observations.limitValues()))
            .map(RegistryEntry::value)
            .toList();
    if (!waiting.isEmpty()) {
      for (RegistryValue value : waiting) {
        judgement.proAt(
            value.place(),
            EvidenceOrigin.TOLD,
            Weight.DECISIVE,
            "waiting",
            Map.of("place", value.place(), "name", value.name()));
      }
      return judgement.verdict(atMost(observations), "summary-waiting");
    }
    if (LimitEvent.seen(observations.limitEvents()).isEmpty()) {
      return judgement.notEvaluated("no-event");
    }
    for (ClientType type : List.of(ClientType.MAPI, ClientType.OWA)) {
      disagreement(observations, type)
          .ifPresent(
              v -> judgement.pro(EvidenceOrigin.SEEN, Weight.STRONG, "disagreement", v));
    }
    if (judgement.hasNoPro()) {
      return judgement.ruledOut("agree");
    }
    return judgement.verdict(atMost(observations), "summary");
  }

  /**
   * Likely only where a page or practice says that a changed value waits for a restart; where
   * nothing is documented it is at most possible (S-7, S-16).
   */
  private static Verdict atMost(Observations observations) {
    return observations.countsByDatabase() ? Verdict.POSSIBLE : Verdict.LIKELY;
  }

  private static boolean isLimit(RegistryEntry entry, LimitValues known) {
    return entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)
        ? ObjectType.of(entry.value().name()).isPresent()
        : entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)
            && known.find(entry.value().name()).isPresent();
  }

  /** An event that names another limit for this door than the registry, which somebody changed. */
  private static Optional<Map<String, ?>> disagreement(Observations observations, ClientType type) {
    Optional<Long> written =
        observations
            .requireServerRegistry()
            .value(ServerRegistry.PARAMETERS, LimitValue.nameFor(type))
            .flatMap(RegistryValue::dword);
    Optional<StoreLimits> limits = observations.limits();
    // Without a case the release is not known; a store reads its value on every one that has it.
    Integer inForce =
        limits.isPresent()
            ? limits.get().sessions(type).value()
            : written
                .filter(n -> n > 0)
                .map(n -> (int) Math.min(n, Integer.MAX_VALUE))
                .orElse(null);
    if (written.isEmpty() || inForce == null) {
      return Optional.empty();
    }
    return observations.limitEvents().stream()
        .filter(LimitEvent::isSeen)
        .filter(e -> e.kind() == StoreLimitEvent.Kind.SESSION)
        .filter(e -> observations.mayBeService(e) == type.isService())
        .map(LimitEvent::limit)
        .filter(l -> l != null && l != (long) inForce)
        .findFirst()
        .map(limit -> Map.of("limit", limit, "name", LimitValue.nameFor(type), "inForce", inForce));
  }
}
