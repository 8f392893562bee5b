package org.session33.profiles.files;

/**
 * Something wrong in a file, said so that its owner can mend it.
 *
 * @param place where it is
 * @param severity whether a part of the file could not be used
 * @param what what is wrong, one clause without a full stop
 * @param remedy what would be right, one clause without a full stop
 */
public record Problem(Place place, Severity severity, String what, String remedy) {
  /** How bad a problem is. */
  public enum Severity {
    /** A part of the file could not be used: the command ends with exit code 3. */
    ERROR,
    /** Everything was used, but the owner should know. */
    WARNING
  }

  /** An error: a part of the file could not be used. */
  public static Problem error(Place place, String what, String remedy) {
    return new Problem(place, Severity.ERROR, what, remedy);
  }

  /** A warning: all was used, and the owner should know this. */
  public static Problem warning(Place place, String what, String remedy) {
    return new Problem(place, Severity.WARNING, what, remedy);
  }

  /** Whether a part of the file could not be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: what; what would be right}. */
  @Override
  public String toString() {
    return place + ": " + what + "; " + remedy;
  }
}
