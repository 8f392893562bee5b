package org.session33.clientsim.desktop.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.session33.clientsim.desktop.form.FormOrigins;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * Evidence that lies on a desk without a case, and what it says by itself.
 *
 * @param files the files, in the order in which they came
 * @param answers what was answered to questions, each {@code ID=ANSWER}
 * @param texts the texts of those files that are tickets in plain words, by the names of the files
 * @param result causes that fit, and fixes that nobody rehearsed
 * @param problems what is wrong in the files
 */
public record LooseEvidence(
    List<SourceFile> files,
    List<String> answers,
    Map<String, String> texts,
    CaseResult result,
    List<Problem> problems) {
  private static final int MOST_NAMES = 4;

  public LooseEvidence {
    files = List.copyOf(files);
    answers = List.copyOf(answers);
    texts = Map.copyOf(texts);
    problems = List.copyOf(problems);
  }

  /** Whether there is a ticket in plain words, or an answer in its place. */
  public boolean hasTicket() {
    return !result.evidence().slots().isEmpty() || !answers.isEmpty();
  }

  /** The problems of files of which it does not say already why they were not read. */
  List<Problem> untoldProblems() {
    return problems.stream()
        .filter(
            p ->
                result.evidence().unread().stream()
                    .noneMatch(u -> u.file().equals(p.place().file())))
        .toList();
  }

  /**
   * What the diagnosis rests on, and why nothing could be rehearsed, without what each file says.
   */
  public String words() {
    String names =
        files.stream()
            .limit(MOST_NAMES)
            .map(f -> FormOrigins.fileName(f.name()))
            .collect(Collectors.joining(", "));
    int more = files.size() - MOST_NAMES;
    String all = names + (more > 0 ? " and " + more + " more" : "");
    return ResultWords.evidenceAlone(all);
  }
}
