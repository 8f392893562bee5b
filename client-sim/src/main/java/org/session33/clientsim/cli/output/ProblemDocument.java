package org.session33.clientsim.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.session33.profiles.files.Problem;

/** A problem as an entry of a JSON document. */
public final class ProblemDocument {
  private ProblemDocument() {}

  /** The entry. */
  public static Map<String, Object> of(Problem problem) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", problem.place().file());
    entry.put("line", Math.max(1, problem.place().line()));
    entry.put("column", Math.max(1, problem.place().column()));
    entry.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    entry.put("what", problem.what());
    entry.put("remedy", problem.hint());
    return entry;
  }
}
