package org.session33.profiles.cases;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * Where one value came from.
 *
 * @param kind how it came to be
 * @param place where it stands, or null for a value that stands nowhere
 * @param detail what stands there, in short, for instance {@code 00036601 = 0x980}, or why it was
 *     assumed
 */
public record Origin(Kind kind, @Nullable Place place, String detail) {
  /** How a value came to be. */
  public enum Kind {
    /** Read from a file. */
    READ,
    /** The release's documented default. */
    DEFAULT,
    /** Assumed by us; the user is told. */
    ASSUMED,
    /** Concluded from evidence that was read; it is not saved with a case. */
    DEDUCED
  }

  /** Read from a place. */
  public static Origin read(Place place, String detail) {
    return new Origin(Kind.READ, place, detail);
  }

  /** A default of the release. */
  public static Origin byDefault(String detail) {
    return new Origin(Kind.DEFAULT, null, detail);
  }

  /** Assumed, for this reason. */
  public static Origin assumed(String why) {
    return new Origin(Kind.ASSUMED, null, why);
  }

  /** Concluded from what stands at a place, for this reason. */
  public static Origin deduced(Place place, String why) {
    return new Origin(Kind.DEDUCED, place, why);
  }

  /** Whether it was concluded from evidence that was read. */
  public boolean isDeduced() {
    return kind == Kind.DEDUCED;
  }

  /** As people see it. */
  @Override
  public String toString() {
    String from = place == null ? kind.name().toLowerCase(java.util.Locale.ROOT) : place.toString();
    return detail.isEmpty() ? from : from + " (" + detail + ")";
  }
}
