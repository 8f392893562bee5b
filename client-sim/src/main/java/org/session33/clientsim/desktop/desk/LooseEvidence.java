package org.session33.clientsim.desktop.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * Evidence that lies on a desk without a case, and what it says by itself.
 *
 * @param files the files, in the order in which they came
 * @param result causes that fit, and fixes that nobody rehearsed
 * @param problems what is wrong in the files
 */
public record LooseEvidence(List<SourceFile> files, CaseResult result, List<Problem> problems) {
  private static final int MOST_NAMES = 4;

  /** Keeps its own copies. */
  public LooseEvidence {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** What the diagnosis rests on, and why nothing could be rehearsed. */
  public String words() {
    String names =
        files.stream()
            .limit(MOST_NAMES)
            .map(f -> FormOrigins.fileName(f.name()))
            .collect(Collectors.joining(", "));
    int more = files.size() - MOST_NAMES;
    return "Told from "
        + names
        + (more > 0 ? " and " + more + " more" : "")
        + " alone. Nothing can be rehearsed without the user's profile: drop the registry export of"
        + " it together with these files, or open a case, to see who holds the sessions and which"
        + " fix works.";
  }
}
