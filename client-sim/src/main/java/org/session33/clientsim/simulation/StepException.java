package org.session33.clientsim.simulation;

/** Something cannot be done in the simulation as it stands. */
public final class StepException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * It cannot be done.
   *
   * @param reason why, one clause without a full stop
   */
  public StepException(String reason) {
    super(reason);
  }
}
