package org.session33.diagnostics.examination;

import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.profiles.files.Problem;

/**
 * Something that a result lacks: a part of a file that could not be used, a file that was not read,
 * or a number or release that nobody gave.
 *
 * @param where the place in a file, the file, or the case's own path of the value
 * @param what what is missing, one clause without a full stop
 * @param effect what it may change, one clause without a full stop
 * @param hint what would make it whole, one clause without a full stop; may be empty
 * @param inFile whether {@code where} is a file or a place in one
 */
public record IncompletePart(
    String where, String what, String effect, String hint, boolean inFile) {
  private static final String NOT_WEIGHED =
      "what stands in it is not weighed: a cause may be missing or wrongly judged";

  static IncompletePart of(Problem problem) {
    return new IncompletePart(
        problem.place().toString(),
        problem.what(),
        effect(problem.concern()),
        problem.hint(),
        true);
  }

  /** A scenario, or the case of one, that cannot be read. */
  static IncompletePart ofScenario(Problem problem) {
    return new IncompletePart(
        problem.place().toString(),
        problem.what(),
        "the scenario is not run, whatever it would show",
        problem.hint(),
        true);
  }

  static IncompletePart of(UnreadFile file) {
    return new IncompletePart(
        file.file(), "this file was not read: " + file.reason(), NOT_WEIGHED, "", true);
  }

  /** A value of the case that nobody gave. */
  static IncompletePart ofValue(String path, String what, String effect, String hint) {
    return new IncompletePart(path, what, effect, hint, false);
  }

  /** What is missing, with the place where somebody has to look it up in a file. */
  public String words() {
    return inFile ? where + ": " + what : what;
  }

  IncompletePart shown(UnaryOperator<String> names) {
    return new IncompletePart(
        names.apply(where), names.apply(what), names.apply(effect), names.apply(hint), inFile);
  }

  static String effect(Problem.Concern concern) {
    return switch (concern) {
      case FILE -> "what stands there is left out: the outcome, causes and fixes may be others";
      case USER -> "events and permissions may be those of somebody else";
      case PROFILE -> "the user's own profile may ask for other sessions than the one acted out";
      case MAILBOX ->
          "its sessions are not all counted: more may be asked for and refused than is shown";
      case PROGRAM ->
          "its sessions are not counted: more may be asked for and refused than is shown";
      case SERVER -> "limits and permissions may be others than those acted out";
      case RELEASE -> "limits, causes and the steps of fixes may be those of another release";
      case EVIDENCE -> NOT_WEIGHED;
      case CONTRADICTION -> "which of the two is right may change the outcome, causes and fixes";
    };
  }
}
