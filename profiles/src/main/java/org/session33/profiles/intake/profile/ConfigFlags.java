package org.session33.profiles.intake.profile;

import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/**
 * The bits of PR_PROFILE_CONFIG_FLAGS that decide about sessions (formats.md 4.6).
 *
 * @param bits all 32 bits as stored
 * @param place where they were read
 */
record ConfigFlags(int bits, Place place) {
  /** Cached Exchange Mode; one source demands both bits, another takes either. */
  private static final int CACHED = 0x180;

  /** "Download shared folders". */
  private static final int SHARED = 0x800;

  boolean cachedExchangeMode() {
    return (bits & CACHED) != 0;
  }

  boolean downloadSharedFolders() {
    return (bits & SHARED) != 0;
  }

  /** What stands there, as people see it. */
  String words() {
    return "00036601 = 0x" + Integer.toHexString(bits).toUpperCase(Locale.ROOT);
  }

  /** A warning where only one of the two bits is set. */
  Optional<Problem> doubt() {
    int cached = bits & CACHED;
    return cached == 0 || cached == CACHED
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                place,
                words()
                    + " has only one of the two bits of Cached Exchange Mode (0x180); it counts as"
                    + " on",
                "look in the account's settings whether Cached Exchange Mode is on"));
  }
}
