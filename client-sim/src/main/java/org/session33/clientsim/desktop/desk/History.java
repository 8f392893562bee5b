package org.session33.clientsim.desktop.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * States one after the other, to go back and forth between.
 *
 * @param <T> an immutable state
 */
final class History<T> {
  /** More steps back are forgotten. */
  private static final int MOST = 500;

  /** A state and what was done to leave it. */
  private record Left<T>(T state, String what) {}

  private final Deque<Left<T>> past = new ArrayDeque<>();
  private final Deque<Left<T>> future = new ArrayDeque<>();
  private T now;

  History(T first) {
    this.now = first;
  }

  T now() {
    return now;
  }

  /** The same states, from here on a history of its own. */
  History<T> copy() {
    History<T> copy = new History<>(now);
    copy.past.addAll(past);
    copy.future.addAll(future);
    return copy;
  }

  /** Goes on to a state; what had been undone can no longer be done again. */
  void change(T next, String what) {
    past.push(new Left<>(now, what));
    if (past.size() > MOST) {
      past.removeLast();
    }
    future.clear();
    now = next;
  }

  /** What would be undone. */
  Optional<String> undoable() {
    return Optional.ofNullable(past.peek()).map(Left::what);
  }

  /** What would be done again. */
  Optional<String> redoable() {
    return Optional.ofNullable(future.peek()).map(Left::what);
  }

  void undo() {
    if (!past.isEmpty()) {
      Left<T> back = past.pop();
      future.push(new Left<>(now, back.what()));
      now = back.state();
    }
  }

  void redo() {
    if (!future.isEmpty()) {
      Left<T> again = future.pop();
      past.push(new Left<>(now, again.what()));
      now = again.state();
    }
  }
}
