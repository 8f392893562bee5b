package org.session33.clientsim.scenario.engine;

/** A scenario could not be read, or not be acted out to its end. */
final class ScenarioNotRunException extends Exception {
  private static final long serialVersionUID = 1;

  ScenarioNotRunException(String message) {
    // No stack trace: the message says where in the file it is, and no line of ours is at fault.
    super(message, null, false, false);
  }
}
