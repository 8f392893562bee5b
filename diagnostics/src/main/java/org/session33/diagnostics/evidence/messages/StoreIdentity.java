package org.session33.diagnostics.evidence.messages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.text.MatchText;

/**
 * Who an event 9646 is about: a DN, a GUID, both, a bare name, or a placeholder that says nothing.
 * A GUID may be made unreadable, {@code xxxx: /o=...}.
 *
 * @param session the GUID, or null
 * @param dn the legacy DN, or null
 * @param user the last {@code cn=}, or the bare name, or null
 */
public record StoreIdentity(@Nullable String session, @Nullable String dn, @Nullable String user) {
  private static final Pattern GUID =
      Pattern.compile("\\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\}?");
  // Only in front of the attributes that legacy DNs have: a name may hold "Sales / Marketing".
  private static final Pattern STEP =
      Pattern.compile(" ?/ ?(o|ou|cn) ?= ?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN = Pattern.compile("[^\\s/\"]{1,64}");
  private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]{0,80}>|%\\d{1,2}");

  /** Takes apart what stood in the quotes, line breaks and all. */
  static StoreIdentity of(String written) {
    String text = MatchText.of(written).shown().strip();
    String session = null;
    int colon = text.indexOf(':');
    String head = colon < 0 ? text : text.substring(0, colon);
    // A line break may have cut the GUID at one of its hyphens.
    Matcher guid = GUID.matcher(MatchText.of(head).folded().replace(" ", ""));
    if (guid.matches()) {
      session = guid.group(1);
      text = colon < 0 ? "" : text.substring(colon + 1).strip();
    } else if (PLACEHOLDER.matcher(head.strip()).matches() || isHiddenGuid(text, colon)) {
      text = colon < 0 ? "" : text.substring(colon + 1).strip();
    }
    if (text.isEmpty() || PLACEHOLDER.matcher(text).matches()) {
      return new StoreIdentity(session, null, null);
    }
    if (!looksLikeDn(text)) {
      return new StoreIdentity(session, null, text);
    }
    String dn = STEP.matcher(text).replaceAll("/$1=").strip();
    int last = dn.toLowerCase(Locale.ROOT).lastIndexOf("/cn=");
    String user = last < 0 ? "" : dn.substring(last + 4).strip();
    return new StoreIdentity(session, dn, user.isEmpty() ? null : user);
  }

  /**
   * Something without blanks in front of a colon and a DN: a GUID that somebody made unreadable.
   */
  private static boolean isHiddenGuid(String text, int colon) {
    return colon > 0
        && HIDDEN.matcher(text.substring(0, colon).strip()).matches()
        && looksLikeDn(text.substring(colon + 1));
  }

  /** Whether a text is a legacy DN: a slash, then an attribute. */
  public static boolean looksLikeDn(String text) {
    return STEP.matcher(MatchText.of(text).shown().strip()).lookingAt();
  }

  /** Whether a text names somebody by DN or GUID. */
  static boolean isCertain(String text) {
    StoreIdentity identity = of(text);
    return identity.dn != null || identity.session != null;
  }
}
