package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;

/** Advice for a case of which not all is known: no proof says more than what was rehearsed. */
final class AdviceInRange {
  private static final String NOT_KNOWN = "how much is enough hangs on what is not known";

  /** Remedies that do as much as the folders of the case ask for: a number, or some mailboxes. */
  private static final Set<String> NUMBERED =
      Set.of(
          "fewer-folders",
          "remove-additional-mailbox",
          "add-as-second-account",
          "switch-off-automapping",
          "raise-session-limit",
          "raise-object-limit");

  private final Diagnosis diagnosis;
  private final RemedyAdvisor advisor;

  AdviceInRange(Diagnosis diagnosis, RemedyAdvisor advisor) {
    this.diagnosis = diagnosis;
    this.advisor = advisor;
  }

  /**
   * Advice of which nothing is proved.
   *
   * @param tooLarge whether that is because the case that would fail is too large to be tried, and
   *     not because nothing fails
   */
  List<Advice> unproved(
      List<Finding> findings, Observations observations, Outcome outcome, boolean tooLarge) {
    return unproved(
        findings,
        observations,
        outcome,
        tooLarge ? NOT_KNOWN : "the rehearsal of this case does not show the failure");
  }

  private List<Advice> unproved(
      List<Finding> findings, Observations observations, Outcome outcome, String reason) {
    return advisor.adviseUnproved(
        diagnosis.worthAdvice(findings, observations), findings, observations, outcome, reason);
  }

  /**
   * Advice where a number of folders decides that has no upper end: how few are few enough, and
   * what limit is enough, cannot be said. What leaves no such folders in the profile is proved
   * whatever their number.
   *
   * @param uncounted whether a remedy, by its id, leaves folders in the case that nobody counted
   */
  List<Advice> withoutNumbers(
      List<Advice> proved,
      Predicate<String> uncounted,
      List<Finding> findings,
      Observations observations,
      Outcome outcome) {
    List<Advice> unproved = unproved(findings, observations, outcome, NOT_KNOWN);
    List<Advice> advice = new ArrayList<>(proved);
    advice.removeIf(
        a ->
            NUMBERED.contains(a.id())
                && a.proof() != Proof.NOT_APPLICABLE
                && (!a.opens() || uncounted.test(a.id())));
    unproved.stream()
        .filter(a -> NUMBERED.contains(a.id()))
        .filter(a -> advice.stream().noneMatch(b -> b.id().equals(a.id())))
        .forEach(advice::add);
    advice.sort(Comparator.comparing(Advice::proof));
    return advice;
  }

  /** A proof holds with the values that it was rehearsed with, and as far as the case is known. */
  static List<Advice> hedged(
      List<Advice> advice,
      @Nullable UpperEnd end,
      Completeness completeness,
      UncertainValues uncertain) {
    List<Advice> hedged = new ArrayList<>(advice);
    if (end != null) {
      hedged.replaceAll(a -> a.holdingIf(end.condition()));
    }
    boolean moreMissing = completeness.incomplete().size() > uncertain.parts().size();
    if (end == null ? !completeness.isWhole() : moreMissing) {
      hedged.replaceAll(Advice::asFarAsKnown);
    }
    return hedged;
  }
}
