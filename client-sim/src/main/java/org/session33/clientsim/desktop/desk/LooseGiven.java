package org.session33.clientsim.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.files.SourceFile;

/**
 * What somebody gave without a case: the state that Undo goes back to.
 *
 * @param files the files, in the order in which they came
 * @param answers what was answered to questions, each {@code ID=ANSWER}, at most one for a question
 */
record LooseGiven(List<SourceFile> files, List<String> answers) {
  /** An empty desk. */
  static final LooseGiven NONE = new LooseGiven(List.of(), List.of());

  LooseGiven {
    files = List.copyOf(files);
    answers = List.copyOf(answers);
  }

  /** The same answers with other files; without any file nothing is left to be asked about. */
  LooseGiven withFiles(List<SourceFile> others) {
    return others.isEmpty() ? NONE : new LooseGiven(others, answers);
  }

  /** The same with another file in the place of one. */
  LooseGiven with(SourceFile old, SourceFile changed) {
    return withFiles(files.stream().map(f -> f == old ? changed : f).toList());
  }

  /** The same with an answer; it takes the place of an older one to the same question. */
  LooseGiven withAnswer(String question, String answer) {
    List<String> all = new ArrayList<>(withoutAnswer(question).answers);
    all.add(question + "=" + answer);
    return new LooseGiven(files, all);
  }

  /** The same without the answer to a question. */
  LooseGiven withoutAnswer(String question) {
    return new LooseGiven(
        files, answers.stream().filter(a -> !a.startsWith(question + "=")).toList());
  }
}
