package org.session33.clientsim.desktop.desk;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.session33.profiles.files.ReadingProgress;

/** Does long work beside the screen and brings back what came of it. */
public interface Background {
  /** Work that goes on, as it sees itself: whether nobody waits for it any more. */
  @FunctionalInterface
  interface Running extends BooleanSupplier {
    /** Tells in a few words how far it is; shown once it takes longer than a moment. */
    default void tell(String words) {}

    /**
     * Tells how far the reading of a file is, as {@link ReadingProgress} hears it.
     *
     * @return true: to go on
     * @throws CancellationException if nobody waits for it any more, so that nothing of it is kept
     */
    default boolean reading(String file, long done, long total) {
      if (getAsBoolean()) {
        throw new CancellationException("nobody waits for " + file);
      }
      return true;
    }
  }

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
     * @param running whether nobody waits for it any more, and who hears how far it is
     * @throws Exception whatever went wrong; it is shown
     */
    T run(Running running) throws Exception;
  }

  /**
   * Begins work. Work that has not ended is cancelled: only the newest counts.
   *
   * @param what in a few words, for the progress line
   * @param done takes the result, where screens are drawn
   * @param failed takes what went wrong, where screens are drawn; not called for cancelled work
   */
  <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** Cancels what has not ended; what reads files ends at once, and nothing of it is kept. */
  void cancel();
}
