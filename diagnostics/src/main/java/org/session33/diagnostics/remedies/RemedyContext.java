package org.session33.diagnostics.remedies;

import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValues;

/**
 * What a remedy looks at.
 *
 * @param failing the case as it fails
 * @param before its outcome, in which something was refused
 * @param rehearsal to try changed cases
 * @param limitValues the registry values that the store reads
 */
public record RemedyContext(
    Case failing, Outcome before, Rehearsal rehearsal, LimitValues limitValues) {
  /** Whether a changed case works. */
  boolean works(Case changed) {
    return rehearsal.rehearse(changed).isFine();
  }
}
