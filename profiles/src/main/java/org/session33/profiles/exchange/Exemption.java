package org.session33.profiles.exchange;

/** The permission that frees an account from the MAPI session limit. */
public enum Exemption {
  /** No permission does. */
  NONE("no permission"),
  /** View Information Store Status. */
  VIEW_INFORMATION_STORE_STATUS("View Information Store Status"),
  /** Administer information store, together with {@code OPENSTORE_USE_ADMIN_PRIVILEGE}. */
  ADMINISTER_INFORMATION_STORE("Administer information store");

  private final String words;

  Exemption(String words) {
    this.words = words;
  }

  /** As people see it. */
  public String words() {
    return words;
  }
}
