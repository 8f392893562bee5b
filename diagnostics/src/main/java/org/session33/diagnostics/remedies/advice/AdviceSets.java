package org.session33.diagnostics.remedies.advice;

import java.util.List;
import java.util.Optional;

/**
 * The sets of remedies that were found by rehearsal.
 *
 * @param sets those that open the case, best first
 * @param notTried what was not tried any more, a full sentence; empty where all was
 */
public record AdviceSets(List<AdviceSet> sets, String notTried) {
  /** None was looked for. */
  public static final AdviceSets NONE = new AdviceSets(List.of(), "");

  public AdviceSets {
    sets = List.copyOf(sets);
  }

  /**
   * The same where they were rehearsed with values that nobody knows.
   *
   * @param condition what holds with them, one clause
   */
  public AdviceSets holdingIf(String condition) {
    return new AdviceSets(
        sets.stream()
            .map(
                s ->
                    new AdviceSet(
                        s.parts(),
                        s.proof(),
                        "if " + condition + ": " + s.reason(),
                        s.sessionsAfter()))
            .toList(),
        notTried);
  }

  /** The best one; empty where none was found. */
  public Optional<AdviceSet> best() {
    return sets.stream().findFirst();
  }

  /** The set of this id, whatever the order of its parts. */
  public Optional<AdviceSet> find(List<String> ids) {
    return sets.stream()
        .filter(s -> s.ids().size() == ids.size() && s.ids().containsAll(ids))
        .findFirst();
  }

  /** The ids of what opens the case with a remedy, in the best set that has it; empty for none. */
  public List<String> neededWith(String id) {
    return sets.stream()
        .map(AdviceSet::ids)
        .filter(ids -> ids.contains(id))
        .findFirst()
        .map(ids -> ids.stream().filter(other -> !other.equals(id)).toList())
        .orElse(List.of());
  }
}
