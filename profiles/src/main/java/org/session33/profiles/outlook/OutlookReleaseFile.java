package org.session33.profiles.outlook;

import java.util.List;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Loads {@code outlook-releases.yaml}. */
final class OutlookReleaseFile {
  private OutlookReleaseFile() {}

  static List<OutlookRelease> load() {
    return FactFile.open(OutlookReleaseFile.class, "outlook-releases.yaml")
        .list("releases", OutlookReleaseFile::release);
  }

  private static OutlookRelease release(YamlMapping in) {
    return new OutlookRelease(
        FactFile.text(in, "id"),
        FactFile.text(in, "name"),
        FactFile.text(in, "version"),
        FactFile.texts(in, "aliases"),
        FactFile.fact(in, "defaultCaching", v -> FactFile.constant(v, SharedCaching.class)),
        FactFile.fact(in, "sharedFolderSync", v -> FactFile.constant(v, SharedFolderSync.class)),
        FactFile.optionalFact(in, "cachingCheckBox", v -> v.text().orElseThrow()),
        FactFile.fact(in, "clickPath", OutlookReleaseFile::labels),
        FactFile.optionalFact(in, "sharedFolderCeiling", FactFile::number));
  }

  private static List<String> labels(YamlValue value) {
    return value.list().stream().map(v -> v.text().orElseThrow()).toList();
  }
}
