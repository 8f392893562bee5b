package org.session33.profiles.exchange;

import java.util.List;
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
  public static final String SESSIONS_PER_USER = RegistryNames.value("sessions-per-user");

  /** Service sessions a user (KB 980049). */
  public static final String SERVICE_SESSIONS_PER_USER =
      RegistryNames.value("service-sessions-per-user");

  /** Switches the session limit off. */
  public static final String DISABLE_SESSION_LIMIT = RegistryNames.value("disable-session-limit");

  /**
   * A name that is in print, or in use, and has no effect.
   *
   * @param name the wrong name
   * @param meant the right one
   * @param source where the mistake is from
   * @param confidence how sure it is
   */
  public record Misnamed(String name, String meant, String source, Confidence confidence) {}

  /**
   * The name of a value by its role in the catalogue.
   *
   * @throws IllegalStateException if none has that role
   */
  public static String named(String role) {
    return RegistryNames.value(role);
  }

  /** The names of all values from which a store takes a session limit, or is said to. */
  public static List<String> sessionValues() {
    return RegistryNames.sessionValues();
  }

  /** Whether a store takes a session limit from a value of this name, or is said to. */
  public static boolean isSessionValue(String name) {
    return RegistryNames.sessionValues().stream().anyMatch(v -> v.equalsIgnoreCase(name));
  }

  /** Whether nobody knows if a store reads a value of this name, which some people set. */
  public static boolean isUnconfirmed(String name) {
    return RegistryNames.unconfirmed().stream().anyMatch(v -> v.equalsIgnoreCase(name));
  }

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
