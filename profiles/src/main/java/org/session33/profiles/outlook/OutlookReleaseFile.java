package org.session33.profiles.outlook;

import java.util.List;

/** Loads the shipped releases. */
final class OutlookReleaseFile {
  private OutlookReleaseFile() {}

  static List<OutlookRelease> load() {
    return List.of();
  }
}
