package org.session33.diagnostics.remedies;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;

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

  /** Whether a changed case works. */
  boolean works(Case changed) {
    return rehearsal.rehearse(changed).isFine();
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
