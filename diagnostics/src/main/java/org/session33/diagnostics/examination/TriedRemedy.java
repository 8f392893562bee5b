package org.session33.diagnostics.examination;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;

/**
 * What is to be said of a remedy that somebody tried before.
 *
 * @param id the remedy's id
 * @param proof what rehearsing it showed, or null where it is no remedy for what was found
 * @param says one sentence about it
 */
public record TriedRemedy(String id, @Nullable Proof proof, String says) {
  static TriedRemedy of(Advice advice) {
    String comesOfIt =
        switch (advice.proof()) {
          case RESOLVES -> "it works in the rehearsal, so see whether it is really in force";
          case RESOLVES_IN_PART -> "it is a part of what is needed";
          case DELAYS -> "it works in the rehearsal for a while only";
          case NOT_REHEARSED -> "whether it helps cannot be shown";
          case DOES_NOT_RESOLVE -> "it does not help";
          case NOT_APPLICABLE -> "it changes nothing here";
        };
    return new TriedRemedy(
        advice.id(),
        advice.proof(),
        advice.title() + ": this was tried, and " + comesOfIt + "; " + advice.reason() + ".");
  }

  static TriedRemedy unjudged(String id) {
    return new TriedRemedy(
        id, null, id + ": this was tried, and nothing that was found here calls for it.");
  }
}
