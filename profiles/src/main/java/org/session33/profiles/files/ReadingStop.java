package org.session33.profiles.files;

import java.util.concurrent.CancellationException;

/**
 * Ends the reading of files that nobody waits for any more: whoever reads in a thread of its own
 * interrupts that thread, and the loops of the readers look here. Nothing is kept of what was read
 * until then, and the thread stays interrupted.
 */
public final class ReadingStop {
  private ReadingStop() {}

  /**
   * Goes on, or does not.
   *
   * @throws CancellationException if the thread that reads was interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the reading of files was stopped");
    }
  }
}
