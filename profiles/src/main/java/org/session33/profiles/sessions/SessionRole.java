package org.session33.profiles.sessions;

/** What a planned session is for. */
public enum SessionRole {
  /** Left behind by a broken connection; the store still counts it. */
  STALE("stale session"),
  /** Held by another program. */
  PROGRAM("program"),
  /** The user's own mailbox. */
  OWN_MAILBOX("own mailbox"),
  /** Public folders. */
  PUBLIC_FOLDERS("public folders"),
  /** An additional mailbox. */
  ADDITIONAL_MAILBOX("additional mailbox"),
  /** Somebody else's calendar. */
  SHARED_CALENDAR("shared calendar"),
  /** Synchronising the folders of an additional mailbox. */
  SYNCHRONISATION("folder synchronisation");

  private final String words;

  SessionRole(String words) {
    this.words = words;
  }

  /** As people see it. */
  public String words() {
    return words;
  }
}
