package org.session33.diagnostics.remedies.advice;

import java.util.List;

/**
 * Advice as faces show it: what helps in full, the rest in one line each.
 *
 * @param helping what was proved to help, then what may help, best first; where nothing was proved
 *     to open the case, what changes something in it as well
 * @param noHelp what was rehearsed or is known to help nothing here, and has only its reason
 * @param notApplicable what there is nothing to change for
 */
public record AdviceList(List<Advice> helping, List<Advice> noHelp, List<Advice> notApplicable) {
  public AdviceList {
    helping = List.copyOf(helping);
    noHelp = List.copyOf(noHelp);
    notApplicable = List.copyOf(notApplicable);
  }

  /**
   * Sorts advice out.
   *
   * @param advice all of it, best first
   */
  public static AdviceList of(List<Advice> advice) {
    boolean proved = advice.stream().anyMatch(a -> a.proof() == Proof.RESOLVES);
    return new AdviceList(
        advice.stream().filter(a -> helps(a, proved)).toList(),
        advice.stream()
            .filter(a -> a.proof() != Proof.NOT_APPLICABLE && !helps(a, proved))
            .toList(),
        advice.stream().filter(a -> a.proof() == Proof.NOT_APPLICABLE).toList());
  }

  private static boolean helps(Advice advice, boolean anotherResolves) {
    return switch (advice.proof()) {
      case RESOLVES, RESOLVES_IN_PART, DELAYS, NOT_REHEARSED -> true;
      case DOES_NOT_RESOLVE -> !anotherResolves && !advice.steps().isEmpty();
      case NOT_APPLICABLE -> false;
    };
  }
}
