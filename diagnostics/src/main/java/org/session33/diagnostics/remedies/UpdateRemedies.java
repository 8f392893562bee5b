package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedFolderSync;

/** Remedies that put a newer Outlook or a newer Exchange in the place of the one of the case. */
final class UpdateRemedies {
  private static final String OUTLOOK = "update-outlook";
  private static final String EXCHANGE = "update-exchange";

  private UpdateRemedies() {}

  static List<Remedy> all() {
    return List.of(
        Remedy.ofSettings(OUTLOOK, OutlookRemedies.inProfile(UpdateRemedies::outlook)),
        new Remedy(EXCHANGE, UpdateRemedies::exchange));
  }

  /** Of the releases that keep folders open none has an update that lifts the limit. */
  private static Attempt outlook(RemedyContext context, OutlookProfile profile) {
    if (profile.release().sharedFolderCeiling() == null) {
      return Attempt.notApplicable(
          profile.release().sharedFolderSync().value() == SharedFolderSync.OBJECTS
              ? RemedyTexts.reason(
                  OUTLOOK, "perpetual", Map.of("release", profile.release().name()))
              : OutlookRemedies.keepsNoObjects(OUTLOOK, profile.release()));
    }
    return context.before().isFine()
        ? Attempt.notRehearsed(RemedyTexts.reason(OUTLOOK, "not-told", Map.of()))
        : Attempt.notApplicable(RemedyTexts.reason(OUTLOOK, "acted-out", Map.of()));
  }

  /** The first later release of the same family on which the case works. */
  private static Attempt exchange(RemedyContext context) {
    ExchangeRelease release = context.failing().server().release();
    Optional<ExchangeRelease> better =
        ExchangeReleases.load().servicePacksAfter(release).stream()
            .filter(later -> context.works(on(context, later)))
            .findFirst();
    return better
        .<Attempt>map(
            later -> new Attempt.Change(on(context, later), Map.of("newRelease", later.name()), ""))
        .orElseGet(
            () ->
                Attempt.notApplicable(
                    RemedyTexts.reason(EXCHANGE, "none", Map.of("release", release.name()))));
  }

  private static Case on(RemedyContext context, ExchangeRelease release) {
    return context.failing().withServer(context.failing().server().withRelease(release));
  }
}
