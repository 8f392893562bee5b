package org.session33.profiles.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Place;
import org.session33.profiles.intake.profile.ReleaseEvidence;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;

/** Settles the releases that no file states. */
public final class ReleaseChoice {
  private ReleaseChoice() {}

  /**
   * The Outlook release that a profile gives away; where several fit, the newest of them is assumed
   * and the user is told.
   */
  public static Optional<OutlookRelease> outlook(
      ReleaseEvidence evidence, OutlookReleases releases, Place whole, CaseDraft draft) {
    Place place = evidence.place() == null ? whole : evidence.place();
    if (evidence.isOneVersion()) {
      Optional<OutlookRelease> only = releases.ofMajorVersion(evidence.most());
      if (only.isPresent()) {
        draft.note("outlook.release", Origin.read(place, evidence.why()));
        return only;
      }
    }
    List<OutlookRelease> fitting =
        releases.all().stream().filter(r -> evidence.fits(r.majorVersion())).toList();
    // A version that is newer than all we know behaves like the newest; an older one like the
    // oldest.
    boolean newer =
        !releases.all().isEmpty()
            && evidence.least() > releases.all().get(releases.all().size() - 1).majorVersion();
    Optional<OutlookRelease> chosen =
        fitting.isEmpty()
            ? releases.all().stream().reduce((a, b) -> newer ? b : a)
            : Optional.of(fitting.get(fitting.size() - 1));
    chosen.ifPresent(
        release -> {
          draft.note("outlook.release", Origin.assumed(evidence.why()));
          draft.warn(
              place,
              "the profile does not say which Outlook it is for; "
                  + release.name()
                  + " is assumed, because "
                  + evidence.why(),
              "state it: 'release' in the case, or --outlook " + release.id());
        });
    return chosen;
  }

  /** The Exchange release when nobody stated one. */
  public static Optional<ExchangeRelease> exchange(
      ExchangeReleases releases, Place whole, CaseDraft draft) {
    Optional<ExchangeRelease> assumed =
        releases
            .find(ExchangeReleases.assumed())
            .or(
                () ->
                    releases.all().stream()
                        .filter(r -> r.sessionLimit(ClientType.MAPI).isPresent())
                        .findFirst());
    assumed.ifPresent(
        release -> {
          String why = ExchangeReleases.assumedBecause();
          draft.note("server.release", Origin.assumed(why));
          draft.warn(
              whole,
              "no file says which Exchange the server runs; "
                  + release.name()
                  + " is assumed: "
                  + why,
              "state it: 'server: {release: ...}' in a case, or --exchange '"
                  + ExchangeReleases.examples().option()
                  + "'");
        });
    return assumed;
  }
}
