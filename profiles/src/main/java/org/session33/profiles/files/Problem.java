package org.session33.profiles.files;

/**
 * Something wrong in a file, said so that its owner can mend it.
 *
 * @param place where it is
 * @param severity whether a part of the file could not be used
 * @param what what is wrong, one clause without a full stop
 * @param hint what would be right, one clause without a full stop
 * @param concern what of a case it is about, as far as its reader knows
 */
public record Problem(Place place, Severity severity, String what, String hint, Concern concern) {
  /** How bad a problem is. */
  public enum Severity {
    /** A part of the file could not be used: what is made of the rest is incomplete. */
    ERROR,
    /** Everything was used, but the owner should know. */
    WARNING
  }

  /** What of a case a problem is about: what is missing from the case where it is an error. */
  public enum Concern {
    /** Whatever stands in the file; its reader knows no more. */
    FILE,
    /** The user's name or distinguished name. */
    USER,
    /** The user's Outlook profile. */
    PROFILE,
    /** An additional mailbox, or its number of folders. */
    MAILBOX,
    /** A program beside Outlook. */
    PROGRAM,
    /** The server: its release, registry, permissions. */
    SERVER,
    /** Which release of Outlook or Exchange it is. */
    RELEASE,
    /** What was seen. */
    EVIDENCE,
    /** Two things that were given and cannot both be right; all of both was used. */
    CONTRADICTION
  }

  /** An error: a part of the file could not be used. */
  public static Problem error(Place place, String what, String hint) {
    return new Problem(place, Severity.ERROR, what, hint, Concern.FILE);
  }

  /** A warning: all was used, and the owner should know this. */
  public static Problem warning(Place place, String what, String hint) {
    return new Problem(place, Severity.WARNING, what, hint, Concern.FILE);
  }

  /** The same, known to be about this, unless its reader knew better. */
  public Problem about(Concern known) {
    return concern == Concern.FILE ? new Problem(place, severity, what, hint, known) : this;
  }

  /** Whether a part of the file could not be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: what; what would be right}. */
  @Override
  public String toString() {
    return place + ": " + what + "; " + hint;
  }
}
