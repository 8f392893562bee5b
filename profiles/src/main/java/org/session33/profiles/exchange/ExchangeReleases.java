package org.session33.profiles.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.facts.ReleaseExamples;

/** The catalogue of Exchange releases, oldest first. */
public final class ExchangeReleases {
  private final List<ExchangeRelease> releases;

  /** A catalogue of these releases. */
  public ExchangeReleases(List<ExchangeRelease> releases) {
    this.releases = List.copyOf(releases);
  }

  /** The catalogue that is shipped; it is read once. */
  public static ExchangeReleases load() {
    return Shipped.RELEASES;
  }

  /** Releases that hints and help name. */
  public static ReleaseExamples examples() {
    return Shipped.EXAMPLES;
  }

  /** The id of the release that is taken where no file names one. */
  public static String assumed() {
    return Shipped.text("assumed", "release");
  }

  /** Why it is that one, one clause. */
  public static String assumedBecause() {
    return Shipped.text("assumed", "because");
  }

  /** After what the trouble of KB 936594 began, as it follows upon "since". */
  public static String scalableNetworkingSince() {
    return Shipped.text("scalableNetworking", "since");
  }

  /** The label of a field that says so. */
  public static String scalableNetworkingLabel() {
    return Shipped.text("scalableNetworking", "label");
  }

  /** What Event Viewer shows around the sentence of event 9646. */
  public static EventWording.Header eventHeader() {
    return Shipped.HEADER;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final FactFile FILE = ExchangeReleaseFile.open();
    static final ExchangeReleases RELEASES = new ExchangeReleases(ExchangeReleaseFile.read(FILE));
    static final ReleaseExamples EXAMPLES = ReleaseExamples.of(FILE);
    static final EventWording.Header HEADER = ExchangeReleaseFile.eventHeader(FILE);

    static String text(String section, String key) {
      return FILE.root()
          .mapping(section)
          .map(in -> FactFile.text(in, key))
          .orElseThrow(() -> FactFile.missing(FILE.root(), section));
    }
  }

  /** All releases that somebody runs himself, oldest first. */
  public List<ExchangeRelease> all() {
    return releases.stream().filter(r -> !r.isOnline()).toList();
  }

  /** Their ids, oldest first. */
  public List<String> ids() {
    return all().stream().map(ExchangeRelease::id).toList();
  }

  /** All that can be named: those releases, and Exchange Online behind them. */
  public List<ExchangeRelease> named() {
    return releases;
  }

  /** The later releases of the same family that are known here, oldest first. */
  public List<ExchangeRelease> servicePacksAfter(ExchangeRelease release) {
    return all().stream()
        .skip(all().indexOf(release) + 1L)
        .filter(later -> later.family() == release.family())
        .toList();
  }

  /** The ids of all that can be named. */
  public List<String> names() {
    return releases.stream().map(ExchangeRelease::id).toList();
  }

  /** The release with this id, name or alias, with or without "Exchange" or "Server" in front. */
  public Optional<ExchangeRelease> find(String name) {
    String wanted = bare(name);
    return releases.stream()
        .filter(
            r ->
                Stream.concat(Stream.of(r.id(), r.name()), r.aliases().stream())
                    .anyMatch(n -> bare(n).equals(wanted)))
        .findFirst();
  }

  /** The release whose version numbers begin like this one, for instance {@code 15.2.986.5}. */
  public Optional<ExchangeRelease> ofVersion(String version) {
    return releases.stream()
        .filter(
            r ->
                r.versions().stream()
                    .anyMatch(v -> version.equals(v) || version.startsWith(v + ".")))
        .findFirst();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("microsoft", "")
        .replace("exchange", "")
        .replace("server", "")
        // Cumulative updates change no limit.
        .replaceAll("\\s+|cu\\d+\\s*$", "");
  }
}
