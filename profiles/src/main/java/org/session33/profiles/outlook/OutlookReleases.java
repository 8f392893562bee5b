package org.session33.profiles.outlook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.facts.ReleaseExamples;

/** The catalogue of Outlook releases, oldest first. */
public final class OutlookReleases {
  private final List<OutlookRelease> releases;

  /** A catalogue of these releases. */
  public OutlookReleases(List<OutlookRelease> releases) {
    this.releases = List.copyOf(releases);
  }

  /** The catalogue that is shipped; it is read once. */
  public static OutlookReleases load() {
    return Shipped.RELEASES;
  }

  /** Releases that hints and help name. */
  public static ReleaseExamples examples() {
    return Shipped.EXAMPLES;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final FactFile FILE = OutlookReleaseFile.open();
    static final OutlookReleases RELEASES = new OutlookReleases(OutlookReleaseFile.read(FILE));
    static final ReleaseExamples EXAMPLES = ReleaseExamples.of(FILE);
  }

  /** All releases, oldest first. */
  public List<OutlookRelease> all() {
    return releases;
  }

  /** The ids, oldest first. */
  public List<String> ids() {
    return releases.stream().map(OutlookRelease::id).toList();
  }

  /** The release with this id or alias, with or without "Outlook" in front. */
  public Optional<OutlookRelease> find(String name) {
    String wanted = bare(name);
    return releases.stream()
        .filter(
            r ->
                bare(r.id()).equals(wanted)
                    || r.aliases().stream().anyMatch(a -> bare(a).equals(wanted)))
        .findFirst();
  }

  /** The oldest release with this major version: 12 is Outlook 2007, 16 is Outlook 2016. */
  public Optional<OutlookRelease> ofMajorVersion(int major) {
    return releases.stream().filter(r -> r.majorVersion() == major).findFirst();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("microsoft", "")
        .replace("outlook", "")
        .replace("office", "")
        .replaceAll("\\s+", "");
  }
}
