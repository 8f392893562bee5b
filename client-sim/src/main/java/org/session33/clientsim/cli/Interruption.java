package org.session33.clientsim.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.session33.diagnostics.report.Progress;

/**
 * Lets Ctrl-C end the writing of files in good order: the work is told to stop, takes away what it
 * wrote beside its place, and only then the program ends.
 */
final class Interruption implements Progress, AutoCloseable {
  /** How long the end of the program waits for the work to tidy up, in seconds. */
  private static final long PATIENCE = 10;

  private final Progress listener;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread atTheEnd = new Thread(this::interrupt, "session33-interruption");

  Interruption(Progress listener) {
    this.listener = listener;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  @Override
  public void at(String what, long done, long total) {
    if (wanted.get()) {
      throw new CancellationException("interrupted while " + what);
    }
    listener.at(what, done, total);
  }

  /** Runs when the program ends while the work goes on. */
  void interrupt() {
    wanted.set(true);
    try {
      // Nothing follows that a late end of the work could disturb.
      boolean done = tidy.await(PATIENCE, TimeUnit.SECONDS);
      if (!done) {
        listener.at("tidying up takes too long", 0, 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    tidy.countDown();
    if (wanted.get()) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The program began to end at this very moment, and nothing is left to be waited for.
      wanted.set(true);
    }
  }
}
