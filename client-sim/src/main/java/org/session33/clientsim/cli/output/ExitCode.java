package org.session33.clientsim.cli.output;

/** What the program returns to the shell. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** An expectation failed. */
  public static final int FAILED = 1;

  /** The command was not understood. */
  public static final int USAGE = 2;

  /**
   * A file is missing, unreadable or invalid and there is no answer, or the output could not be
   * written.
   */
  public static final int INPUT = 3;

  /** A fault of the program itself. */
  public static final int INTERNAL = 4;

  /** Nothing matched. */
  public static final int NOTHING = 5;

  /**
   * An answer was printed, and something that was given could not be used, or what is not known may
   * decide the result.
   */
  public static final int INCOMPLETE = 6;

  private ExitCode() {}
}
