package org.session33.profiles.intake.profile;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.outlook.ProfileMark;

/**
 * What a profile gives away of the Outlook release that wrote it.
 *
 * @param least the oldest major version that fits, 8 (Outlook 97) to {@code most}
 * @param most the newest major version that fits
 * @param place where that was seen, or null when it was not read from a file
 * @param why what was seen, in short
 */
public record ReleaseEvidence(int least, int most, @Nullable Place place, String why) {
  /** Checks the order. */
  public ReleaseEvidence {
    if (least > most) {
      throw new IllegalArgumentException("no version fits: " + least + " to " + most);
    }
  }

  /** What a mark gives away. */
  static ReleaseEvidence of(ProfileMark mark, Place place) {
    return new ReleaseEvidence(mark.from(), mark.to(), place, mark.says().value());
  }

  /** Whether only one major version fits. */
  public boolean isOneVersion() {
    return least == most;
  }

  /** Whether a major version fits. */
  public boolean fits(int majorVersion) {
    return majorVersion >= least && majorVersion <= most;
  }

  /** The same evidence narrowed to one version that fits. */
  ReleaseEvidence narrowedTo(int majorVersion, Place at, String reason) {
    return new ReleaseEvidence(majorVersion, majorVersion, at, reason);
  }
}
