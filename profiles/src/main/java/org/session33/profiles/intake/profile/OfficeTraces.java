package org.session33.profiles.intake.profile;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.files.Place;
import org.session33.profiles.outlook.ProfileMark;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;

/** Judges from a profile and the keys around it which Outlook wrote it. */
final class OfficeTraces {
  private static final Pattern OUTLOOK_KEY =
      Pattern.compile(
          "\\\\software\\\\(?:wow6432node\\\\)?microsoft\\\\office\\\\(\\d{1,2})\\.0\\\\outlook"
              + "(?:\\\\|$)",
          Pattern.CASE_INSENSITIVE);

  private OfficeTraces() {}

  static ReleaseEvidence judge(
      RegistryExport export, ProfileLocation location, boolean modern, FragmentDraft draft) {
    if (location.least() == location.most()) {
      return new ReleaseEvidence(
          location.least(),
          location.most(),
          location.place(),
          "the profile lies in the tree of Office " + location.most() + ".0");
    }
    if (modern) {
      return new ReleaseEvidence(
          location.most(),
          location.most(),
          location.place(),
          ProfileMark.ACCOUNT_SECTIONS.says().value());
    }
    String structure = ProfileMark.GLOBAL_SECTION.says().value();
    int most = Math.min(ProfileMark.GLOBAL_SECTION.to(), location.most());
    if (draft.isShared() && most == ProfileMark.SHARED_FOLDERS_BIT.from()) {
      return new ReleaseEvidence(
          most,
          most,
          draft.flagsPlace().orElse(location.place()),
          structure + ", " + ProfileMark.SHARED_FOLDERS_BIT.says().value());
    }
    int least =
        draft.isCached() ? Math.min(ProfileMark.CACHED_MODE.from(), most) : location.least();
    ReleaseEvidence range = new ReleaseEvidence(least, most, location.place(), structure);
    TreeMap<Integer, Place> seen = new TreeMap<>();
    for (RegistryKey key : export.keys()) {
      Matcher version = OUTLOOK_KEY.matcher(key.path());
      if (version.find()) {
        int major = Integer.parseInt(version.group(1));
        if (range.fits(major)) {
          seen.putIfAbsent(major, key.place());
        }
      }
    }
    if (seen.isEmpty()) {
      return range;
    }
    int newest = seen.lastKey();
    return range.narrowedTo(
        newest,
        seen.lastEntry().getValue(),
        "the export holds a key of Outlook " + newest + ".0, which fits the profile");
  }
}
