package org.session33.profiles.files;

/**
 * Hears how far the reading of large files has come, and can stop it. An answer of false keeps what
 * was read until then; a {@link java.util.concurrent.CancellationException} keeps nothing, as an
 * interruption of the thread that reads does ({@link ReadingStop}).
 */
@FunctionalInterface
public interface ReadingProgress {
  /** Nobody listens, and nobody stops it. */
  ReadingProgress SILENT = (file, done, total) -> true;

  /**
   * A file is read, or a part of it has been. It need not be told of small files more than once.
   *
   * @param file its name as its owner knows it
   * @param done how many of its bytes, from 0
   * @param total how many it has, as it lies there
   * @return false to stop; what was read until then is kept, with a problem that says so
   */
  boolean reading(String file, long done, long total);
}
