package org.session33.diagnostics.findings.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.profiles.sessions.PlannedSession;

/**
 * How much of what was asked for one cause accounts for. The test is a counterfactual: would the
 * rest have fitted?
 *
 * @param share sessions that belong to the cause
 * @param total sessions that are asked for in all
 * @param limit sessions that are permitted
 */
record SessionShare(int share, int total, int limit) {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  static SessionShare of(Observations observations, Predicate<PlannedSession> cause) {
    Predicate<PlannedSession> counted = observations.fullestPool();
    return new SessionShare(
        observations.planned(counted.and(cause)),
        observations.planned(counted),
        observations.mapiLimit().orElse(NO_LIMIT));
  }

  /** Whether the plan explains a refusal at all. */
  boolean planExceedsLimit() {
    return total > limit;
  }

  boolean restFits() {
    return total - share <= limit;
  }

  Verdict verdict() {
    if (!planExceedsLimit()) {
      return Verdict.POSSIBLE;
    }
    if (restFits()) {
      return Verdict.CONFIRMED;
    }
    return share * 2 >= total - limit ? Verdict.LIKELY : Verdict.POSSIBLE;
  }

  /** The sentence that tells it, with {@link #values}. */
  String sentence() {
    return limit == NO_LIMIT ? "share-without-limit" : "share";
  }

  /**
   * The values for its sentence.
   *
   * @param owner what the sessions belong to, in words
   */
  Map<String, ?> values(String owner) {
    Map<String, Object> values = new HashMap<>();
    values.put("share", share);
    values.put("total", total);
    values.put("rest", total - share);
    values.put("owner", owner);
    if (limit != NO_LIMIT) {
      values.put("limit", limit);
    }
    return values;
  }
}
