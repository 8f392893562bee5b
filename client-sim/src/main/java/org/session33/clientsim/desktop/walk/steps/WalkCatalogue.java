package org.session33.clientsim.desktop.walk.steps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * The fixes that can be walked through. A fix is offered only where the sources have the labels of
 * its dialogs for the release of the case.
 */
public final class WalkCatalogue {
  private static final String CHECK_BOX = "clear-download-shared-folders";
  private static final String PERMISSION = "grant-view-information-store-status";
  private static final String CORRECT = "correct-registry-value";
  private static final String RESTART = "restart-information-store";
  private static final Set<String> RAISE =
      Set.of("raise-session-limit", "raise-service-session-limit", "raise-object-limit");

  /** KB 842022 has the dialogs of Exchange System Manager; later releases have none of them. */
  private static final int SYSTEM_MANAGER_FAMILY = 2003;

  private final RemedyAdvisor advisor;
  private final LimitValues limitValues;

  /** A catalogue of the walks that are built in. */
  public WalkCatalogue(RemedyAdvisor advisor, LimitValues limitValues) {
    this.advisor = advisor;
    this.limitValues = limitValues;
  }

  /** Whether the dialogs of a fix can be walked through; answers at once. */
  public boolean offers(Case played, Advice advice) {
    boolean rehearsed =
        advice.proof() == Proof.RESOLVES || advice.proof() == Proof.DOES_NOT_RESOLVE;
    if (advice.steps().isEmpty()) {
      return false;
    }
    return switch (advice.id()) {
      case CHECK_BOX ->
          rehearsed
              && played.outlook() != null
              && played.outlook().release().cachingCheckBox() != null;
      case PERMISSION -> rehearsed && played.server().release().family() == SYSTEM_MANAGER_FAMILY;
      case CORRECT -> rehearsed || (wrong(played).isPresent() && hasNumber(advice));
      case RESTART -> !played.server().registryNotLoaded().entries().isEmpty();
      default -> rehearsed && RAISE.contains(advice.id());
    };
  }

  /** Without a number to write no step leads to the box for it, and there is nothing to walk. */
  private static boolean hasNumber(Advice advice) {
    return advice.lines().stream().anyMatch(s -> Control.VALUE_DATA.id().equals(s.control()));
  }

  private Optional<RegistryEntry> wrong(Case played) {
    return MisnamedRegistryValue.mistakes(played.server(), limitValues).stream()
        .map(MisnamedRegistryValue.Mistake::entry)
        .findFirst();
  }

  /**
   * Prepares a walk; may rehearse a few times to learn what the fix changes.
   *
   * @param outcome what was seen of the case
   * @return empty where the fix changes nothing in this case
   */
  public Optional<WalkPlan> prepare(Case played, Outcome outcome, Advice advice) {
    if (!offers(played, advice)) {
      return Optional.empty();
    }
    Optional<Case> goal = advisor.changed(advisor.context(played, outcome), advice.id());
    return goal.map(g -> plan(played, g, advice));
  }

  private WalkPlan plan(Case played, Case goal, Advice advice) {
    return switch (advice.id()) {
      case CHECK_BOX -> new WalkPlan(advice, WalkPlan.Place.OUTLOOK, played, null, null);
      case PERMISSION -> new WalkPlan(advice, WalkPlan.Place.SYSTEM_MANAGER, played, null, null);
      default ->
          new WalkPlan(
              advice,
              WalkPlan.Place.SERVER,
              played,
              target(played, goal),
              advice.id().equals(CORRECT) ? wrong(played).orElse(null) : null);
    };
  }

  /** The value that stands in the registry of the goal and not in that of the case. */
  private static @Nullable RegistryTarget target(Case played, Case goal) {
    ServerRegistry before = played.server().registry().plus(played.server().registryNotLoaded());
    List<RegistryEntry> fresh =
        goal.server().registry().entries().stream()
            .filter(
                e ->
                    before
                        .value(e.key(), e.value().name())
                        .filter(v -> v.equals(e.value()))
                        .isEmpty())
            .toList();
    return fresh.isEmpty() ? null : RegistryTarget.of(fresh.get(0));
  }
}
