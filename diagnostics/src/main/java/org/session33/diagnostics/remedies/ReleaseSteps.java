package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Steps for some of the releases that it may be.
 *
 * @param releases these releases in words, {@code Exchange Server 2007 and 2010} for instance;
 *     empty where the steps are for all that it may be
 * @param steps the steps, in order
 * @param complete whether nothing that a step, or the way back, needs is unknown; only then can its
 *     commands be run as they are
 */
public record ReleaseSteps(String releases, List<String> steps, boolean complete) {
  /** Keeps its own copy. */
  public ReleaseSteps {
    steps = List.copyOf(steps);
  }

  /** The steps with the releases in front of each, for lists in which they stand with others. */
  List<String> labelled() {
    return releases.isEmpty() ? steps : steps.stream().map(s -> releases + ": " + s).toList();
  }

  /** The same with each step changed. */
  public ReleaseSteps mapped(UnaryOperator<String> change) {
    return new ReleaseSteps(releases, steps.stream().map(change).toList(), complete);
  }
}
