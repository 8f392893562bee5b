package org.session33.profiles.outlook;

import java.util.List;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.records.RecordComponents;

/**
 * One user's Outlook profile, as far as it decides about sessions. The switches are the ones in
 * force, policies already taken into account.
 *
 * @param release the Outlook release
 * @param cachedExchangeMode whether Cached Exchange Mode is on
 * @param downloadSharedFolders whether the check box for caching shared folders is set; without
 *     effect in online mode and in releases that have no such box
 * @param cacheOthersMail whether shared mail folders are cached too ({@code CacheOthersMail})
 * @param additionalMailboxes the additional mailboxes in the profile's order
 * @param sharedCalendars other people's calendars that are open, 0 or more
 * @param brokenReconnects how many times the connection broke and was made again within the life of
 *     a stale session, 0 or more
 * @param language language of Outlook's messages as an ISO 639 code, {@code en} or {@code de}
 */
public record OutlookProfile(
    OutlookRelease release,
    boolean cachedExchangeMode,
    boolean downloadSharedFolders,
    boolean cacheOthersMail,
    List<AdditionalMailbox> additionalMailboxes,
    int sharedCalendars,
    int brokenReconnects,
    String language) {
  /** The most shared calendars or broken reconnects that a case may state. */
  public static final int MOST_OPENED = 100_000;

  /** Keeps its own copy of the mailboxes. */
  public OutlookProfile {
    additionalMailboxes = List.copyOf(additionalMailboxes);
    if (sharedCalendars < 0 || brokenReconnects < 0) {
      throw new IllegalArgumentException("counts start at 0");
    }
  }

  /** A profile as the release makes it: cached, with the release's own defaults. */
  public static OutlookProfile defaults(OutlookRelease release) {
    SharedCaching caching = release.defaultCaching().value();
    return new OutlookProfile(
        release,
        true,
        caching != SharedCaching.NONE,
        caching == SharedCaching.ALL,
        List.of(),
        0,
        0,
        "en");
  }

  /** Which shared folders are really cached, after mode, check box and policies. */
  public SharedCaching sharedCaching() {
    boolean none =
        !cachedExchangeMode
            || !downloadSharedFolders
            || release.defaultCaching().value() == SharedCaching.NONE;
    if (none) {
      return SharedCaching.NONE;
    }
    return cacheOthersMail ? SharedCaching.ALL : SharedCaching.NON_MAIL;
  }

  /** Whether each shared folder that is cached is kept open at the store, within one session. */
  public boolean keepsFoldersOpen() {
    Fact<SharedFolderSync> besides = release.mailFolderSync();
    return release.sharedFolderSync().value() == SharedFolderSync.OBJECTS
        || (besides != null
            && besides.value() == SharedFolderSync.OBJECTS
            && sharedCaching() == SharedCaching.ALL);
  }

  /** The same profile under another release; nothing else changes. */
  public OutlookProfile withRelease(OutlookRelease value) {
    return RecordComponents.with(this, "release", value);
  }

  /** The same profile with Cached Exchange Mode on or off. */
  public OutlookProfile withCachedExchangeMode(boolean value) {
    return RecordComponents.with(this, "cachedExchangeMode", value);
  }

  /** The same profile with the check box set or cleared. */
  public OutlookProfile withDownloadSharedFolders(boolean value) {
    return RecordComponents.with(this, "downloadSharedFolders", value);
  }

  /** The same profile with shared mail folders cached or not. */
  public OutlookProfile withCacheOthersMail(boolean value) {
    return RecordComponents.with(this, "cacheOthersMail", value);
  }

  /** The same profile with other additional mailboxes. */
  public OutlookProfile withAdditionalMailboxes(List<AdditionalMailbox> value) {
    return RecordComponents.with(this, "additionalMailboxes", value);
  }

  /** The same profile with another number of shared calendars. */
  public OutlookProfile withSharedCalendars(int value) {
    return RecordComponents.with(this, "sharedCalendars", value);
  }

  /** The same profile after another number of broken reconnects. */
  public OutlookProfile withBrokenReconnects(int value) {
    return RecordComponents.with(this, "brokenReconnects", value);
  }
}
