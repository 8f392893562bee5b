package org.session33.diagnostics.remedies;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.troubles.OpenedGates;
import org.session33.diagnostics.remedies.troubles.Trouble;
import org.session33.diagnostics.remedies.troubles.Troubles;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * What a remedy looks at: a failing case with its outcome, and a simulation to try changed cases
 * on. It remembers the smallest limit that works, which takes several rehearsals to find. For one
 * thread.
 */
public final class RemedyContext {
  private final Case failing;
  private final Outcome before;
  private final Rehearsal rehearsal;
  private final LimitValues limitValues;
  private final Set<String> seenObjects;
  private final Map<ClientType, OptionalInt> smallest = new EnumMap<>(ClientType.class);
  private final Map<Gate, OptionalInt> smallestOfGate = new EnumMap<>(Gate.class);
  private final Map<Gate, Outcome> behind = new EnumMap<>(Gate.class);
  private final SessionPlanner planner = new SessionPlanner(SessionModel.load());
  private final long granted;
  private @Nullable Troubles troubles;

  /**
   * What remedies of this case look at.
   *
   * @param failing the case as it fails
   * @param before its outcome, in which something was refused
   * @param rehearsal to try changed cases
   * @param limitValues the registry values that the store reads
   */
  public RemedyContext(Case failing, Outcome before, Rehearsal rehearsal, LimitValues limitValues) {
    this(failing, before, rehearsal, limitValues, Set.of());
  }

  private RemedyContext(
      Case failing,
      Outcome before,
      Rehearsal rehearsal,
      LimitValues limitValues,
      Set<String> seenObjects) {
    this.seenObjects = Set.copyOf(seenObjects);
    this.failing = failing;
    this.before = before;
    this.granted = before.sessions().stream().filter(s -> s.refusedBy() == null).count();
    this.rehearsal = rehearsal;
    this.limitValues = limitValues;
  }

  /**
   * The same beside evidence, which may tell of objects that no case has.
   *
   * @param types the types of objects that were refused, by the names of their registry values
   */
  public RemedyContext beside(Set<String> types) {
    return new RemedyContext(failing, before, rehearsal, limitValues, types);
  }

  /** Whether evidence tells that items, and not only folders, were refused. */
  boolean sawItems() {
    return seenObjects.stream().anyMatch(t -> !t.equals(ObjectType.FOLDER.registryName()));
  }

  /** The case as it fails. */
  public Case failing() {
    return failing;
  }

  /** What was seen of it. */
  public Outcome before() {
    return before;
  }

  /** Where changed cases are tried. */
  Rehearsal rehearsal() {
    return rehearsal;
  }

  /** The registry values that the store reads. */
  LimitValues limitValues() {
    return limitValues;
  }

  /** The same with other rehearsals. */
  RemedyContext on(Rehearsal other) {
    return new RemedyContext(failing, before, other, limitValues, seenObjects);
  }

  /**
   * The case after a remedy, for the next one of a set.
   *
   * @param changed the case, before any restart of the Information Store
   * @param restart whether the Information Store is restarted in the end
   */
  RemedyContext after(Case changed, boolean restart) {
    Case acted = restart ? changed.withServer(changed.server().restarted()) : changed;
    return new RemedyContext(
        changed, rehearsal.rehearse(acted), rehearsal, limitValues, seenObjects);
  }

  /** Whether a changed case works. */
  boolean works(Case changed) {
    return rehearsal.rehearse(changed).isFine();
  }

  /**
   * Whether a changed case asks for no more sessions than were granted to the failing one. It says
   * what to expect of a rehearsal and takes the place of none.
   */
  boolean fits(Case changed) {
    return planner.count(changed) <= granted;
  }

  /** All troubles of the failing case, those that an earlier refusal hides too. */
  Troubles troubles() {
    Troubles known = troubles;
    if (known == null) {
      known = Troubles.of(failing, before, rehearsal);
      troubles = known;
    }
    return known;
  }

  /** All troubles of a changed case; where there is but one trouble before, nothing can hide. */
  Troubles troubles(Case changed, Outcome after) {
    return troubles().isSingle() ? Troubles.shown(after) : Troubles.of(changed, after, rehearsal);
  }

  /**
   * What makes a change good enough of which the most does not open the case: it cures what the
   * most of it cures. Empty where that is nothing.
   *
   * @param utmost the case after the most that can be done
   */
  Optional<Predicate<Case>> curesAsMuchAs(Case utmost) {
    if (troubles().isSingle()) {
      return Optional.empty();
    }
    Set<Trouble> most = cured(utmost);
    return most.isEmpty() ? Optional.empty() : Optional.of(c -> cured(c).containsAll(most));
  }

  private Set<Trouble> cured(Case changed) {
    List<Trouble> cured = troubles().curedInPart(troubles(changed, rehearsal.rehearse(changed)));
    return new HashSet<>(cured);
  }

  /**
   * What a gate refuses once the gates before it let everything pass; the rehearsal itself where
   * they refused nothing.
   */
  Outcome behind(Gate gate) {
    return refusesBefore(gate)
        ? behind.computeIfAbsent(gate, g -> rehearsal.rehearse(OpenedGates.before(g, failing)))
        : before;
  }

  /** A changed case as a gate sees it once the gates before it let everything pass. */
  Case opened(Gate gate, Case changed) {
    return refusesBefore(gate) ? OpenedGates.before(gate, changed) : changed;
  }

  private boolean refusesBefore(Gate gate) {
    return before.gates().stream().anyMatch(g -> g.gate().compareTo(gate) < 0 && g.refused() > 0);
  }

  /** The smallest limit with which a gate before the store refuses nothing, searched for once. */
  OptionalInt smallestLimit(Gate gate, Function<RemedyContext, OptionalInt> search) {
    OptionalInt known = smallestOfGate.get(gate);
    if (known == null) {
      known = search.apply(this);
      smallestOfGate.put(gate, known);
    }
    return known;
  }

  /** The smallest session limit that works for a door, searched for once. */
  OptionalInt smallestSessionLimit(ClientType type, Function<RemedyContext, OptionalInt> search) {
    OptionalInt known = smallest.get(type);
    if (known == null) {
      known = search.apply(this);
      smallest.put(type, known);
    }
    return known;
  }
}
