package org.session33.clientsim.acting;

/** Something cannot be done on the stage as it stands. */
public final class StageException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * It cannot be done.
   *
   * @param reason why, one clause without a full stop
   */
  public StageException(String reason) {
    super(reason);
  }
}
