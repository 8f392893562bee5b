package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
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

  /**
   * Prepares a walk; may rehearse a few times to learn what the fix changes.
   *
   * @param outcome what was seen of the case
   * @return empty where the fix changes nothing in this case
   */
  public Optional<WalkPlan> prepare(Case theCase, Outcome outcome, Advice advice) {
    if (!offers(theCase, advice)) {
      return Optional.empty();
    }
    Optional<Case> goal = advisor.changed(advisor.context(theCase, outcome), advice.id());
    return goal.map(g -> plan(theCase, g, null, advice));
  }

  /** Whether the dialogs of a part of a set can be walked through; answers at once. */
  public boolean offers(Case theCase, AdviceSet set) {
    return set.parts().stream().anyMatch(p -> offers(theCase, p));
  }

  /**
   * Prepares the walks of a set, one after the other; each leads to the values that the set has.
   *
   * @param outcome what was seen of the case
   * @return a plan for each part whose dialogs are known; none where the set changes nothing
   */
  public List<WalkPlan> prepare(Case theCase, Outcome outcome, AdviceSet set) {
    RemedyContext context = advisor.context(theCase, outcome);
    Optional<Case> goal = advisor.changed(context, set.ids());
    List<WalkPlan> plans = new ArrayList<>();
    for (Advice part : set.parts()) {
      if (goal.isPresent() && offers(theCase, part)) {
        Case alone = advisor.changed(context, part.id()).orElse(null);
        plans.add(plan(theCase, goal.get(), alone, part));
      }
    }
    return plans;
  }

  /**
   * The case in which the parts are done that have no dialogs here.
   *
   * @return empty where there is none, or they change nothing
   */
  public Optional<Case> withoutDialogs(Case theCase, Outcome outcome, AdviceSet set) {
    List<String> others =
        set.parts().stream().filter(p -> !offers(theCase, p)).map(Advice::id).toList();
    return others.isEmpty()
        ? Optional.empty()
        : advisor.changed(advisor.context(theCase, outcome), others);
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
