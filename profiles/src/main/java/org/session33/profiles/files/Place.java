package org.session33.profiles.files;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that a person can go to.
 *
 * @param file the file's name as its owner knows it, never empty
 * @param line line or row number from 1, or 0 when the whole file is meant
 * @param column column from 1 in characters or cells, or 0 when the whole line is meant
 * @param sheet the sheet of a workbook, or null in every other file
 * @param recordNumber the number of a record in an event log, as Event Viewer shows it ({@code
 *     EventRecordID}), or null in every other file
 */
public record Place(
    String file, int line, int column, @Nullable String sheet, @Nullable Long recordNumber)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(p -> p.sheet() == null ? "" : p.sheet())
          .thenComparing(Place::line)
          .thenComparing(Place::column)
          .thenComparing(p -> p.recordNumber() == null ? 0L : p.recordNumber());

  private static final int LETTERS = 26;

  /** Checks the ranges. */
  public Place {
    if (file.isEmpty() || line < 0 || column < 0) {
      throw new IllegalArgumentException("not a place: " + file + ":" + line + ":" + column);
    }
  }

  /** A place in a file of lines. */
  public Place(String file, int line, int column) {
    this(file, line, column, null, null);
  }

  /** A cell of a workbook. */
  public Place(String file, int line, int column, @Nullable String sheet) {
    this(file, line, column, sheet, null);
  }

  /** A record of an event log, which has no lines. */
  public static Place ofRecord(String file, long number) {
    return new Place(file, 0, 0, null, number);
  }

  /** The whole of a file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** The same place in a file of another name. */
  public Place withFile(String name) {
    return new Place(name, line, column, sheet, recordNumber);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The cell of a workbook as Excel calls it, {@code Users!B7}; empty in every other file. */
  public Optional<String> cell() {
    String name = sheet;
    if (name == null) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = Math.max(1, column); rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    String quoted =
        name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") ? name : "'" + name.replace("'", "''") + "'";
    return Optional.of(quoted + "!" + letters + Math.max(1, line));
  }

  /**
   * {@code file:line:column}, always with both numbers: a whole file is {@code file:1:1}. In a
   * workbook {@code file:Sheet!B7}, in an event log {@code file:record 3229}.
   */
  @Override
  public String toString() {
    Optional<String> cell = cell();
    if (cell.isPresent()) {
      return file + ":" + cell.get();
    }
    if (recordNumber != null) {
      return file + ":record " + Long.toUnsignedString(recordNumber);
    }
    return file + ":" + Math.max(1, line) + ":" + Math.max(1, column);
  }
}
