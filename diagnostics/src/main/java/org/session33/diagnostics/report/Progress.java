package org.session33.diagnostics.report;

/** Hears how far long work has come, and can end it. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = (what, done, total) -> {};

  /**
   * A part of the work is done.
   *
   * @param what what is being done, a few words
   * @param done how much of it, 0 to {@code total}
   * @param total how much there is, 0 or more
   * @throws java.util.concurrent.CancellationException to end the work; nothing is left behind
   */
  void at(String what, long done, long total);
}
