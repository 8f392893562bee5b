package org.session33.clientsim.desktop.walk.steps;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.RegistryEntry;

/** A walk that can be begun, and begun again. */
public final class WalkPlan {
  /** The computer that a walk needs. */
  enum Place {
    /** The user's, with Outlook. */
    OUTLOOK,
    /** The server, with its registry and services. */
    SERVER,
    /** Where Exchange is administered. */
    SYSTEM_MANAGER
  }

  private final Advice advice;
  private final Place place;
  private final Case beginning;
  private final @Nullable RegistryTarget target;
  private final @Nullable RegistryEntry wrong;

  WalkPlan(
      Advice advice,
      Place place,
      Case beginning,
      @Nullable RegistryTarget target,
      @Nullable RegistryEntry wrong) {
    this.advice = advice;
    this.place = place;
    this.beginning = beginning;
    this.target = target;
    this.wrong = wrong;
  }

  /** The fix. */
  public Advice advice() {
    return advice;
  }

  /** The same plan for a case that an earlier part of a set has changed. */
  public WalkPlan after(Case changed) {
    return new WalkPlan(advice, place, changed, target, wrong);
  }

  /**
   * Begins on the case as it is.
   *
   * @param training whether the guide is hidden and the walk is scored
   */
  public Walk begin(WalkedCase walked, boolean training) {
    Machine machine =
        switch (place) {
          case OUTLOOK -> new OutlookComputer(walked);
          case SERVER -> new ServerComputer(walked, target, wrong);
          case SYSTEM_MANAGER -> new AdministratorComputer(walked);
        };
    return new Walk(advice, machine, training);
  }

  /** Begins again: what the walk changed is as it was at first. */
  public Walk again(WalkedCase walked, boolean training) {
    walked.change(
        "Start the walk again",
        c -> c.withOutlook(beginning.outlook()).withServer(beginning.server()));
    return begin(walked, training);
  }
}
