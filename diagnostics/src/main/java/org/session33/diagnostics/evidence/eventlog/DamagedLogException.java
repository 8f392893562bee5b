package org.session33.diagnostics.evidence.eventlog;

/** A record that cannot be read; its message is one clause for people, without its place. */
final class DamagedLogException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedLogException(String what) {
    // Damaged logs throw one for each record, and nobody looks at where in the code it was.
    super(what, null, false, false);
  }

  /** The clause. */
  String what() {
    return String.valueOf(getMessage());
  }
}
