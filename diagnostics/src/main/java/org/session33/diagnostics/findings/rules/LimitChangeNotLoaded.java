package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.windows.RegistryValue;

/** KB 842022: a changed registry value is not in force before the Information Store restarts. */
public final class LimitChangeNotLoaded implements Rule {
  @Override
  public String id() {
    return "limit-change-not-loaded";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<RegistryEntry> waiting =
        observations.theCase().stream()
            .flatMap(c -> c.server().registryNotLoaded().entries().stream())
            .filter(e -> isLimit(e, observations.limitValues()))
            .toList();
    if (!waiting.isEmpty()) {
      for (RegistryEntry entry : waiting) {
        RegistryValue value = entry.value();
        judgement.proAt(
            value.place(),
            EvidenceOrigin.TOLD,
            Weight.DECISIVE,
            "waiting",
            Map.of("place", value.place(), "name", value.name()));
      }
      boolean objects = waiting.stream().allMatch(LimitChangeNotLoaded::isObject);
      return judgement.verdict(atMost(observations, objects), "summary-waiting");
    }
    boolean compared = false;
    for (ClientType type : List.of(ClientType.MAPI, ClientType.OWA)) {
      Optional<Integer> inForce = inForce(observations, type);
      List<LimitEvent> events = inForce.isPresent() ? events(observations, type) : List.of();
      compared |= !events.isEmpty();
      events.stream()
          .filter(e -> !Objects.equals(e.limit(), (long) inForce.orElseThrow()))
          .findFirst()
          .ifPresent(e -> disagree(e, LimitValue.nameFor(type), inForce.orElseThrow(), judgement));
    }
    if (!compared) {
      return judgement.notEvaluated("no-event");
    }
    return judgement.hasNoPro()
        ? judgement.ruledOut("agree")
        : judgement.verdict(atMost(observations, false), "summary");
  }

  private static void disagree(LimitEvent event, String name, int inForce, Judgement judgement) {
    judgement.proAt(
        event.where(),
        event.origin(),
        Weight.DECISIVE,
        "disagreement",
        Map.of("limit", Objects.requireNonNull(event.limit()), "name", name, "inForce", inForce));
  }

  /**
   * Likely only where a page says of this release that a changed value waits for a restart; where
   * none does, and where each database counts for itself, it is at most possible (S-7, S-16).
   */
  private static Verdict atMost(Observations observations, boolean objects) {
    List<ExchangeRelease> releases = observations.releases().exchange();
    boolean documented =
        !releases.isEmpty() && releases.stream().allMatch(r -> waitsByAPage(r, objects));
    return documented ? Verdict.LIKELY : Verdict.POSSIBLE;
  }

  private static boolean waitsByAPage(ExchangeRelease release, boolean objects) {
    Fact<LimitReload> read = objects ? release.objectValuesRead() : release.sessionValuesRead();
    Fact<LimitScope> scope = release.scope();
    return read != null
        && read.value() == LimitReload.RESTART
        && (scope == null || scope.value() != LimitScope.DATABASE);
  }

  private static boolean isObject(RegistryEntry entry) {
    return entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS);
  }

  private static boolean isLimit(RegistryEntry entry, LimitValues known) {
    return isObject(entry)
        ? ObjectType.of(entry.value().name()).isPresent()
        : entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)
            && known.find(entry.value().name()).isPresent();
  }

  /** The limit for a door by its value in the registry; empty where nobody wrote that. */
  private static Optional<Integer> inForce(Observations observations, ClientType type) {
    Optional<Long> written =
        observations
            .requireServerRegistry()
            .value(ServerRegistry.PARAMETERS, LimitValue.nameFor(type))
            .flatMap(RegistryValue::dword);
    Optional<StoreLimits> limits = observations.limits();
    // Without a case the release is not known; a store reads its value on every one that has it.
    return limits.isPresent()
        ? written.flatMap(n -> Optional.ofNullable(limits.get().sessions(type).value()))
        : written.filter(n -> n > 0).map(n -> (int) Math.min(n, Integer.MAX_VALUE));
  }

  /** The events that were read of sessions through this door and name their limit. */
  private static List<LimitEvent> events(Observations observations, ClientType type) {
    return observations.limitEvents().stream()
        .filter(LimitEvent::isSeen)
        .filter(e -> e.kind() == StoreLimitEvent.Kind.SESSION)
        .filter(e -> observations.mayBeService(e) == type.isService())
        .filter(e -> e.limit() != null)
        .toList();
  }
}
