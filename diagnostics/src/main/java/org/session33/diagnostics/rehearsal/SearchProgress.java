package org.session33.diagnostics.rehearsal;

/** Hears how far the search for fixes that work together has come, and can end it. */
@FunctionalInterface
public interface SearchProgress {
  /** Nobody listens. */
  SearchProgress SILENT = (done, most) -> {};

  /**
   * A case is acted out once more.
   *
   * @param done how often it was, from 1
   * @param most how often it will be at most
   * @throws java.util.concurrent.CancellationException to end the work
   */
  void rehearsing(int done, int most);
}
