package org.session33.clientsim.desktop.desk;

import java.util.List;
import org.session33.profiles.files.Problem;

/**
 * Something to tell, in a bar above the case.
 *
 * @param kind how bad it is
 * @param what what happened, one sentence
 * @param remedy what to do, one sentence; may be empty
 * @param problems the places, in order; may be empty
 */
public record Notice(Kind kind, String what, String remedy, List<Problem> problems) {
  /** How bad it is. */
  public enum Kind {
    /** Good to know. */
    HINT,
    /** Something was left out or assumed. */
    WARNING,
    /** Something did not work. */
    ERROR
  }

  /** Keeps its own copy. */
  public Notice {
    problems = List.copyOf(problems);
  }

  /** Something good to know. */
  public static Notice hint(String what, String remedy) {
    return new Notice(Kind.HINT, what, remedy, List.of());
  }

  /** Something did not work. */
  public static Notice error(String what, String remedy) {
    return new Notice(Kind.ERROR, what, remedy, List.of());
  }

  /** What went wrong while something was worked at. */
  static Notice of(Exception failure) {
    // The planner's word for a case that is too large to be acted out.
    return failure instanceof IllegalArgumentException
        ? error(
            String.valueOf(failure.getMessage()),
            "Check the numbers of folders, programs and reconnects.")
        : error(
            "Something went wrong inside Session33: " + failure,
            "Undo the last change, and please report it.");
  }

  /** What is wrong in files that were opened; there is at least one problem. */
  static Notice of(String name, List<Problem> problems, boolean opened) {
    boolean errors = problems.stream().anyMatch(Problem::isError);
    Problem first = problems.stream().filter(p -> p.isError() == errors).findFirst().orElseThrow();
    String more =
        problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more, see Details)";
    return new Notice(
        errors ? Kind.ERROR : Kind.WARNING,
        (opened ? "" : name + " could not be opened. ")
            + first.place()
            + ": "
            + first.what()
            + more,
        first.remedy(),
        problems);
  }
}
