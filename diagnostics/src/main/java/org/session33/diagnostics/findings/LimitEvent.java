package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Place;

/**
 * An event 9646 with what it says and where it comes from.
 *
 * @param said what it says
 * @param origin whether it was read or only rehearsed
 * @param where where it was read
 */
public record LimitEvent(StoreLimitEvent said, EvidenceOrigin origin, Place where) {
  /** An event 9646 with what it says. */
  public static LimitEvent of(EventRecord record, StoreLimitEvent said) {
    return new LimitEvent(said, record.origin(), record.where());
  }

  /** Those of them that were read. */
  public static List<LimitEvent> seen(List<LimitEvent> events) {
    return events.stream().filter(LimitEvent::isSeen).toList();
  }

  /**
   * Whether it is about the user of a case, or may be. Where both distinguished names are known the
   * organisation has to be the same: two of them may have a user of one alias.
   */
  public boolean concerns(Case theCase) {
    String who = user();
    if (who == null) {
      return true;
    }
    String dn = dn();
    boolean named = theCase.user().isMeantBy(who) || (dn != null && theCase.user().isMeantBy(dn));
    return named
        && (dn == null
            || !theCase.isIdentityKnown()
            || organisation(dn).equals(organisation(theCase.user().legacyDn())));
  }

  private static String organisation(String dn) {
    String small = dn.toLowerCase(Locale.ROOT);
    int end = small.indexOf('/', 1);
    return (end < 0 ? small : small.substring(0, end)).replace(" ", "");
  }

  /** Whether it was read, and not only rehearsed. */
  public boolean isSeen() {
    return origin == EvidenceOrigin.SEEN;
  }

  /** What is limited. */
  public StoreLimitEvent.Kind kind() {
    return said.kind();
  }

  /** The limit in force, or null when it could not be read. */
  public @Nullable Long limit() {
    return said.limit();
  }

  /** The object type, or null. */
  public @Nullable String type() {
    return said.type();
  }

  /** The user's alias or name, or null. */
  public @Nullable String user() {
    return said.user();
  }

  /** The user's distinguished name, or null. */
  public @Nullable String dn() {
    return said.dn();
  }

  /** The session's GUID, or null. */
  public @Nullable String session() {
    return said.session();
  }

  /** The client type, or null. */
  public @Nullable String clientType() {
    return said.clientType();
  }

  /** Whether it is worded as Exchange 2003 words it. */
  public boolean closing() {
    return said.closing();
  }
}
