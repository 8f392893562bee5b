package org.session33.clientsim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/** Writes a text file so that nobody ever reads half of it. */
final class FileReplacement {
  /** Names that are tried for the file beside; more are left over from nobody. */
  private static final int ATTEMPTS = 100;

  private FileReplacement() {}

  /**
   * Writes a text in UTF-8 beside the file and moves it into its place.
   *
   * @throws InputException if the folder is missing, or it cannot be written
   */
  static void write(Path file, String text) throws InputException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new InputException(place(file), "this is a folder", "name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          place(file), "there is no folder " + folder, "make it, or name a file in another one");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(whole) && !Files.isRegularFile(whole)) {
        // A device or a pipe is written to and never replaced.
        Files.write(whole, bytes);
      } else {
        replace(Files.exists(whole) ? whole.toRealPath() : whole, bytes);
      }
    } catch (AccessDeniedException e) {
      throw new InputException(
          place(file), "it may not be written", "ask for the right to, or name another folder");
    } catch (IOException e) {
      throw new InputException(
          place(file),
          "it cannot be written (" + reason(e) + ")",
          "check the folder and the space on the disk");
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = create(file);
    try {
      Files.write(beside, bytes);
      try {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Not a temporary file of the system: those can be read by nobody else. */
  private static Path create(Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path beside = file.resolveSibling(file.getFileName() + "." + attempt + ".part");
      try {
        Files.write(beside, new byte[0], StandardOpenOption.CREATE_NEW);
        return beside;
      } catch (FileAlreadyExistsException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static Place place(Path file) {
    return Place.of(file.toString());
  }
}
