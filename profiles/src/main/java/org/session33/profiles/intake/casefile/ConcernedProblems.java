package org.session33.profiles.intake.casefile;

import java.util.function.Consumer;
import org.session33.profiles.files.Problem;

/**
 * Problems on their way out of a case: each is told with the part of the case that was being read,
 * so that it can be said what its absence may change.
 */
final class ConcernedProblems implements Consumer<Problem> {
  private final Consumer<Problem> sink;
  private Problem.Concern concern = Problem.Concern.FILE;

  ConcernedProblems(Consumer<Problem> sink) {
    this.sink = sink;
  }

  /** The part that is read from now on. */
  void nowAbout(Problem.Concern part) {
    concern = part;
  }

  @Override
  public void accept(Problem problem) {
    sink.accept(problem.about(concern));
  }
}
