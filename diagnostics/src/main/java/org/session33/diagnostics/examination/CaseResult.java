package org.session33.diagnostics.examination;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.sessions.ModelParameter;

/**
 * All that is known of one case at the end. Every face shows this and decides nothing.
 *
 * @param examined the case, or null where only evidence was at hand
 * @param outcome its rehearsal, or null without a case
 * @param evidence what was read from files; the rehearsal's own evidence is in the outcome
 * @param findings causes, best first
 * @param advice remedies with proofs, best first
 * @param smallestLimit the smallest limit with which nothing is refused, or null where no limit
 *     stands in the way
 * @param limitValue the registry value that holds that limit, or null
 * @param parameters the session-model parameters that the plan used
 * @param completeness what is missing from all this
 */
public record CaseResult(
    @Nullable Case examined,
    @Nullable Outcome outcome,
    Evidence evidence,
    List<Finding> findings,
    List<Advice> advice,
    @Nullable Integer smallestLimit,
    @Nullable String limitValue,
    List<ModelParameter> parameters,
    Completeness completeness) {
  /** A result that rests on all that was given. */
  public CaseResult(
      @Nullable Case examined,
      @Nullable Outcome outcome,
      Evidence evidence,
      List<Finding> findings,
      List<Advice> advice,
      @Nullable Integer smallestLimit,
      @Nullable String limitValue,
      List<ModelParameter> parameters) {
    this(
        examined,
        outcome,
        evidence,
        findings,
        advice,
        smallestLimit,
        limitValue,
        parameters,
        Completeness.WHOLE);
  }

  /** Keeps its own copies. */
  public CaseResult {
    findings = List.copyOf(findings);
    advice = List.copyOf(advice);
    parameters = List.copyOf(parameters);
  }

  /** What is to be said of each remedy that the case says was tried, in the case's order. */
  public List<TriedRemedy> tried() {
    return examined == null
        ? List.of()
        : examined.tried().stream()
            .map(
                id ->
                    advice.stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(TriedRemedy::of)
                        .orElseGet(() -> TriedRemedy.unjudged(id)))
            .toList();
  }

  /** Whether nothing that was given or has to be known is missing. */
  public boolean isWhole() {
    return completeness.isWhole();
  }

  /**
   * The remedy to be carried out: the one that somebody chose, else the first that could help, for
   * advice stands best first.
   *
   * @param id the id of the chosen one; null, or one that is not there, for the best
   */
  public Optional<Advice> remedy(@Nullable String id) {
    return advice.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .or(
            () ->
                advice.stream()
                    .filter(a -> a.proof() == Proof.RESOLVES || a.proof() == Proof.NOT_REHEARSED)
                    .findFirst());
  }

  /** Why the rehearsal ended so, as far as the cause does not say it already. */
  public List<String> reasons() {
    String said = cause();
    return outcome == null
        ? List.of()
        : outcome.reasons().stream().filter(r -> !said.endsWith(r)).toList();
  }

  /** The cause in one sentence: the best finding, or why nothing failed. */
  public String cause() {
    if (outcome != null
        && outcome.isFine()
        && evidence.records() == 0
        && !outcome.reasons().isEmpty()) {
      return isWhole()
          ? outcome.reasons().get(0)
          : "As far as is known: " + outcome.reasons().get(0);
    }
    List<String> possible =
        findings.stream().filter(f -> f.verdict() == Verdict.POSSIBLE).map(Finding::title).toList();
    boolean stands = !findings.isEmpty() && findings.get(0).verdict().stands();
    if (examined == null && possible.size() > 1 && findings.get(0).verdict() == Verdict.POSSIBLE) {
      return "The evidence alone cannot tell which of "
          + possible.size()
          + " causes it is; the user's profile would. Possible: "
          + String.join("; ", possible)
          + ".";
    }
    if (stands) {
      return findings.get(0).summary();
    }
    return outcome != null && !outcome.reasons().isEmpty()
        ? outcome.reasons().get(0)
        : "Nothing that was read shows a failure that Session33 knows.";
  }
}
