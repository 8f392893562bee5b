package org.session33.clientsim.desktop;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Background;

/** Long work on a thread beside the event thread; only the newest work brings anything back. */
final class SwingBackground implements Background {
  /** Work that ends within a second need not tell how far it is. */
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final Consumer<String> progress;
  private @Nullable SwingWorker<?, ?> running;

  /**
   * A background.
   *
   * @param progress takes what is being done, and an empty text when nothing is
   */
  SwingBackground(Consumer<String> progress) {
    this.progress = progress;
  }

  @Override
  public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    cancel();
    progress.accept(what);
    SwingWorker<T, String> worker =
        new SwingWorker<>() {
          private final long begun = System.nanoTime();

          @Override
          protected T doInBackground() throws Exception {
            return work.run(
                new Running() {
                  @Override
                  public boolean getAsBoolean() {
                    return isCancelled();
                  }

                  @Override
                  public void tell(String words) {
                    if (System.nanoTime() - begun > PATIENCE_NANOS) {
                      publish(words);
                    }
                  }
                });
          }

          @Override
          protected void process(List<String> told) {
            if (running == this) {
              progress.accept(what + ": " + told.get(told.size() - 1));
            }
          }

          @Override
          protected void done() {
            if (running != this) {
              return;
            }
            running = null;
            progress.accept("");
            try {
              done.accept(get());
            } catch (CancellationException e) {
              // Nobody waits for it.
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
              failed.accept(
                  e.getCause() instanceof Exception cause ? cause : new IllegalStateException(e));
            }
          }
        };
    running = worker;
    worker.execute();
  }

  @Override
  public void cancel() {
    SwingWorker<?, ?> worker = running;
    running = null;
    if (worker != null) {
      // An interruption is what the readers of files look for.
      worker.cancel(true);
      progress.accept("");
    }
  }
}
