package org.session33.clientsim.frontdoor;

import java.io.IOException;

/** A door cannot be opened on its port, because somebody else has it or it may not be used. */
public final class PortException extends Exception {
  private static final long serialVersionUID = 1L;

  PortException(int port, IOException cause) {
    super(
        "port "
            + port
            + " cannot be opened ("
            + cause.getMessage()
            + "); name another port, or none for a free one",
        cause);
  }

  /** What is wrong, and what would be right. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
