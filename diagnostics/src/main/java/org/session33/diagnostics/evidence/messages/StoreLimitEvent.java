package org.session33.diagnostics.evidence.messages;

import org.jspecify.annotations.Nullable;

/**
 * What an event 9646 says: a store limit was reached (domain.md 2). The limit is the one in force,
 * not necessarily a default (X6): 16 alone proves no service session, nor 32 a MAPI one.
 *
 * @param closing whether it begins with {@code Closing}, as Exchange 2003 words it
 * @param session the session's GUID in small letters with hyphens, as of Exchange 2010, or null
 * @param dn the legacy DN without blanks at its slashes, or null when none was written
 * @param user the last {@code cn=} of the DN, or a name that stands in the DN's place, or null
 * @param clientType the client type as of Exchange 2013, {@code MoMT} for instance, or null
 * @param limit the limit in force, 1 or more, or null when it could not be read
 * @param rawType the object type as written, or null
 * @param type {@code session} or the {@code objt…} name, for unknown types as written, or null
 * @param kind whether sessions or open objects are limited
 */
public record StoreLimitEvent(
    boolean closing,
    @Nullable String session,
    @Nullable String dn,
    @Nullable String user,
    @Nullable String clientType,
    @Nullable Long limit,
    @Nullable String rawType,
    @Nullable String type,
    Kind kind) {
  /** What is limited. */
  public enum Kind {
    /** Sessions of one user. */
    SESSION,
    /** Objects that one session holds open. */
    OBJECT,
    /** The type was lost. */
    UNKNOWN
  }

  /** Whether limit and type are known; otherwise it is "9646, not understood". */
  public boolean isUnderstood() {
    return limit != null && kind != Kind.UNKNOWN;
  }
}
