package org.session33.profiles.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody gave us, on disk or in a zip: a name for messages, and bytes.
 *
 * <p>Nothing is read before it is asked for, and never more than the asker's cap. What was read
 * first is remembered as long as the file on disk is not written again, so that a small file is
 * opened once however many readers ask.
 */
public final class SourceFile {
  /** What stands between the name of a zip or mail and that of a file in it. */
  public static final String INSIDE = "!";

  private static final int LONGEST_LABEL = 255;

  private final String name;
  private final @Nullable Path path;
  private final byte @Nullable [] content;
  private final ReadingProgress progress;
  private volatile @Nullable Beginning beginning;

  /**
   * What a file on disk began with.
   *
   * @param bytes the first {@link InputLimits#HEAD_BYTES}, or all
   * @param size how long the file was then
   * @param written when it had been written
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Beginning(byte[] bytes, long size, FileTime written) {
    boolean isOf(BasicFileAttributes file) {
      return size == file.size() && written.equals(file.lastModifiedTime());
    }

    boolean isWhole() {
      return bytes.length == size;
    }
  }

  private SourceFile(
      String name, @Nullable Path path, byte @Nullable [] content, ReadingProgress progress) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a file needs a name");
    }
    this.name = name;
    this.path = path;
    this.content = content;
    this.progress = progress;
  }

  /** A file on disk under the name that its owner used for it. */
  public static SourceFile of(Path path, String name) {
    return new SourceFile(name, path, null, ReadingProgress.SILENT);
  }

  /** A file on disk under its own path. */
  public static SourceFile of(Path path) {
    return new SourceFile(path.toString(), path, null, ReadingProgress.SILENT);
  }

  /** A file whose bytes are at hand, from a zip or a resource. The array is not copied. */
  public static SourceFile of(String name, byte[] content) {
    return new SourceFile(name, null, content, ReadingProgress.SILENT);
  }

  /**
   * The same file; somebody hears how far it has been read wherever it is read as a stream, and can
   * stop that. It is for one reading, and not to be kept.
   */
  public SourceFile heardBy(ReadingProgress listener) {
    SourceFile heard = new SourceFile(name, path, content, listener);
    heard.beginning = beginning;
    return heard;
  }

  /**
   * A file that lies in this one, in a zip or a mail: its name is this one's, {@value #INSIDE}, and
   * its own, which is a label and nothing else.
   *
   * @param label its name as packed; control, format and unpaired characters are not kept, and of a
   *     very long one only the beginning
   * @param bytes what it holds; the array is not copied
   */
  public SourceFile inside(String label, byte[] bytes) {
    String clean =
        label
            .substring(0, Math.min(label.length(), LONGEST_LABEL))
            .replace('\\', '/')
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
    return of(name + INSIDE + (clean.isBlank() ? "unnamed" : clean), bytes);
  }

  /** A file's own name: what stands behind the last folder, zip or mail in a whole name. */
  public static String ownName(String whole) {
    String slashes = whole.replace('\\', '/');
    String last = slashes.substring(slashes.lastIndexOf('/') + 1);
    return last.substring(last.lastIndexOf(INSIDE) + 1);
  }

  /** The name as its owner knows it, for messages and provenance. */
  public String name() {
    return name;
  }

  /** Where it lies on disk, if it does. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** The whole file as a place. */
  public Place place() {
    return Place.of(name);
  }

  /** A line and column in this file, from 1. */
  public Place place(int line, int column) {
    return new Place(name, line, column);
  }

  /**
   * The first bytes, at most {@link InputLimits#HEAD_BYTES}; the same array as long as the file
   * stays the same.
   *
   * @throws InputException as {@link #bytes}
   */
  public byte[] head() throws InputException {
    if (content == null) {
      // Which format it is comes first: logs may be larger than all others.
      return beginning(InputLimits.LOG_BYTES).bytes();
    }
    checkSize(content.length, InputLimits.LOG_BYTES);
    Beginning known = beginning;
    if (known == null) {
      int length = Math.min(content.length, InputLimits.HEAD_BYTES);
      known =
          new Beginning(
              length == content.length ? content : Arrays.copyOf(content, length),
              content.length,
              FileTime.fromMillis(0));
      beginning = known;
    }
    return known.bytes();
  }

