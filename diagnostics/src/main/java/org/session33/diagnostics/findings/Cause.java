package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Problem;

/**
 * What is written about a finding: all but the judging. It stands in {@code findings.yaml}.
 *
 * @param id its id in results and scenarios
 * @param title its name for people
 * @param articles ids of the articles that know it
 * @param needs what its rule needs. Where a case is missing the finding is "not evaluated"; where a
 *     case is known and nothing was refused it is ruled out
 * @param possibleFromEventAlone whether an event about sessions alone, without any profile, makes
 *     it possible: so it is for the causes that the article itself names
 * @param explainsFailures whether it can be the cause of a refusal; the others only find something
 *     odd beside it
 * @param restsOn what has to be whole before its rule may rule it out: what the rule looks at
 * @param named what shows whether it is this one, where no rule judges it; null where one does
 * @param bring what to bring so that it can be judged, by the ids of the sentences that say it
 * @param sentences its sentences
 */
public record Cause(
    String id,
    String title,
    List<String> articles,
    Set<Need> needs,
    boolean possibleFromEventAlone,
    boolean explainsFailures,
    Set<Problem.Concern> restsOn,
    @Nullable Named named,
    List<String> bring,
    Sentences sentences) {
  /**
   * How a cause is told that no rule judges: only a known message names it.
   *
   * @param decides what shows whether it is this one, a clause with its source
   * @param family whether rules know its members, so that it says nothing more beside a case
   */
  public record Named(Fact<String> decides, boolean family) {}

  public Cause {
    articles = List.copyOf(articles);
    needs = Set.copyOf(needs);
    restsOn = Set.copyOf(restsOn);
    bring = List.copyOf(bring);
  }

  /** A cause of a rule that comes from elsewhere, with the shared sentences only. */
  public static Cause of(String id, String title) {
    return new Cause(
        id,
        title,
        List.of(),
        Set.of(),
        false,
        false,
        EnumSet.allOf(Problem.Concern.class),
        null,
        List.of(),
        Causes.shipped().shared());
  }

  /** Whether a rule judges it. */
  public boolean hasRule() {
    return named == null;
  }
}
