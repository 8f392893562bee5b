package org.session33.clientsim.desktop.desk;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that waits until a test lets it be done. */
final class HeldBackground implements Background {
  private @Nullable Runnable held;

  @Override
  public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    held =
        () -> {
          T result;
          try {
            result = work.run(() -> false);
          } catch (Exception e) {
            failed.accept(e);
            return;
          }
          done.accept(result);
        };
  }

  @Override
  public void cancel() {
    held = null;
  }

  /** Whether nothing waits. */
  boolean isIdle() {
    return held == null;
  }

  /** Does what waits; what that asks for in its turn waits again. */
  void finish() {
    Runnable now = held;
    held = null;
    if (now == null) {
      throw new AssertionError("nothing waits to be done");
    }
    now.run();
  }
}
