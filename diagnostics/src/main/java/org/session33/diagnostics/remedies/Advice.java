package org.session33.diagnostics.remedies;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param lastResort whether everything else should be tried first
 * @param sessionsBefore sessions asked for before, or null without a rehearsal
 * @param sessionsAfter sessions asked for afterwards, or null without a rehearsal
 */
public record Advice(
    String id,
    String title,
    Proof proof,
    String reason,
    String price,
    String undo,
    List<ReleaseSteps> variants,
    List<String> articles,
    boolean lastResort,
    @Nullable Integer sessionsBefore,
    @Nullable Integer sessionsAfter) {
  /** Keeps its own copies. */
  public Advice {
    variants = List.copyOf(variants);
    articles = List.copyOf(articles);
  }

  /** All steps one after the other, those for some releases only with their releases in front. */
  public List<String> steps() {
    return variants.stream().flatMap(v -> v.labelled().stream()).toList();
  }

  /** Whether its steps are those of one release and lack nothing that is unknown. */
  public boolean isComplete() {
    return variants.size() == 1 && variants.get(0).complete();
  }

  /** The same advice where a part of the case is not known: a proof is no more than that then. */
  public Advice asFarAsKnown() {
    return proof == Proof.NOT_APPLICABLE || proof == Proof.NOT_REHEARSED
        ? this
        : new Advice(
            id,
            title,
            proof,
            reason + "; this holds only as far as the case is known",
            price,
            undo,
            variants,
            articles,
            lastResort,
            sessionsBefore,
            sessionsAfter);
  }

  /** The same advice, to be tried when everything else was. */
  Advice asLastResort() {
    return new Advice(
        id,
        title,
        proof,
        reason,
        price,
        undo,
        variants,
        articles,
        true,
        sessionsBefore,
        sessionsAfter);
  }
}
