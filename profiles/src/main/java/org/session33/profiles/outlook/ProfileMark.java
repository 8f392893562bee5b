package org.session33.profiles.outlook;

import java.util.Map;
import java.util.stream.Collectors;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * What in a profile, or around it, gives away the Outlook that wrote it; the major versions are
 * those of {@code profile-marks.yaml}.
 */
public enum ProfileMark {
  /** An Outlook profile file (PRF). */
  PRF,
  /** {@code ConfigFlags} in a PRF. */
  PRF_FLAGS,
  /** Profiles below {@code Software\\Microsoft\\Office}. */
  OFFICE_TREE,
  /** Profiles below {@code Windows NT\\CurrentVersion}. */
  WINDOWS_NT_TREE,
  /** Profiles below {@code Software\\Microsoft} itself. */
  WINDOWS_9X_TREE,
  /** A section of settings for each Exchange account. */
  ACCOUNT_SECTIONS,
  /** One section of settings for Exchange. */
  GLOBAL_SECTION,
  /** The bit of the check box for shared folders. */
  SHARED_FOLDERS_BIT,
  /** Cached Exchange Mode. */
  CACHED_MODE,
  /** Settings for shared folders, where the release caches none. */
  NO_SHARED_CACHING,
  /** The value {@code DownloadSharedFolders}. */
  DOWNLOAD_SHARED_FOLDERS;

  /** A mark as it stands in the file. */
  private record Entry(int from, int to, Fact<String> says) {}

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final FactFile FILE = FactFile.open(ProfileMark.class, "profile-marks.yaml");
    static final Map<ProfileMark, Entry> MARKS =
        FILE.list("marks", Shipped::mark).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map.Entry<ProfileMark, Entry> mark(YamlMapping in) {
      return Map.entry(
          FactFile.constant(in, "id", ProfileMark.class),
          new Entry(
              FactFile.number(in.get("from").orElseThrow(() -> FactFile.missing(in, "from"))),
              in.get("to").map(FactFile::number).orElse(Integer.MAX_VALUE),
              new Fact<>(
                  FactFile.text(in, "says"),
                  FactFile.text(in, "source"),
                  FactFile.confidence(in))));
    }
  }

  /** Which keys to export where an export holds no profile, a clause. */
  public static String howToExport() {
    return FactFile.text(Shipped.FILE.root(), "howToExport");
  }

  private Entry entry() {
    Entry found = Shipped.MARKS.get(this);
    if (found == null) {
      throw new IllegalStateException("profile-marks.yaml: no mark " + this);
    }
    return found;
  }

  /** The oldest major version with it. */
  public int from() {
    return entry().from();
  }

  /** The newest major version with it; {@link Integer#MAX_VALUE} for every later one. */
  public int to() {
    return entry().to();
  }

  /** Whether a major version has it. */
  public boolean fits(int majorVersion) {
    return majorVersion >= from() && majorVersion <= to();
  }

  /** What that means, a clause with its source. */
  public Fact<String> says() {
    return entry().says();
  }
}
