package org.session33.profiles.exchange;

/** When a limit that was changed in the registry counts (domain.md 4.5, S-7). */
public enum LimitReload {
  /** After a restart of the Information Store, by an article. */
  RESTART("after a restart of the Information Store"),
  /** After a restart, as administrators do it; no article says so. */
  CUSTOMARY("after a restart of the Information Store, as far as administrators tell"),
  /** Nobody says; the number in the next event 9646 shows it. */
  NOT_DOCUMENTED("not documented; the number in the next event 9646 shows it");

  private final String words;

  LimitReload(String words) {
    this.words = words;
  }

  /** As people see it. */
  public String words() {
    return words;
  }
}
