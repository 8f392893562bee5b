package org.session33.clientsim.scenario.watch;

import java.nio.file.Path;
import java.util.Set;
import org.session33.profiles.files.InputException;

/** A port: tells which files of some folders were saved. */
public interface FolderWatch extends AutoCloseable {
  /** Begins to watch. */
  @FunctionalInterface
  interface Opener {
    /**
     * A watch of no folder yet.
     *
     * @throws InputException if this machine offers none
     */
    FolderWatch open() throws InputException;
  }

  /**
   * Watches a folder from now on; one that is watched already stays as it is.
   *
   * @param folder an absolute path
   * @param withSubfolders whether its subfolders, also new ones, are watched too
   * @throws InputException if it cannot be watched
   */
  void watch(Path folder, boolean withSubfolders) throws InputException;

  /**
   * Waits until files are saved, and a moment longer until the saving is over: a single save makes
   * several events.
   *
   * @throws InterruptedException if the watching is to end
   */
  Changes await() throws InterruptedException;

  /** Ends the watching. */
  @Override
  void close();

  /**
   * What happened.
   *
   * @param files absolute paths of files that were made, saved or deleted
   * @param gone folders that were watched and are no longer there
   */
  record Changes(Set<Path> files, Set<Path> gone) {
    public Changes {
      files = Set.copyOf(files);
      gone = Set.copyOf(gone);
    }
  }
}
