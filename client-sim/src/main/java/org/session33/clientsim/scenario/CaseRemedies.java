package org.session33.clientsim.scenario;

import java.util.Collection;
import java.util.List;
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
import org.session33.diagnostics.remedies.RemedySequence;
import org.session33.diagnostics.remedies.advice.AdviceSet;
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
    Optional<UpperEnd> end = end(failing, before);
    Attempt attempt = remedy.change().apply(context(end, failing, before));
    return Optional.of(
        end.isPresent() && attempt instanceof Attempt.Change change
            ? new Attempt.Change(
                UpperEnd.unstated(change.changed(), failing),
                change.restart(),
                change.values(),
                change.note(),
                change.lastResort(),
                change.breaksLeft())
            : attempt);
  }

  private Optional<UpperEnd> end(Case failing, Outcome before) {
    return UpperEnd.of(failing, before, rehearsal, new SessionPlanner(SessionModel.load()));
  }

  private RemedyContext context(Optional<UpperEnd> end, Case failing, Outcome before) {
    return end.map(e -> new RemedyContext(e.theCase(), e.outcome(), rehearsal, limitValues))
        .orElseGet(() -> new RemedyContext(failing, before, rehearsal, limitValues));
  }

  /**
   * Applies remedies together to what is in the simulation: each is worked out on the case that the
   * ones before leave, and all come about at one moment.
   *
   * @param ids the remedies, one or more
   * @throws StepException if one of them changes nothing here, or what it changes cannot be acted
   *     out
   */
  public void apply(List<String> ids, CaseSimulation simulation) throws StepException {
    Case failing = simulation.caseNow();
    Outcome before = simulation.outcome();
    Optional<UpperEnd> end = end(failing, before);
    RemedyContext context = context(end, failing, before);
    RemedySequence.Done done = new RemedySequence(remedies.values()).after(context, ids);
    if (done.stopped() != null) {
      throw new StepException(why(done.stopped()));
    }
    Case changed = end.isPresent() ? UpperEnd.unstated(done.changed(), failing) : done.changed();
    simulation.change(changed, done.restart(), String.join(AdviceSet.AND, ids));
    if (done.restarts() && ids.size() > 1) {
      simulation.restartStore();
    }
  }

  private static String why(RemedySequence.Stopped stopped) {
    String id = "'" + stopped.id() + "'";
    if (stopped.attempt() instanceof Attempt.NotApplicable none) {
      return id + " does not apply here: " + none.reason();
    }
    return stopped.attempt() instanceof Attempt.NotRehearsed unproved
        ? id + " cannot be acted out: " + unproved.reason()
        : "there is no remedy " + id;
  }
}
