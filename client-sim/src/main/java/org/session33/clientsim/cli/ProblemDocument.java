package org.session33.clientsim.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.session33.profiles.files.Problem;

/** A problem as an entry of a JSON document. */
final class ProblemDocument {
  private ProblemDocument() {}

  /** The entry, with names as they may be shown. */
  static Map<String, Object> of(Problem problem, UnaryOperator<String> names) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", names.apply(problem.place().file()));
    entry.put("line", Math.max(1, problem.place().line()));
    entry.put("column", Math.max(1, problem.place().column()));
    entry.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    entry.put("what", names.apply(problem.what()));
    entry.put("remedy", names.apply(problem.remedy()));
    return entry;
  }
}
