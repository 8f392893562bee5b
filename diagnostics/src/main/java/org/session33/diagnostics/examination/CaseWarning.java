package org.session33.diagnostics.examination;

import java.util.function.UnaryOperator;
import org.session33.profiles.files.Problem;

/**
 * Something that was used as it is, and that the owner of a file should know.
 *
 * @param where the place in a file, or the case's own path of a value
 * @param what what there is to know, one clause without a full stop
 * @param hint what would be right, one clause without a full stop
 */
public record CaseWarning(String where, String what, String hint) {
  static CaseWarning of(Problem problem) {
    return new CaseWarning(problem.place().toString(), problem.what(), problem.hint());
  }

  CaseWarning shown(UnaryOperator<String> names) {
    return new CaseWarning(names.apply(where), names.apply(what), names.apply(hint));
  }
}
