package org.session33.diagnostics.report.content;

import java.util.List;

/**
 * What everybody wants to know first.
 *
 * @param title the case, in one line
 * @param who whose case it is and with which releases; empty where no case is known
 * @param saw what comes of the message that the user saw, full sentences; empty where none was told
 * @param readAs how the case was understood, in short; empty where no case is known
 * @param state what the user sees, in a few words
 * @param tone how that is meant
 * @param message the message on the screen, empty where there is none
 * @param messageSource where its wording is from and how sure it is, empty where there is none
 * @param symptoms what else can be noticed, full sentences
 * @param cause the cause, one sentence
 * @param why why it ended so, full sentences beside the cause
 * @param counts what came to each gate, one line a gate and door
 * @param range between what the case lies where values are not known, and which ones decide, full
 *     sentences; empty where all that counts is known
 */
public record Headline(
    String title,
    String who,
    String saw,
    String readAs,
    String state,
    Tone tone,
    String message,
    String messageSource,
    List<String> symptoms,
    String cause,
    List<String> why,
    List<String> counts,
    List<String> range) {
  public Headline {
    symptoms = List.copyOf(symptoms);
    why = List.copyOf(why);
    counts = List.copyOf(counts);
    range = List.copyOf(range);
  }
}
