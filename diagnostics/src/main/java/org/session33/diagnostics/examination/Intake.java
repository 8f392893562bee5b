package org.session33.diagnostics.examination;

import java.util.List;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.profiles.files.Problem;

/**
 * What there is to know of the way from files to a case, or to evidence alone.
 *
 * @param problems what is wrong or assumed in the files
 * @param unread files of which nothing was used
 */
public record Intake(List<Problem> problems, List<UnreadFile> unread) {
  /** A case that did not come from files, or of which nothing is to be told. */
  public static final Intake CLEAN = new Intake(List.of(), List.of());

  public Intake {
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
  }
}
