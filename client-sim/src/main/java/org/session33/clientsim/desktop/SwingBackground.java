package org.session33.clientsim.desktop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Background;

/** Long work on a thread beside the event thread; only the newest work brings anything back. */
final class SwingBackground implements Background {
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
    SwingWorker<T, Void> worker =
        new SwingWorker<>() {
          @Override
          protected T doInBackground() throws Exception {
            return work.run(this::isCancelled);
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
      worker.cancel(false);
      progress.accept("");
    }
  }
}
