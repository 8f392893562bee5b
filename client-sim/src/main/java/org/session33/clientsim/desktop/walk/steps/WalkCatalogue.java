package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * The fixes that can be walked through. A fix is offered only where the sources have the labels of
 * its dialogs for the release of the case.
 */
public final class WalkCatalogue {
  private final RemedyAdvisor advisor;
  private final LimitValues limitValues;

  /** A catalogue of the walks that are built in. */
  public WalkCatalogue(RemedyAdvisor advisor, LimitValues limitValues) {
    this.advisor = advisor;
    this.limitValues = limitValues;
  }

  /** Whether the dialogs of a fix can be walked through; answers at once. */
  public boolean offers(Case theCase, Advice advice) {
    boolean rehearsed = advice.isRehearsed();
    if (advice.steps().isEmpty()) {
      return false;
    }
    RemedyText text = advisor.text(advice.id()).orElse(null);
    RemedyText.Dialogs dialogs = text == null ? null : text.dialogs();
    if (text == null || dialogs == null) {
      return false;
    }
    return switch (dialogs) {
      case OUTLOOK ->
          rehearsed
              && theCase.outlook() != null
              && theCase.outlook().release().cachingCheckBox() != null;
      case SYSTEM_MANAGER -> rehearsed && theCase.server().release().has(Capability.SYSTEM_MANAGER);
      case REGISTRY ->
          rehearsed || (corrects(text) && wrong(theCase).isPresent() && hasNumber(advice));
      case SERVICES -> !theCase.server().registryNotLoaded().entries().isEmpty();
    };
  }

  /** Whether a fix is about a value that the store does not read. */
  private static boolean corrects(RemedyText text) {
    return text.isForAny(List.of(MisnamedRegistryValue.ID));
  }

  /** Without a number to write no step leads to the box for it, and there is nothing to walk. */
  private static boolean hasNumber(Advice advice) {
    return advice.lines().stream().anyMatch(s -> Control.VALUE_DATA.id().equals(s.control()));
  }

  private Optional<RegistryEntry> wrong(Case theCase) {
    return MisnamedRegistryValue.mistakes(theCase.server(), limitValues).stream()
        .map(MisnamedRegistryValue.Mistake::entry)
        .findFirst();
  }

  /** Whether the dialogs of one of these fixes can be walked through; answers at once. */
  public boolean offers(Case theCase, List<Advice> parts) {
    return parts.stream().anyMatch(p -> offers(theCase, p));
  }

  /**
   * Prepares the walks of a fix, or of the parts of a set one after the other; each leads to the
   * values that the set has.
   *
   * @param after the case after fixes, by their ids; the same case where they change nothing. It
   *     may rehearse
   * @param parts one fix, or those of a set
   * @return a plan for each part whose dialogs are known; none where nothing changes
   */
  public List<WalkPlan> prepare(
      Case theCase, Function<List<String>, Case> after, List<Advice> parts) {
    if (!offers(theCase, parts)) {
      return List.of();
    }
    Case goal = after.apply(parts.stream().map(Advice::id).toList());
    List<WalkPlan> plans = new ArrayList<>();
    for (Advice part : parts) {
      if (!goal.equals(theCase) && offers(theCase, part)) {
        Case alone = parts.size() == 1 ? null : after.apply(List.of(part.id()));
        plans.add(plan(theCase, goal, theCase.equals(alone) ? null : alone, part));
      }
    }
    return plans;
  }

  private WalkPlan plan(Case theCase, Case goal, @Nullable Case alone, Advice advice) {
    RemedyText text = advisor.text(advice.id()).orElseThrow();
    return switch (Objects.requireNonNull(text.dialogs())) {
      case OUTLOOK -> new WalkPlan(advice, WalkPlan.Place.OUTLOOK, theCase, null, null);
      case SYSTEM_MANAGER ->
          new WalkPlan(advice, WalkPlan.Place.SYSTEM_MANAGER, theCase, null, null);
      case REGISTRY, SERVICES ->
          new WalkPlan(
              advice,
              WalkPlan.Place.SERVER,
              theCase,
              target(theCase, goal, alone),
              corrects(text) ? wrong(theCase).orElse(null) : null);
    };
  }

  /**
   * The value that stands in the registry of the goal and not in that of the case.
   *
   * @param alone the case after the part of a set that is walked, to tell which of the goal's
   *     values is its; null where the goal is that of one fix
   */
  private static @Nullable RegistryTarget target(Case theCase, Case goal, @Nullable Case alone) {
    List<RegistryEntry> fresh = fresh(theCase, goal);
    if (alone != null) {
      List<RegistryEntry> its = fresh(theCase, alone);
      List<RegistryEntry> both =
          fresh.stream().filter(e -> its.stream().anyMatch(i -> isSameValue(i, e))).toList();
      fresh = both.isEmpty() ? fresh : both;
    }
    return fresh.isEmpty() ? null : RegistryTarget.of(fresh.get(0));
  }

  private static boolean isSameValue(RegistryEntry one, RegistryEntry other) {
    return one.key().equalsIgnoreCase(other.key())
        && one.value().name().equalsIgnoreCase(other.value().name());
  }

  private static List<RegistryEntry> fresh(Case theCase, Case goal) {
    ServerRegistry before = theCase.server().registry().plus(theCase.server().registryNotLoaded());
    return goal.server().registry().entries().stream()
        .filter(
            e -> before.value(e.key(), e.value().name()).filter(v -> v.equals(e.value())).isEmpty())
        .toList();
  }
}
