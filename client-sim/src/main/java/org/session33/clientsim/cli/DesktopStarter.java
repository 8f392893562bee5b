package org.session33.clientsim.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the desktop; the command line knows no more of it. */
public interface DesktopStarter {
  /** Whether there is a screen to open it on. */
  boolean hasScreen();

  /**
   * Opens the desktop and comes back when its window is closed.
   *
   * @param openWith the case to open with: a path or a sample's name, or null for none
   */
  void open(@Nullable String openWith);

  /**
   * Writes pictures of the desktop, of fixed size and needing no screen.
   *
   * @param folder where to; made if it is missing
   * @return the files that were written, in order
   * @throws java.io.UncheckedIOException if the folder cannot be written to
   */
  List<String> pictures(String folder);
}
