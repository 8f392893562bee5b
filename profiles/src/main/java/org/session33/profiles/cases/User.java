package org.session33.profiles.cases;

import java.util.Locale;

/**
 * The person, or service account, whose sessions the store counts.
 *
 * @param name display name
 * @param legacyDn legacy distinguished name, the identity in event 9646 ({@code /o=…/cn=alias})
 */
public record User(String name, String legacyDn) {
  /** The last {@code cn=} of the distinguished name; the whole of it when there is none. */
  public String alias() {
    int at = legacyDn.toLowerCase(Locale.ROOT).lastIndexOf("/cn=");
    return at < 0 ? legacyDn : legacyDn.substring(at + 4);
  }

  /** Whether an entry of a permission list means this user: alias, name or DN, without case. */
  public boolean isMeantBy(String account) {
    String wanted = account.strip();
    return wanted.equalsIgnoreCase(alias())
        || wanted.equalsIgnoreCase(name)
        || wanted.equalsIgnoreCase(legacyDn);
  }
}
