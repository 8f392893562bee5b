package org.session33.profiles.outlook;

/** What the caching of shared folders costs at the store. */
public enum SharedFolderSync {
  /** Nothing: the release caches no shared folders, or keeps nothing open for them. */
  NONE("keeps nothing open at the store for shared folders"),
  /** Extra sessions, by the number of folders. */
  SESSIONS("opens extra sessions, by the number of folders"),
  /** No extra session, but one open folder object for each cached folder, all in one session. */
  OBJECTS("keeps one folder object open for each cached folder, in one session");

  private final String words;

  SharedFolderSync(String words) {
    this.words = words;
  }

  /** As people see it, following "Outlook …". */
  public String words() {
    return words;
  }
}
