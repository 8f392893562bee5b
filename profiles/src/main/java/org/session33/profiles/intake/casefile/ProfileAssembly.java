package org.session33.profiles.intake.casefile;

import java.util.List;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Place;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.SharedCaching;

/** Makes a whole profile of what is known, fills the rest by defaults, and says so. */
public final class ProfileAssembly {
  /** Where a number of folders comes from that nobody knows. */
  public static final Origin UNCOUNTED = Origin.assumed("not known; nobody counted them");

  private ProfileAssembly() {}

  /** A profile with the given mailboxes; everything else from the fragment or the release. */
  public static OutlookProfile assemble(
      ProfileFragment known,
      OutlookRelease release,
      List<AdditionalMailbox> mailboxes,
      CaseDraft draft) {
    OutlookProfile defaults = OutlookProfile.defaults(release);
    Boolean cached = known.cachedExchangeMode();
    Boolean shared = known.downloadSharedFolders();
    Boolean mail = known.cacheOthersMail();
    Fact<SharedCaching> caching = release.defaultCaching();
    Origin byRelease =
        Origin.byDefault(
            release.name() + " caches " + caching.value().words() + ", " + caching.source());
    if (cached == null) {
      draft.note(
          "outlook.cachedExchangeMode", Origin.assumed("not stated; on, as new profiles have it"));
    }
    if (shared == null) {
      draft.note("outlook.downloadSharedFolders", byRelease);
    }
    if (mail == null) {
      draft.note("outlook.cacheOthersMail", byRelease);
    }
    draft.note("outlook.sharedCalendars", Origin.assumed("not stated; none"));
    draft.note("outlook.brokenReconnects", Origin.assumed("not stated; none"));
    draft.note("outlook.language", Origin.assumed("not stated; English"));
    return defaults
        .withCachedExchangeMode(cached == null ? defaults.cachedExchangeMode() : cached)
        .withDownloadSharedFolders(shared == null ? defaults.downloadSharedFolders() : shared)
        .withCacheOthersMail(mail == null ? defaults.cacheOthersMail() : mail)
        .withAdditionalMailboxes(mailboxes);
  }

  /** An additional mailbox whose folders nobody counted: their number is unknown, loudly. */
  public static AdditionalMailbox uncounted(AddedMailbox mailbox, Place place, CaseDraft draft) {
    draft.note("outlook.additionalMailboxes[" + mailbox.name() + "].folders", UNCOUNTED);
    draft.warn(
        place,
        "nobody counted the folders of the additional mailbox '"
            + mailbox.name()
            + "', so their number counts as unknown",
        "add the export of Get-MailboxFolderStatistics, or 'folders' in the case");
    return new AdditionalMailbox(mailbox.name(), null, null, null, mailbox.automapped());
  }
}
