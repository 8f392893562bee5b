package org.session33.clientsim.frontdoor.sessions;

import java.util.Locale;
import org.session33.profiles.cases.User;

/**
 * Somebody who may log on at the front doors.
 *
 * @param login what is typed as user name; {@code DOMAIN\login} and {@code login@domain} mean it
 *     too
 * @param password what is typed as password
 * @param name display name
 * @param legacyDn the identity that the store counts sessions against
 */
public record Account(String login, String password, String name, String legacyDn) {
  /** The account of a case's user. Blanks in the alias are left out: no mail program sends them. */
  public static Account of(User user, String password) {
    String login = user.alias().replaceAll("[^\\p{L}\\p{N}._-]", "");
    return new Account(
        login.isEmpty() ? "user" : login.toLowerCase(Locale.ROOT),
        password,
        user.name(),
        user.legacyDn());
  }

  /** The same person under another user name. */
  public Account withLogin(String value) {
    return new Account(value, password, name, legacyDn);
  }

  /** What is left of a typed user name without its domain, in small letters. */
  static String withoutDomain(String typed) {
    String name = typed.strip();
    int domain = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/'));
    String bare = domain < 0 ? name : name.substring(domain + 1);
    int at = bare.indexOf('@');
    return (at < 0 ? bare : bare.substring(0, at)).toLowerCase(Locale.ROOT);
  }
}
