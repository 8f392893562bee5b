package org.session33.profiles.policies;

import java.util.List;
import java.util.stream.Stream;

/**
 * What files print of throttling policies.
 *
 * @param policies the policies, each once
 * @param assignments which mailbox has which
 */
public record ThrottlingPrint(List<PrintedPolicy> policies, List<PolicyAssignment> assignments) {
  /** Nothing is printed. */
  public static final ThrottlingPrint NONE = new ThrottlingPrint(List.of(), List.of());

  public ThrottlingPrint {
    policies = List.copyOf(policies);
    assignments = List.copyOf(assignments);
  }

  /** Whether nothing is printed. */
  public boolean isEmpty() {
    return policies.isEmpty() && assignments.isEmpty();
  }

  /** This and then the other. */
  public ThrottlingPrint plus(ThrottlingPrint other) {
    return new ThrottlingPrint(
        Stream.concat(policies.stream(), other.policies.stream()).toList(),
        Stream.concat(assignments.stream(), other.assignments.stream()).toList());
  }
}
