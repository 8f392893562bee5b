package org.session33.diagnostics.findings.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.sessions.PlannedSession;

/**
 * How much of what was asked for one cause accounts for. The test is a counterfactual: would the
 * rest have fitted?
 *
 * @param share sessions that belong to the cause
 * @param total sessions that are asked for in all
 * @param limit sessions that are permitted
 * @param seen whether the store's own record of a refusal was given
 * @param reproduced whether the limit that the case was acted out with refuses too; what only the
 *     number of an event refuses the rehearsal contradicts
 * @param asActed whether the limit is the one that the case was acted out with
 */
record SessionShare(
    int share, int total, int limit, boolean seen, boolean reproduced, boolean asActed) {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  static SessionShare of(Observations observations, Predicate<PlannedSession> cause) {
    Predicate<PlannedSession> counted = observations.fullestPool();
    int total = observations.planned(counted);
    int limit = observations.mapiLimit().orElse(NO_LIMIT);
    return new SessionShare(
        observations.planned(counted.and(cause)),
        total,
        limit,
        observations.sawMapiRefusal(),
        observations.actedLimit().filter(acted -> total > acted).isPresent(),
        observations.actedLimit().orElse(NO_LIMIT) == limit);
  }

  /** Whether the plan explains a refusal at all. */
  boolean planExceedsLimit() {
    return total > limit;
  }

  boolean restFits() {
    return total - share <= limit;
  }

  /**
   * The verdict on a cause that the rehearsal reproduces: where it alone makes the difference it is
   * confirmed beside the store's own record, and likely on the word of the rehearsal alone.
   */
  Verdict verdict() {
    if (!planExceedsLimit()) {
      return Verdict.POSSIBLE;
    }
    if (restFits()) {
      return seen && reproduced ? Verdict.CONFIRMED : Verdict.LIKELY;
    }
    return share * 2 >= total - limit ? Verdict.LIKELY : Verdict.POSSIBLE;
  }

  /**
   * Notes what share the cause has, which the session model counts. It was rehearsed where the
   * limit is the one that the case was acted out with, or that refuses too, and not where only an
   * event refuses.
   */
  Judgement weigh(Judgement judgement, String owner) {
    EvidenceOrigin origin = asActed || reproduced ? EvidenceOrigin.REHEARSED : EvidenceOrigin.TOLD;
    return planExceedsLimit() && restFits()
        ? judgement.pro(origin, Weight.STRONG, sentence(), values(owner))
        : judgement.contra(origin, Weight.WEAK, sentence(), values(owner));
  }

  /**
   * The verdict where the plan with the cause fits: the numbers are assumed, so that they rule
   * nothing out. Beside a record of a refusal it stays possible.
   *
   * @param reason the sentence that says that it fits
   */
  Finding fits(Judgement judgement, String reason, Map<String, ?> values) {
    return seen
        ? judgement.verdict(
            Verdict.POSSIBLE, "fits-though-refused", Map.of("title", judgement.title()))
        : judgement.notEvaluated(reason, values);
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
