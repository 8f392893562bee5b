package org.session33.profiles.outlook;

import java.util.List;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** Loads {@code outlook-releases.yaml}. */
final class OutlookReleaseFile {
  private OutlookReleaseFile() {}

  static FactFile open() {
    return FactFile.open(OutlookReleaseFile.class, "outlook-releases.yaml");
  }

  static List<OutlookRelease> read(FactFile file) {
    return file.list("releases", OutlookReleaseFile::release);
  }

  private static OutlookRelease release(YamlMapping in) {
    return new OutlookRelease(
        FactFile.text(in, "id"),
        FactFile.text(in, "name"),
        FactFile.text(in, "version"),
        FactFile.texts(in, "aliases"),
        in.text("like").orElse(null),
        FactFile.fact(in, "defaultCaching", v -> FactFile.constant(v, SharedCaching.class)),
        FactFile.fact(in, "sharedFolderSync", v -> FactFile.constant(v, SharedFolderSync.class)),
        FactFile.optionalFact(
            in, "mailFolderSync", v -> FactFile.constant(v, SharedFolderSync.class)),
        FactFile.fact(in, "calendarConnections", v -> v.bool().orElseThrow()),
        FactFile.optionalFact(in, "cachingCheckBox", v -> v.text().orElseThrow()),
        FactFile.optionalFact(in, "clickPath", v -> clickPath(v.mapping().orElseThrow())),
        FactFile.optionalFact(in, "sharedFolderCeiling", FactFile::number));
  }

  private static ClickPath clickPath(YamlMapping in) {
    ClickPath path =
        new ClickPath(
            FactFile.text(in, "menu"),
            FactFile.text(in, "accounts"),
            in.text("item").orElse(null),
            in.text("list").orElse(null),
            FactFile.text(in, "account"),
            in.text("change").orElse(null),
            FactFile.text(in, "settings"),
            FactFile.text(in, "tab"),
            FactFile.texts(in, "close"));
    in.refuseUnknownKeys();
    return path;
  }
}
