package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.outlook.SharedFolderSync;

/** Remedies in the user's profile and in the mailboxes that it opens. */
final class OutlookRemedies {
  private static final String NO_MAILBOX =
      "the profile has no additional mailbox whose folders it caches";

  private OutlookRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy("clear-download-shared-folders", inProfile(OutlookRemedies::clearCheckBox)),
        new Remedy("cache-no-shared-mail", inProfile(OutlookRemedies::cacheNoSharedMail)),
        new Remedy("fewer-folders", inProfile(OutlookRemedies::fewerFolders)),
        new Remedy("close-shared-calendars", inProfile(OutlookRemedies::closeCalendars)));
  }

  /** A remedy that works on the profile. */
  interface InProfile {
    Attempt attempt(RemedyContext context, OutlookProfile profile);
  }

  static Function<RemedyContext, Attempt> inProfile(InProfile remedy) {
    return context -> {
      OutlookProfile profile = context.failing().outlook();
      return profile == null
          ? Attempt.notApplicable("the case has no Outlook profile")
          : remedy.attempt(context, profile);
    };
  }

  private static Attempt clearCheckBox(RemedyContext context, OutlookProfile profile) {
    if (profile.release().cachingCheckBox() == null) {
      return Attempt.notApplicable(profile.release() + " has no such check box");
    }
    if (!profile.cachedExchangeMode()) {
      return Attempt.notApplicable("in online mode nothing is cached, so there is no box to clear");
    }
    if (!profile.downloadSharedFolders()) {
      return Attempt.notApplicable("the check box is cleared already");
    }
    if (profile.additionalMailboxes().isEmpty()) {
      return Attempt.notApplicable(NO_MAILBOX);
    }
    return Attempt.change(context.failing().withOutlook(profile.withDownloadSharedFolders(false)));
  }

  private static Attempt cacheNoSharedMail(RemedyContext context, OutlookProfile profile) {
    if (!profile.keepsFoldersOpen()) {
      return Attempt.notApplicable(keepsNoObjects("cache-no-shared-mail", profile.release()));
    }
    if (profile.sharedCaching() != SharedCaching.ALL) {
      return Attempt.notApplicable("no shared mail folders are cached");
    }
    if (profile.additionalMailboxes().isEmpty()) {
      return Attempt.notApplicable(NO_MAILBOX);
    }
    Optional<AdditionalMailbox> unknown =
        profile.additionalMailboxes().stream().filter(m -> m.nonMailFolders() == null).findFirst();
    if (unknown.isPresent()) {
      return Attempt.notRehearsed(
          "how many folders of "
              + unknown.get().name()
              + " are calendars, contacts or tasks is not known (nonMailFolders)");
    }
    return Attempt.change(context.failing().withOutlook(profile.withCacheOthersMail(false)));
  }

  /** Why a remedy for folders that are kept open is none on this release. */
  static String keepsNoObjects(String id, OutlookRelease release) {
    return RemedyTexts.reason(
        id,
        "not-on-release",
        Map.of("release", release.name(), "how", release.sharedFolderSync().value().words()));
  }

  private static Attempt fewerFolders(RemedyContext context, OutlookProfile profile) {
    if (profile.sharedCaching() == SharedCaching.NONE) {
      return Attempt.notApplicable("no shared folders are cached, so their number does not matter");
    }
    if (profile.release().sharedFolderSync().value() == SharedFolderSync.NONE) {
      return Attempt.notApplicable(
          profile.release() + " " + profile.release().sharedFolderSync().value().words());
    }
    Optional<AdditionalMailbox> uncounted =
        profile.additionalMailboxes().stream().filter(m -> m.folders() == null).findFirst();
    if (uncounted.isPresent()) {
      return new Attempt.NotRehearsed(
          "how many folders " + uncounted.get().name() + " has is not known",
          named(uncounted.get()));
    }
    Optional<AdditionalMailbox> largest =
        profile.additionalMailboxes().stream()
            .max(Comparator.comparingInt(AdditionalMailbox::knownFolders));
    if (largest.isEmpty() || largest.get().knownFolders() == 0) {
      return Attempt.notApplicable("the profile has no additional mailbox with folders");
    }
    AdditionalMailbox mailbox = largest.get();
    OptionalInt folders =
        Bisection.largest(
            context,
            1,
            mailbox.knownFolders() - 1,
            count -> withFolders(context.failing(), profile, mailbox, count));
    if (folders.isEmpty()) {
      return new Attempt.NotEnough(
          withFolders(context.failing(), profile, mailbox, 1),
          named(mailbox),
          leaving(1),
          "even a single folder in it would be too many");
    }
    int atMost = folders.getAsInt();
    Map<String, String> values = new HashMap<>(leaving(atMost));
    values.putAll(named(mailbox));
    return new Attempt.Change(
        withFolders(context.failing(), profile, mailbox, atMost),
        values,
        "it has " + folders(mailbox.knownFolders()) + " now");
  }

  private static Map<String, String> leaving(int atMost) {
    return Map.of(
        "toFolders",
        " to at most " + folders(atMost),
        "folders",
        String.format(Locale.ROOT, "at most %,d %s left", atMost, atMost == 1 ? "is" : "are"));
  }

  private static String folders(int count) {
    return count == 1 ? "1 folder" : String.format(Locale.ROOT, "%,d folders", count);
  }

  private static Map<String, String> named(AdditionalMailbox mailbox) {
    return Map.of(
        "theMailbox",
        '"' + mailbox.name() + '"',
        "mailboxArgument",
        Placeholders.argument(mailbox.name()));
  }

  private static Case withFolders(
      Case failing, OutlookProfile profile, AdditionalMailbox changed, int count) {
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
      mailboxes.add(mailbox.equals(changed) ? mailbox.withFolders(count) : mailbox);
    }
    return failing.withOutlook(profile.withAdditionalMailboxes(mailboxes));
  }

  private static Attempt closeCalendars(RemedyContext context, OutlookProfile profile) {
    if (profile.sharedCalendars() == 0) {
      return Attempt.notApplicable("no shared calendar is open");
    }
    OptionalInt calendars =
        Bisection.largest(
            context,
            0,
            profile.sharedCalendars() - 1,
            count -> context.failing().withOutlook(profile.withSharedCalendars(count)));
    if (calendars.isEmpty()) {
      return new Attempt.NotEnough(
          context.failing().withOutlook(profile.withSharedCalendars(0)),
          Map.of(),
          leavingCalendars(0),
          "closing all of them is not enough");
    }
    int atMost = calendars.getAsInt();
    return new Attempt.Change(
        context.failing().withOutlook(profile.withSharedCalendars(atMost)),
        leavingCalendars(atMost),
        profile.sharedCalendars() == 1
            ? "1 is open now"
            : profile.sharedCalendars() + " are open now");
  }

  private static Map<String, String> leavingCalendars(int atMost) {
    return switch (atMost) {
      case 0 -> Map.of("calendars", "no shared calendar", "calendarsLeft", "none is");
      case 1 -> Map.of("calendars", "at most 1 shared calendar", "calendarsLeft", "only 1 is");
      default ->
          Map.of(
              "calendars",
              "at most " + atMost + " shared calendars",
              "calendarsLeft",
              "at most " + atMost + " are");
    };
  }
}