  /**
   * How many bytes it has.
   *
   * @throws InputException as {@link #bytes}
   */
  public long size() throws InputException {
    return content == null ? beginning(InputLimits.LOG_BYTES).size() : content.length;
  }

  /**
   * All bytes.
   *
   * @param cap the most bytes to hold in memory
   * @throws InputException if the file is missing, empty, a folder, larger than the cap, or cannot
   *     be read
   */
  public byte[] bytes(long cap) throws InputException {
    if (content != null) {
      checkSize(content.length, cap);
      return content;
    }
    try (InputStream in = open(cap)) {
      byte[] bytes = in.readNBytes((int) Math.min(cap + 1, Integer.MAX_VALUE - 16));
      ReadingStop.check();
      checkSize(bytes.length, cap);
      return bytes;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The bytes as a stream, for readers that need not hold the file.
   *
   * @param cap the most bytes that the file may have
   * @throws InputException as {@link #bytes}
   */
  public InputStream open(long cap) throws InputException {
    ReadingStop.check();
    if (content != null) {
      checkSize(content.length, cap);
      return heard(new ByteArrayInputStream(content), content.length);
    }
    Beginning known = beginning(cap);
    if (known.isWhole()) {
      return new ByteArrayInputStream(known.bytes());
    }
    try {
      return heard(Files.newInputStream(disk()), known.size());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream heard(InputStream in, long size) {
    return progress == ReadingProgress.SILENT ? in : new HeardStream(in, name, size, progress);
  }

  /**
   * A reader that holds all of a file has come to a place in it.
   *
   * @param done how much of it, in any unit, from 0
   * @param all how much there is in this unit, from 1
   * @throws InputException if whoever listens stops the reading
   */
  public void reached(long done, long all) throws InputException {
    ReadingStop.check();
    long size = size();
    if (!progress.reading(name, Math.min(size, (long) ((double) size * done / all)), size)) {
      throw stopped();
    }
  }

  private InputException stopped() {
    return new InputException(
        place(), "reading was stopped before anything was read", "read the file again");
  }

  private Beginning beginning(long cap) throws InputException {
    ReadingStop.check();
    try {
      BasicFileAttributes now = Files.readAttributes(disk(), BasicFileAttributes.class);
      if (now.isDirectory()) {
        throw new InputException(place(), "this is a folder", "give a file");
      }
      checkSize(now.size(), cap);
      Beginning known = beginning;
      if (known == null || !known.isOf(now)) {
        try (InputStream in = Files.newInputStream(disk())) {
          byte[] bytes = in.readNBytes(InputLimits.HEAD_BYTES);
          known = new Beginning(bytes, now.size(), now.lastModifiedTime());
        }
        beginning = known;
      }
      return known;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Path disk() {
    return java.util.Objects.requireNonNull(path);
  }

  /**
   * What to tell the owner when the operating system refuses to hand the bytes over.
   *
   * @throws java.util.concurrent.CancellationException if that is because the thread that reads was
   *     interrupted
   */
  public InputException unreadable(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new InputException(
          place(), "there is no such file", "check the name and the folder it is looked for in");
    }
    if (e instanceof AccessDeniedException) {
      return new InputException(
          place(), "the file may not be read", "ask for the right to read it, or copy it");
    }
    ReadingStop.check();
    if (e instanceof InterruptedIOException) {
      return stopped();
    }
    return new InputException(
        place(), "the file cannot be read (" + e.getMessage() + ")", "copy it to a local folder");
  }

  private void checkSize(long size, long cap) throws InputException {
    if (size == 0) {
      throw new InputException(place(), "the file is empty", "export or save it again");
    }
    if (size > cap) {
      throw new InputException(
          place(),
          "the file has " + (size >> 20) + " MiB or more, and at most " + (cap >> 20) + " are read",
          "cut out the part that matters");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
