package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.windows.RegistryValue;

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
    return Set.of(Need.SERVER_REGISTRY);
  }

  @Override
  public boolean explainsFailures() {
    return true;
  }

  @Override
  public Set<Problem.Concern> restsOn() {
    return EnumSet.complementOf(EnumSet.of(Problem.Concern.MAILBOX));
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<RegistryValue> waiting =
        observations.observedCase().stream()
            .flatMap(c -> c.server().registryNotLoaded().entries().stream())
            .filter(e -> isLimit(e, observations.limitValues()))
            .map(RegistryEntry::value)
            .toList();
    if (!waiting.isEmpty()) {
      for (RegistryValue value : waiting) {
        judgement.pro(
            value.place()
                + ": '"
                + value.name()
                + "' was written after the last start of the Information Store");
      }
      return judgement.verdict(
          Verdict.CONFIRMED,
          "A limit was changed in the registry, but the Information Store has not been restarted"
              + " since, so the old limit is still in force.");
    }
    if (!observations.meets(Need.CASE) && observations.limitEvents().isEmpty()) {
      return judgement.notEvaluated("no event 9646 was given that the registry could be held to");
    }
    for (ClientType type : List.of(ClientType.MAPI, ClientType.OWA)) {
      disagreement(observations, type).ifPresent(judgement::pro);
    }
    if (judgement.hasNoPro()) {
      return judgement.ruledOut("the registry and the events agree about the limit");
    }
    return judgement.verdict(
        Verdict.LIKELY,
        "The event was written under another limit than the registry holds now: either it is older"
            + " than the change, or the Information Store has not been restarted since.");
  }

  private static boolean isLimit(RegistryEntry entry, LimitValues known) {
    return entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)
        ? ObjectType.of(entry.value().name()).isPresent()
        : entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)
            && known.find(entry.value().name()).isPresent();
  }

  /** An event that names another limit for this door than the registry, which somebody changed. */
  private static Optional<String> disagreement(Observations observations, ClientType type) {
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
        .filter(e -> e.kind() == StoreLimitEvent.Kind.SESSION)
        .filter(e -> observations.mayBeService(e) == type.isService())
        .map(StoreLimitEvent::limit)
        .filter(l -> l != null && l != (long) inForce)
        .findFirst()
        .map(
            l ->
                "an event says limit "
                    + LimitValue.bothNotations(l)
                    + ", the registry value '"
                    + LimitValue.nameFor(type)
                    + "' is "
                    + LimitValue.bothNotations(inForce));
  }
}
