package org.session33.profiles.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;

/**
 * What is known of one Outlook release; the values come from {@code outlook-releases.yaml}.
 *
 * @param id the name that cases use, for instance {@code 2007}
 * @param name the name that people use, for instance {@code Outlook 2007}
 * @param version the version in registry paths and logs, for instance {@code 12.0}
 * @param aliases other spellings of the id
 * @param like id of another release whose steps and messages hold for this one too, or null where
 *     all of them name this one
 * @param defaultCaching the shared folders that are cached when nobody changed anything
 * @param sharedFolderSync what that caching costs at the store
 * @param mailFolderSync what it costs besides where others' mail folders are cached too, which they
 *     are not by default; null where it costs no more
 * @param calendarConnections whether each shared calendar opens connections of its own
 * @param cachingCheckBox the label of the check box for it, or null where the release has none
 * @param clickPath the way to that check box, or null where there is none
 * @param sharedFolderCeiling how many shared folders the release copes with, or null where only the
 *     store's open-object limit counts
 */
public record OutlookRelease(
    String id,
    String name,
    String version,
    List<String> aliases,
    @Nullable String like,
    Fact<SharedCaching> defaultCaching,
    Fact<SharedFolderSync> sharedFolderSync,
    @Nullable Fact<SharedFolderSync> mailFolderSync,
    Fact<Boolean> calendarConnections,
    @Nullable Fact<String> cachingCheckBox,
    @Nullable Fact<ClickPath> clickPath,
    @Nullable Fact<Integer> sharedFolderCeiling) {
  /** Keeps its own copy of the aliases. */
  public OutlookRelease {
    aliases = List.copyOf(aliases);
  }

  /** Whether steps and messages for a release of this id are for this one. */
  public boolean isNamedBy(String release) {
    return release.equals(id) || release.equals(like);
  }

  /** The version's major number: 11 is Outlook 2003. */
  public int majorVersion() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  /** Whether a program with this major version may be of this release: 16 is of three of them. */
  public boolean hasMajorVersion(int major) {
    return majorVersion() == major;
  }

  @Override
  public String toString() {
    return name;
  }
}
