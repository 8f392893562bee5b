package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;

/**
 * The one order of advice: what was proved to help first; last resorts behind the rest; among
 * equals by who has to act, and then in the order of domain.md 9.1, or for folders that of KB
 * 3115602.
 *
 * @param texts what is said of each remedy
 * @param theCase the case, or null without one
 * @param foldersAlone whether nothing but folders is refused
 */
record AdviceOrder(RemedyTexts texts, @Nullable Case theCase, boolean foldersAlone) {
  /** Sorts what was rehearsed. */
  List<Advice> sorted(List<Advice> advice) {
    return sorted(advice, Map.of());
  }

  /**
   * Sorts what was not rehearsed: what is for a cause that is sure comes before what is for a
   * possible one.
   *
   * @param best the best verdict of the causes of each remedy, by its id
   */
  List<Advice> sorted(List<Advice> advice, Map<String, Verdict> best) {
    List<Advice> sorted = new ArrayList<>(advice);
    sorted.sort(Comparator.comparing(Advice::proof).thenComparing(invasiveness(best)));
    PermissionRemedies.putBehind(sorted, theCase);
    return List.copyOf(sorted);
  }

  /** The least invasive first, whatever was proved of it. */
  Comparator<Advice> invasiveness() {
    return invasiveness(Map.of());
  }

  private Comparator<Advice> invasiveness(Map<String, Verdict> best) {
    List<String> order = foldersAlone ? texts.idsForFolders() : texts.ids();
    // A permission that only Outlook could use comes behind even the last resorts.
    return Comparator.<Advice, Boolean>comparing(
            a -> PermissionRemedies.isForOutlookAlone(a.id(), theCase))
        .thenComparing(Advice::lastResort)
        .thenComparing(a -> best.getOrDefault(a.id(), Verdict.RULED_OUT))
        .thenComparing(a -> !texts.find(a.id()).map(RemedyText::first).orElse(false))
        .thenComparing(Advice::actor)
        .thenComparing(a -> order.indexOf(a.id()));
  }
}
