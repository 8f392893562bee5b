package org.session33.clientsim.cli.serve;

/** Lines that a person types, or a script sends, while a command runs. */
@FunctionalInterface
public interface Orders {
  /**
   * The next line. Waits for it; where nobody will send one any more, it waits for the interrupt.
   *
   * @throws InterruptedException if the command is to end
   */
  String next() throws InterruptedException;
}
