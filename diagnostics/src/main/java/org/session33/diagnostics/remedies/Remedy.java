package org.session33.diagnostics.remedies;

import java.util.function.Function;

/**
 * One fix: the change that it makes to a case. Its texts stand in {@code remedies.yaml} under the
 * same id.
 *
 * @param id its id in results and scenarios
 * @param change works out what it would do to a failing case
 * @param ofSettings whether settings alone say what it would do, so that it can be advised where
 *     nothing fails in the rehearsal
 */
public record Remedy(String id, Function<RemedyContext, Attempt> change, boolean ofSettings) {
  /** A remedy for cases that fail. */
  public Remedy(String id, Function<RemedyContext, Attempt> change) {
    this(id, change, false);
  }

  static Remedy ofSettings(String id, Function<RemedyContext, Attempt> change) {
    return new Remedy(id, change, true);
  }
}
