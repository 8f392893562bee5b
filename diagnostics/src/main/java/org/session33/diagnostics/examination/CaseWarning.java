package org.session33.diagnostics.examination;

import java.util.function.UnaryOperator;
import org.session33.profiles.files.Problem;

/**
 * Something that was used as it is, and that the owner of a file should know.
 *
 * @param where the place in a file, or the case's own path of a value
 * @param what what there is to know, one clause without a full stop
 * @param hint what would be right, one clause without a full stop
 * @param contradiction whether two things that were given cannot both be right
 */
public record CaseWarning(String where, String what, String hint, boolean contradiction) {
  /** Something else than a contradiction. */
  public CaseWarning(String where, String what, String hint) {
    this(where, what, hint, false);
  }

  static CaseWarning of(Problem problem) {
    return new CaseWarning(
        problem.place().toString(),
        problem.what(),
        problem.hint(),
        problem.concern() == Problem.Concern.CONTRADICTION);
  }

  /** All of it, a sentence that begins with its place. */
  public String sentence() {
    return where + ": " + what + "; " + hint + ".";
  }

  CaseWarning shown(UnaryOperator<String> names) {
    return new CaseWarning(names.apply(where), names.apply(what), names.apply(hint), contradiction);
  }
}
