package org.session33.clientsim.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes text on and remembers when that failed: a {@link java.io.PrintWriter} tells nobody why.
 * After a failure nothing more is passed on, so that no text has a hole in it.
 */
final class WatchedWriter extends Writer {
  private final Writer to;
  private @Nullable IOException failure;
  private Runnable whenFailed = () -> {};

  WatchedWriter(Writer to) {
    this.to = to;
  }

  /** Why text was lost; empty while all of it was taken. */
  Optional<String> failure() {
    synchronized (lock) {
      return Optional.ofNullable(failure).map(WatchedWriter::why);
    }
  }

  /** Is run once, at the first failure; at once where there was one already. */
  void whenFailed(Runnable action) {
    synchronized (lock) {
      if (failure == null) {
        whenFailed = action;
        return;
      }
    }
    action.run();
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    pass(() -> to.write(text, from, length));
  }

  @Override
  public void flush() throws IOException {
    pass(to::flush);
  }

  @Override
  public void close() throws IOException {
    pass(to::close);
  }

  private interface Step {
    void take() throws IOException;
  }

  private void pass(Step step) throws IOException {
    Runnable told;
    IOException lost;
    synchronized (lock) {
      if (failure != null) {
        throw failure;
      }
      try {
        step.take();
        return;
      } catch (IOException e) {
        failure = e;
        lost = e;
        told = whenFailed;
      }
    }
    told.run();
    throw lost;
  }

  private static String why(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
