package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;

/**
 * One cause and what speaks for and against it.
 *
 * @param id its id in results and scenarios
 * @param title its name for people
 * @param verdict how sure it is
 * @param basis what the verdict rests on; null where it names no cause
 * @param summary one sentence, which hedges as the verdict does
 * @param articles ids of the articles that know it
 * @param clues what speaks for it and against it
 * @param reason why it was ruled out or not evaluated; for the others what to do next to be sure,
 *     often empty
 * @param bring what to bring so that it can be judged, clauses; empty where it was
 */
public record Finding(
    String id,
    String title,
    Verdict verdict,
    @Nullable Basis basis,
    String summary,
    List<String> articles,
    List<Clue> clues,
    String reason,
    List<String> bring) {
  public Finding {
    articles = List.copyOf(articles);
    clues = List.copyOf(clues);
    bring = List.copyOf(bring);
    boolean needsReason = verdict == Verdict.RULED_OUT || verdict == Verdict.NOT_EVALUATED;
    if (needsReason && reason.isBlank()) {
      throw new IllegalArgumentException(id + ": a verdict against needs its reason");
    }
    basis = verdict.stands() ? basis : null;
  }

  /** A finding whose basis follows from its clues. */
  public static Finding of(
      String id,
      String title,
      Verdict verdict,
      String summary,
      List<String> articles,
      List<Clue> clues,
      String reason,
      List<String> bring) {
    return new Finding(
        id, title, verdict, Basis.of(clues), summary, articles, clues, reason, bring);
  }

  /** What speaks for it, each with where it comes from. */
  public List<String> pro() {
    return clues.stream().filter(Clue::speaksFor).map(Clue::told).toList();
  }

  /** What speaks against it, each with where it comes from. */
  public List<String> contra() {
    return clues.stream().filter(c -> !c.speaksFor()).map(Clue::told).toList();
  }

  /** Whether something speaks for it that was seen or told and names this cause itself. */
  boolean isDecisive() {
    return clues.stream()
        .anyMatch(
            c ->
                c.speaksFor()
                    && c.weight() == Weight.DECISIVE
                    && c.origin() != EvidenceOrigin.REHEARSED);
  }

  /** Whether a rehearsal reproduces the failure by this cause. */
  public boolean isReproduced() {
    return verdict == Verdict.LIKELY && (basis == Basis.REHEARSED || basis == Basis.BOTH);
  }

  /** Whether it waits for something to be brought, so that faces fold it with others. */
  public boolean isOpen() {
    return verdict == Verdict.NOT_EVALUATED && !bring.isEmpty();
  }

  /** The verdict as people see it: what a rehearsal reproduced is likely, and says so. */
  public String verdictWords() {
    return isReproduced() ? verdict.reproduced() : verdict.word();
  }

  /** The same where other things would judge it. */
  Finding asking(List<String> other) {
    return new Finding(id, title, verdict, basis, summary, articles, clues, reason, other);
  }

  /** The same with more clues behind its own. */
  Finding with(List<Clue> more, Verdict changed, String sentence, String next) {
    List<Clue> all = new ArrayList<>(clues);
    all.addAll(more);
    return of(
        id, title, changed, sentence, articles, all, next, changed.stands() ? List.of() : bring);
  }

  /** The same with other words for names. */
  public Finding mapped(UnaryOperator<String> names) {
    return new Finding(
        id,
        title,
        verdict,
        basis,
        names.apply(summary),
        articles,
        clues.stream().map(c -> c.mapped(names)).toList(),
        names.apply(reason),
        bring.stream().map(names).toList());
  }
}
