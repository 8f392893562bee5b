package org.session33.profiles.files;

/**
 * Ends the reading of one file; {@link Reading#of(Reading.Reader)} turns it into a problem.
 *
 * <p>No other exception leaves a reader, whatever the bytes were.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends a reading for this reason. */
  public InputException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** An error at a place. */
  public InputException(Place place, String what, String hint) {
    this(Problem.error(place, what, hint));
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
