package org.session33.profiles.outlook;

/**
 * The registry values of an Outlook release's key {@code Cached Mode} that decide about sessions
 * (domain.md 6.1); others are carried along by Outlook alone.
 */
public enum CachedModeValue {
  /** Cached Exchange Mode: 1 on, 0 off. */
  ENABLE("Enable"),
  /** Mail of additional mailboxes: 1 is cached too, 0 is not. */
  CACHE_OTHERS_MAIL("CacheOthersMail"),
  /** Folders of additional mailboxes: 0 caches none. */
  DOWNLOAD_SHARED_FOLDERS("DownloadSharedFolders");

  private final String registryName;

  CachedModeValue(String registryName) {
    this.registryName = registryName;
  }

  /** The value's name in the registry. */
  public String registryName() {
    return registryName;
  }
}
