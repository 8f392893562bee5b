package org.session33.clientsim.scenario;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.session33.clientsim.simulation.CaseSimulation;
import org.session33.clientsim.simulation.StepException;
import org.session33.diagnostics.examination.UpperEnd;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Attempt;
import org.session33.diagnostics.remedies.Remedy;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/** Applies remedies to a case that is being acted out. */
public final class CaseRemedies {
  private final Map<String, Remedy> remedies;
  private final Rehearsal rehearsal;
  private final LimitValues limitValues;

  /** A desk with these remedies. */
  public CaseRemedies(Collection<Remedy> remedies, Rehearsal rehearsal, LimitValues limitValues) {
    this.remedies = remedies.stream().collect(Collectors.toMap(Remedy::id, Function.identity()));
    this.rehearsal = rehearsal;
    this.limitValues = limitValues;
  }

  /** The ids of all remedies that can be applied. */
  public Collection<String> ids() {
    return java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(remedies.keySet()));
  }

  /**
   * What a remedy would do to a case. Where values that nobody knows decide, it is tried with those
   * that fail; the case that it leads to states none of them.
   *
   * @param failing the case as it is
   * @param before what was seen of it
   * @return empty if there is no such remedy
   */
  public Optional<Attempt> attempt(String id, Case failing, Outcome before) {
    Remedy remedy = remedies.get(id);
    if (remedy == null) {
      return Optional.empty();
    }
    SessionPlanner planner = new SessionPlanner(SessionModel.load());
    UpperEnd end = UpperEnd.of(failing, before, rehearsal, planner).orElse(null);
    RemedyContext context =
        end == null
            ? new RemedyContext(failing, before, rehearsal, limitValues)
            : new RemedyContext(end.theCase(), end.outcome(), rehearsal, limitValues);
    Attempt attempt = remedy.change().apply(context);
    return Optional.of(
        end != null && attempt instanceof Attempt.Change change
            ? new Attempt.Change(
                UpperEnd.unstated(change.changed(), failing),
                change.restart(),
                change.values(),
                change.note(),
                change.lastResort())
            : attempt);
  }

  /**
   * Applies a remedy to what is in the simulation.
   *
   * @throws StepException if it changes nothing here, or what it changes cannot be acted out
   */
  public void apply(String id, CaseSimulation simulation) throws StepException {
    Attempt attempt =
        attempt(id, simulation.caseNow(), simulation.outcome())
            .orElseThrow(() -> new StepException("there is no remedy '" + id + "'"));
    if (attempt instanceof Attempt.Change change) {
      simulation.change(change.changed(), change.restart(), id);
    } else if (attempt instanceof Attempt.NotApplicable none) {
      throw new StepException("'" + id + "' does not apply here: " + none.reason());
    } else if (attempt instanceof Attempt.NotRehearsed unproved) {
      throw new StepException("'" + id + "' cannot be acted out: " + unproved.reason());
    }
  }
}
