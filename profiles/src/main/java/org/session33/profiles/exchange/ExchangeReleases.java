package org.session33.profiles.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of Exchange releases, oldest first. */
public final class ExchangeReleases {
  private final List<ExchangeRelease> releases;

  /** A catalogue of these releases. */
  public ExchangeReleases(List<ExchangeRelease> releases) {
    this.releases = List.copyOf(releases);
  }

  /** The catalogue that is shipped. */
  public static ExchangeReleases load() {
    return new ExchangeReleases(ExchangeReleaseFile.load());
  }

  /** All releases, oldest first. */
  public List<ExchangeRelease> all() {
    return releases;
  }

  /** The ids, oldest first. */
  public List<String> ids() {
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
