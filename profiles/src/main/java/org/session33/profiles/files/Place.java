package org.session33.profiles.files;

import java.util.Comparator;

/**
 * A place in a file that a person can go to.
 *
 * @param file the file's name as its owner knows it, never empty
 * @param line line number from 1, or 0 when the whole file is meant
 * @param column column from 1 in characters, or 0 when the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

  /** Checks the ranges. */
  public Place {
    if (file.isEmpty() || line < 0 || column < 0) {
      throw new IllegalArgumentException("not a place: " + file + ":" + line + ":" + column);
    }
  }

  /** The whole of a file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, always with both numbers: a whole file is {@code file:1:1}. */
  @Override
  public String toString() {
    return file + ":" + Math.max(1, line) + ":" + Math.max(1, column);
  }
}
