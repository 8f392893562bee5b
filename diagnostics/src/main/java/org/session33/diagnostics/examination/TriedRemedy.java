package org.session33.diagnostics.examination;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;

/**
 * What is to be said of a remedy that somebody tried before.
 *
 * @param id the remedy's id
 * @param proof what rehearsing it showed, or null where it is no remedy for what was found
 * @param says one sentence about it
 */
public record TriedRemedy(String id, @Nullable Proof proof, String says) {
  static TriedRemedy of(Advice advice) {
    String title = "\"" + advice.title() + "\" was tried";
    String says =
        switch (advice.proof()) {
          case RESOLVES ->
              title
                  + " and works in the rehearsal; see whether it is really in force: "
                  + advice.reason();
          case NOT_REHEARSED -> title + "; whether it helps cannot be shown: " + advice.reason();
          case DOES_NOT_RESOLVE -> title + " and does not help: " + advice.reason();
          case NOT_APPLICABLE -> title + " and changes nothing here: " + advice.reason();
        };
    return new TriedRemedy(advice.id(), advice.proof(), says + ".");
  }

  static TriedRemedy unjudged(String id) {
    return new TriedRemedy(
        id, null, "'" + id + "' was tried; nothing that was found here calls for it.");
  }
}
