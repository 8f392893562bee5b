package org.session33.diagnostics.remedies.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.text.Actor;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.profiles.records.RecordComponents;

/**
 * A remedy for this case, with its proof.
 *
 * @param id the remedy's id
 * @param title its name, filled from the case
 * @param proof what rehearsing the changed case showed
 * @param reason the proof in words
 * @param price what it costs; shown before the steps
 * @param undo how to take it back
 * @param variants what to do, filled from the case; several where it is not known which of their
 *     releases counts, empty where it does not apply
 * @param articles ids of the articles that state it
 * @param actor who has to act
 * @param lastResort whether everything else should be tried first
 * @param sessionsBefore sessions asked for before, or null without a rehearsal
 * @param sessionsAfter sessions asked for afterwards, or null without a rehearsal
 * @param cures the troubles that are gone with it while others stay, each in words; empty where it
 *     cures all or none
 * @param neededWith ids of the remedies together with which it opens the case, where it does not do
 *     so alone; empty where none is known
 */
public record Advice(
    String id,
    String title,
    Proof proof,
    String reason,
    String price,
    AdviceStep undo,
    List<ReleaseSteps> variants,
    List<String> articles,
    Actor actor,
    boolean lastResort,
    @Nullable Integer sessionsBefore,
    @Nullable Integer sessionsAfter,
    List<String> cures,
    List<String> neededWith) {
  public Advice {
    variants = List.copyOf(variants);
    articles = List.copyOf(articles);
    cures = List.copyOf(cures);
    neededWith = List.copyOf(neededWith);
  }

  /** Whether it was proved to open the case, for a while at least. */
  public boolean opens() {
    return proof == Proof.RESOLVES || proof == Proof.DELAYS;
  }

  /**
   * Everything that is to be done, one after the other; what is for some releases only has its
   * releases in front.
   */
  public List<String> steps() {
    return variants.stream().flatMap(v -> v.labelled(v.steps()).stream()).toList();
  }

  /** Everything that is to be known for it, notes and warnings, in the same form. */
  public List<String> notes() {
    return variants.stream().flatMap(v -> v.labelled(v.notes()).stream()).toList();
  }

  /** All lines of all releases, in order. */
  public List<AdviceStep> lines() {
    return variants.stream().flatMap(v -> v.lines().stream()).toList();
  }

  /** Whether the changed case was rehearsed, whatever that showed. */
  public boolean isRehearsed() {
    return proof != Proof.NOT_REHEARSED && proof != Proof.NOT_APPLICABLE;
  }

  /** Whether its steps are those of one release and lack nothing that is unknown. */
  public boolean isComplete() {
    return variants.size() == 1 && variants.get(0).complete();
  }

  /**
   * The same advice where it was rehearsed with values that nobody knows.
   *
   * @param condition what holds with them, one clause
   */
  public Advice holdingIf(String condition) {
    return proof == Proof.NOT_APPLICABLE || proof == Proof.NOT_REHEARSED
        ? this
        : RecordComponents.with(this, "reason", "if " + condition + ": " + reason);
  }

  /** The same advice where a part of the case is not known: a proof is no more than that then. */
  public Advice asFarAsKnown() {
    return proof == Proof.NOT_APPLICABLE || proof == Proof.NOT_REHEARSED
        ? this
        : RecordComponents.with(
            this, "reason", reason + "; this holds only as far as the case is known");
  }

  /** The same advice, to be tried when everything else was. */
  public Advice asLastResort() {
    return RecordComponents.with(this, "lastResort", true);
  }

  /** The same advice with the troubles that are gone with it while others stay. */
  public Advice withCures(List<String> words) {
    return words.isEmpty() ? this : RecordComponents.with(this, "cures", words);
  }

  /** The same advice with what opens the case together with it. */
  public Advice neededWith(List<String> ids) {
    return RecordComponents.with(this, "neededWith", ids);
  }

  /** The same without steps: those of what does not apply or changes nothing would mislead. */
  public Advice withoutSteps() {
    return RecordComponents.with(this, "variants", List.of());
  }
}
