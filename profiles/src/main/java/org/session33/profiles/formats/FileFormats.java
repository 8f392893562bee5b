package org.session33.profiles.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * Sorts files by their content and never by their name. Whoever takes files in asks this one:
 * command line, folder, zip, drop, and the evidence that a case names.
 */
public final class FileFormats {
  /** What no other format recognises. */
  public static final FileFormat UNKNOWN =
      FileFormat.recognised(
          "unknown",
          FileFormat.Role.NONE,
          "nothing that Session33 reads",
          "",
          "give an event log, a registry export, a table from PowerShell, or the text of the error",
          true,
          head -> true);

  private final List<FileFormat> formats;
  private final Map<SourceFile, Sorted> sorted = new WeakHashMap<>();

  /** A file's format, as long as it begins with the same bytes. */
  private record Sorted(@SuppressWarnings("ArrayRecordComponent") byte[] head, FileFormat format) {}

  /**
   * A sorter.
   *
   * @param formats in the order in which they are asked; the first that recognises a file has it
   */
  public FileFormats(List<FileFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** All formats but {@link #UNKNOWN}, in the order in which they are asked. */
  public List<FileFormat> all() {
    return formats;
  }

  /**
   * Tells the format of a file.
   *
   * @throws InputException if the file is missing, empty, a folder, too large, or cannot be read;
   *     nothing else is thrown, whatever the bytes are
   */
  public FileFormat of(SourceFile file) throws InputException {
    byte[] head = file.head();
    synchronized (sorted) {
      Sorted known = sorted.get(file);
      if (known != null && known.head() == head) {
        return known.format();
      }
    }
    FormatHead asked = FormatHead.of(file);
    FileFormat format =
        formats.stream().filter(f -> f.recognises(asked)).findFirst().orElse(UNKNOWN);
    // Formats that ask more than the head saw nothing where their reading was ended.
    ReadingStop.check();
    synchronized (sorted) {
      sorted.put(file, new Sorted(head, format));
    }
    return format;
  }

  /** The format of a file; empty where it cannot be read, which whoever reads it then says. */
  public Optional<FileFormat> find(SourceFile file) {
    try {
      return Optional.of(of(file));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Whether a file can be read and is good for this. */
  public boolean isFor(SourceFile file, FileFormat.Role role) {
    return find(file).filter(f -> f.role() == role).isPresent();
  }
}
