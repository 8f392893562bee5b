package org.session33.profiles.exchange;

/** Over what the sessions of a user are added up. */
public enum LimitScope {
  /** Over the whole server. */
  SERVER("server"),
  /** Over each mailbox database by itself. */
  DATABASE("mailbox database");

  private final String words;

  LimitScope(String words) {
    this.words = words;
  }

  /** As people see it. */
  public String words() {
    return words;
  }
}
