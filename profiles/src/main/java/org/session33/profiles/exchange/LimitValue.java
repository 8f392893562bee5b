package org.session33.profiles.exchange;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Confidence;

/**
 * A registry value that the Information Store reads, from {@code registry-values.yaml}.
 *
 * @param name the value's exact name
 * @param says what it limits, in plain words
 * @param defaultNumber the number in force when the value is absent
 * @param applies the releases that read it, in words
 * @param source where this is from
 * @param confidence how sure it is
 */
public record LimitValue(
    String name,
    String says,
    int defaultNumber,
    String applies,
    String source,
    Confidence confidence) {
  /** Sessions a user, MAPI (KB 842022). */
  public static final String SESSIONS_PER_USER = "Maximum Allowed Sessions Per User";

  /** Service sessions a user (KB 980049). */
  public static final String SERVICE_SESSIONS_PER_USER =
      "Maximum Allowed Service Sessions Per User";

  /** Switches the session limit off. */
  public static final String DISABLE_SESSION_LIMIT = "Disable Session Limit";

  /**
   * A name that is in print, or in use, and has no effect.
   *
   * @param name the wrong name
   * @param meant the right one
   * @param source where the mistake is from
   * @param confidence how sure it is
   */
  public record Misnamed(String name, String meant, String source, Confidence confidence) {}

  /** The name of the value that limits sessions of a client type. */
  public static String nameFor(ClientType type) {
    return type.isService() ? SERVICE_SESSIONS_PER_USER : SESSIONS_PER_USER;
  }

  /** Decimal and hexadecimal, since Registry Editor shows both: {@code 32 (0x20)}. */
  public static String bothNotations(long number) {
    return number + " (0x" + Long.toHexString(number) + ")";
  }

  /** As {@link #bothNotations(long)}, or "no limit". */
  public static String bothNotations(@Nullable Integer number) {
    return number == null ? "no limit" : bothNotations((long) number);
  }
}
