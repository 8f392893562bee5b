package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.EvidenceOrigin;

/**
 * Findings of a case whose end hangs on values that nobody knows: it is judged as it is for
 * certain, and once more with the values that decide. What holds only with these is at most
 * possible, and says so.
 */
public final class DependingFindings {
  /** What is said of the evidence, not of a cause. */
  private static final Set<String> OF_EVIDENCE =
      Set.of(Diagnosis.UNRECOGNISED, Diagnosis.KNOWN_MESSAGE);

  private final String condition;
  private final String only;
  private final boolean told;

  /**
   * Findings that hang on this.
   *
   * @param condition what holds with the values that decide, one clause
   * @param only from which values on, one clause
   * @param told whether a case may state these values, so that what it tells hangs on them too
   */
  public DependingFindings(String condition, String only, boolean told) {
    this.condition = condition;
    this.only = only;
    this.told = told;
  }

  /**
   * The findings, best first.
   *
   * @param certain those of what is certain
   * @param atEnd those with the values that decide
   */
  public List<Finding> of(List<Finding> certain, List<Finding> atEnd) {
    List<Finding> all = new ArrayList<>();
    boolean explained = false;
    for (Finding finding : certain) {
      Finding there = find(atEnd, finding.id()).orElse(finding);
      Finding joined = joined(finding, there);
      explained |= joined.verdict().stands() && !finding.verdict().stands();
      all.add(joined);
    }
    for (Finding there : atEnd) {
      boolean added = find(certain, there.id()).isEmpty() && !OF_EVIDENCE.contains(there.id());
      if (added) {
        explained |= there.verdict().stands();
        all.add(there.verdict().stands() ? lowered(there) : there);
      }
    }
    if (explained) {
      all.removeIf(f -> f.id().equals(Diagnosis.UNRECOGNISED));
    }
    all.sort(Comparator.comparing(Finding::verdict));
    return List.copyOf(all);
  }

  private static Optional<Finding> find(List<Finding> findings, String id) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  private Finding joined(Finding certain, Finding there) {
    if (there.verdict().compareTo(certain.verdict()) >= 0 || OF_EVIDENCE.contains(certain.id())) {
      return certain;
    }
    if (!there.verdict().stands()) {
      // What may be there rules nothing out.
      return there;
    }
    return switch (certain.verdict()) {
      case CONFIRMED, LIKELY -> certain;
      case POSSIBLE ->
          certain.with(
              List.of(clue("only-if-reproduced", EvidenceOrigin.REHEARSED, true)),
              Verdict.POSSIBLE,
              certain.summary(),
              certain.reason());
      case NOT_EVALUATED, RULED_OUT -> lowered(there);
    };
  }

  /** A finding that holds only with the values that decide. */
  private Finding lowered(Finding there) {
    List<Clue> clues = new ArrayList<>();
    for (Clue clue : there.clues()) {
      boolean hangs =
          clue.origin() == EvidenceOrigin.REHEARSED
              || (told && clue.origin() == EvidenceOrigin.TOLD);
      clues.add(hangs ? clue.mapped(this::conditional) : clue);
    }
    clues.add(clue("only-if", EvidenceOrigin.TOLD, false));
    String summary =
        say(
            "hedge-possible-if",
            Map.of("condition", condition, "sentence", Judgement.unhedged(there.summary())));
    return Finding.of(
        there.id(),
        there.title(),
        Verdict.POSSIBLE,
        summary,
        there.articles(),
        clues,
        there.reason(),
        List.of());
  }

  private String conditional(String words) {
    return words.isEmpty() ? words : say("if", Map.of("condition", condition, "clue", words));
  }

  private Clue clue(String sentence, EvidenceOrigin origin, boolean speaksFor) {
    return new Clue(say(sentence, Map.of("only", only)), "", origin, Weight.WEAK, speaksFor);
  }

  private static String say(String sentence, Map<String, ?> values) {
    return Causes.shipped().shared().say(sentence, values);
  }
}
