package org.session33.clientsim.desktop.desk;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does long work beside the screen and brings back what came of it. */
public interface Background {
  /**
   * Long work.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Work<T> {
    /**
     * Works.
     *
     * @param cancelled whether nobody waits for it any more
     * @throws Exception whatever went wrong; it is shown
     */
    T run(BooleanSupplier cancelled) throws Exception;
  }

  /**
   * Begins work. Work that has not ended is cancelled: only the newest counts.
   *
   * @param what in a few words, for the progress line
   * @param done takes the result, where screens are drawn
   * @param failed takes what went wrong, where screens are drawn; not called for cancelled work
   */
  <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** Cancels what has not ended. */
  void cancel();
}
