package org.session33.diagnostics.findings;

import java.util.Locale;
import java.util.function.Predicate;
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

  /** {@code 33 of the 38 sessions asked for belong to it; without them 5 remain, and …}. */
  String words(String owner) {
    int rest = total - share;
    return String.format(
        Locale.ROOT,
        "%,d of the %,d sessions asked for %s to %s; without %s %,d %s, and %s",
        share,
        total,
        share == 1 ? "belongs" : "belong",
        owner,
        share == 1 ? "it" : "them",
        rest,
        rest == 1 ? "remains" : "remain",
        limit == NO_LIMIT
            ? "there is no limit"
            : String.format(
                Locale.ROOT, limit == 1 ? "%,d is permitted" : "%,d are permitted", limit));
  }
}
