package org.session33.clientsim.scenario.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.session33.clientsim.scenario.Scenario;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/**
 * The expected findings of one scenario that no rule judges. Only a known message names such a
 * cause, and the absence of a message speaks against none: a check would prove nothing.
 */
final class UnjudgedFindings {
  private final Set<String> judged;
  private final boolean messagesAtHand;
  private final Map<String, Place> unjudged = new LinkedHashMap<>();

  /**
   * For one scenario.
   *
   * @param judged ids that are judged of every case
   * @param messagesAtHand whether the case brings evidence, in which a message may name a cause
   */
  UnjudgedFindings(Set<String> judged, boolean messagesAtHand) {
    this.judged = judged;
    this.messagesAtHand = messagesAtHand;
  }

  /** An id that must be found, with a verdict or without. */
  void expected(String id, Place place) {
    if (!messagesAtHand) {
      notExpected(id, place);
    }
  }

  /** An id that must not be found. */
  void notExpected(String id, Place place) {
    if (!judged.contains(id)) {
      unjudged.putIfAbsent(id, place);
    }
  }

  /** Warns of each. */
  void report(Consumer<Problem> problems) {
    unjudged.forEach(
        (id, place) ->
            problems.accept(
                Problem.warning(
                    place,
                    "no rule judges '" + id + "', so that the scenario is skipped",
                    Scenario.Skip.JUDGED)));
  }

  /** Why the scenario cannot be judged; empty where it can. */
  Optional<Scenario.Skip> skip() {
    return unjudged.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scenario.Skip(
                "no rule judges '" + String.join("', '", unjudged.keySet()) + "'",
                Scenario.Skip.JUDGED));
  }
}
