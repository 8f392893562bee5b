package org.session33.profiles.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Saves a file as a whole or not at all: the content is written beside the file and moved into its
 * place when all of it is on the disk. A full disk, or an end of the program half way, leaves the
 * old file as it was.
 */
public final class AtomicFile {
  /** How many leftovers of interrupted savings are stepped over. */
  private static final int LEFTOVERS = 100;

  /** Bytes that go to the disk at once. */
  private static final int BUFFER = 64 << 10;

  private AtomicFile() {}

  /** What is to be saved. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @throws RuntimeException to give up; nothing is saved then
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts one file in the place of another. */
  interface Move {
    /** As {@link Files#move}. */
    void move(Path from, Path to, CopyOption... options) throws IOException;
  }

  /** Saves a text as UTF-8; otherwise as {@link #write(Path, byte[])}. */
  public static void write(Path target, String text) throws InputException {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Saves a file. Where it exists already it is replaced; where its name is a symbolic link, the
   * file that the link means is. A device or a pipe is written to and never replaced.
   *
   * @throws InputException if it cannot be saved; the old file is unchanged
   */
  public static void write(Path target, byte[] content) throws InputException {
    write(target, content, Files::move);
  }

  /**
   * Saves a file that need not be held in memory; otherwise as {@link #write(Path, byte[])}.
   *
   * @throws InputException if it cannot be saved; the old file is unchanged
   */
  public static void write(Path target, Content content) throws InputException {
    write(target, content, Files::move);
  }

  static void write(Path target, byte[] content, Move move) throws InputException {
    write(target, out -> out.write(content), move);
  }

  private static void write(Path target, Content content, Move move) throws InputException {
    if (Files.isDirectory(target)) {
      throw refused(target, "there is a folder of this name", "choose another name");
    }
    boolean exists = Files.exists(target);
    if (exists && !Files.isWritable(target)) {
      throw refused(target, "the file may not be changed", "choose another name");
    }
    Path real = target.toAbsolutePath();
    Path beside = null;
    try {
      if (exists && !Files.isRegularFile(target)) {
        try (OutputStream out = Files.newOutputStream(target)) {
          writeAll(out, content);
        }
        return;
      }
      if (exists) {
        real = target.toRealPath();
      }
      beside = writeBeside(real, content);
      replace(beside, real, move);
    } catch (IOException e) {
      if (beside != null) {
        dispose(beside, e);
      }
      throw explained(target, real, e);
    }
  }

  private static Path writeBeside(Path target, Content content) throws IOException {
    for (int attempt = 1; attempt <= LEFTOVERS; attempt++) {
      Path beside = target.resolveSibling(target.getFileName() + ".saving-" + attempt);
      FileChannel channel;
      try {
        channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        // Left by a saving that was interrupted, or somebody saves at this moment.
        continue;
      }
      try {
        writeAll(channel, content);
        return beside;
      } catch (IOException | RuntimeException | Error e) {
        dispose(beside, e);
        throw e;
      }
    }
    throw new FileAlreadyExistsException(
        target + ".saving-" + LEFTOVERS, null, "too many interrupted savings lie beside it");
  }

  /** What the disk refused is told, whatever the content made of it. */
  private static void writeAll(OutputStream out, Content content) throws IOException {
    WatchedOutput watched = new WatchedOutput(out);
    try {
      content.writeTo(watched);
    } catch (IOException | RuntimeException e) {
      IOException refused = watched.refused;
      if (refused != null && refused != e) {
        refused.addSuppressed(e);
        throw refused;
      }
      throw e;
    }
  }

  /** Remembers the first refusal: libraries that write documents tell another fault instead. */
  private static final class WatchedOutput extends FilterOutputStream {
    private @Nullable IOException refused;

    WatchedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        refused = refused == null ? e : refused;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        refused = refused == null ? e : refused;
        throw e;
      }
    }
  }

  private static void writeAll(FileChannel channel, Content content) throws IOException {
    try (channel;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      writeAll(out, content);
      out.flush();
      // Without this a power cut could leave the new name with nothing behind it.
      channel.force(true);
    }
  }

  private static void replace(Path from, Path to, Move move) throws IOException {
    try {
      move.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network shares: what is moved is complete all the same.
      move.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void dispose(Path beside, Throwable reason) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static InputException explained(Path target, Path real, IOException e) {
    Path folder = real.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return refused(target, "there is no folder " + folder, "make it, or choose another");
    }
    if (e instanceof AccessDeniedException) {
      return refused(target, "the folder does not let you write", "choose a folder of your own");
    }
    boolean saysNoMore = e instanceof FileSystemException known && known.getReason() == null;
    return refused(
        target,
        saysNoMore
            ? "the folder takes no file of this name"
            : "the file cannot be saved (" + e.getMessage() + ")",
        "make room, or choose another folder; what was there before is unchanged");
  }

  private static InputException refused(Path target, String what, String hint) {
    return new InputException(Place.of(target.toString()), what, hint);
  }
}
