package org.session33.profiles.intake.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.records.RecordComponents;

/**
 * As much of a profile as one file tells; what it does not tell is null.
 *
 * @param profileName the profile's own name, or null where the file has none
 * @param release what the file gives away of the Outlook release
 * @param userName the user's display name
 * @param legacyDn the user's legacy distinguished name
 * @param homeServer the Exchange server that the profile was made for
 * @param cachedExchangeMode whether Cached Exchange Mode is on
 * @param downloadSharedFolders whether the check box for caching shared folders is set
 * @param cacheOthersMail whether shared mail folders are cached too; only policies tell
 * @param additionalMailboxes the additional mailboxes in the profile's order
 * @param provenance where the values came from, by the case's own paths; {@code outlook.stores[…]}
 *     says of every other store why it was left out
 */
public record ProfileFragment(
    @Nullable String profileName,
    @Nullable ReleaseEvidence release,
    @Nullable String userName,
    @Nullable String legacyDn,
    @Nullable String homeServer,
    @Nullable Boolean cachedExchangeMode,
    @Nullable Boolean downloadSharedFolders,
    @Nullable Boolean cacheOthersMail,
    List<AddedMailbox> additionalMailboxes,
    Provenance provenance) {
  /** Keeps its own copy of the mailboxes. */
  public ProfileFragment {
    additionalMailboxes = List.copyOf(additionalMailboxes);
  }

  /**
   * An additional mailbox of which the file tells no more than this; no profile holds the number of
   * folders.
   *
   * @param name its display name, not blank
   * @param automapped whether the server added it (Full Access with automapping)
   */
  public record AddedMailbox(String name, boolean automapped) {
    /** Refuses a mailbox without a name. */
    public AddedMailbox {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a mailbox needs a name");
      }
    }
  }

  /** A fragment that tells nothing. */
  public static ProfileFragment nothing() {
    return new ProfileFragment(
        null, null, null, null, null, null, null, null, List.of(), Provenance.none());
  }

  /** What it tells of a value of the profile, by the key in a case; null where it tells nothing. */
  public @Nullable Object value(String key) {
    return RecordComponents.names(ProfileFragment.class).contains(key)
        ? RecordComponents.get(this, key)
        : null;
  }

  /** The same fragment with Cached Exchange Mode on or off, for this reason. */
  public ProfileFragment withCachedExchangeMode(boolean value, Origin origin) {
    return with("cachedExchangeMode", value, origin);
  }

  /** The same fragment with the caching of shared folders on or off, for this reason. */
  public ProfileFragment withDownloadSharedFolders(boolean value, Origin origin) {
    return with("downloadSharedFolders", value, origin);
  }

  /** The same fragment with shared mail folders cached or not, for this reason. */
  public ProfileFragment withCacheOthersMail(boolean value, Origin origin) {
    return with("cacheOthersMail", value, origin);
  }

  private ProfileFragment with(String key, boolean value, Origin origin) {
    return RecordComponents.with(
        this, Map.of(key, value, "provenance", provenance.plus("outlook." + key, origin)));
  }

  /**
   * The same fragment with further additional mailboxes. One whose name it knows is not added
   * again, only marked as automapped if it is.
   *
   * @param further the mailboxes and where each came from, in their order
   */
  public ProfileFragment withMailboxes(Map<AddedMailbox, Origin> further) {
    Map<String, AddedMailbox> all = new LinkedHashMap<>();
    additionalMailboxes.forEach(m -> all.put(m.name().toLowerCase(Locale.ROOT), m));
    Map<String, Origin> origins = new LinkedHashMap<>();
    further.forEach(
        (mailbox, origin) -> {
          AddedMailbox known = all.get(mailbox.name().toLowerCase(Locale.ROOT));
          boolean mapped = mailbox.automapped() || (known != null && known.automapped());
          String name = known == null ? mailbox.name() : known.name();
          all.put(name.toLowerCase(Locale.ROOT), new AddedMailbox(name, mapped));
          if (known == null) {
            origins.put("outlook.additionalMailboxes[" + name + "]", origin);
          }
        });
    return RecordComponents.with(
        this,
        Map.of(
            "additionalMailboxes",
            List.copyOf(all.values()),
            "provenance",
            provenance.plus(new Provenance(origins))));
  }
}
