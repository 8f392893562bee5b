package org.session33.profiles.outlook;

/** Which folders of additional mailboxes Outlook keeps in its offline file. */
public enum SharedCaching {
  /** None. */
  NONE("no shared folders"),
  /** Calendars, contacts and tasks, but no mail. */
  NON_MAIL("non-mail folders only"),
  /** Every folder that the user can reach. */
  ALL("all folders");

  private final String words;

  SharedCaching(String words) {
    this.words = words;
  }

  /** As people see it. */
  public String words() {
    return words;
  }
}
