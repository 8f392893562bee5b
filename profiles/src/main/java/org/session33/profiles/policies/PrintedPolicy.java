package org.session33.profiles.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.ClientAccessLimit;

/**
 * A throttling policy as Get-ThrottlingPolicy prints it, or a selection of it.
 *
 * @param name its name, or empty where that was not selected
 * @param standing whether it is the default one, as far as the print tells
 * @param settings what is printed of the settings that are known, by setting
 * @param others other limits of requests in progress that it prints, by name, as they stand there
 * @param place where it begins
 * @param changed when it was changed last (WhenChanged, formats.md 16.6), as it is printed; null
 *     where that was not selected
 */
public record PrintedPolicy(
    String name,
    Standing standing,
    Map<ClientAccessLimit, Setting> settings,
    Map<String, String> others,
    Place place,
    @Nullable Setting changed) {
  /** Whose policy it is without an assignment, the first one that there is. */
  public enum Standing {
    /** It is for all users of the organisation (ThrottlingPolicyScope Organization). */
    ORGANIZATION,
    /** It is for all users (ThrottlingPolicyScope Global, or IsDefault on Exchange 2010). */
    DEFAULT,
    /** It is for those whom it was assigned to, or the print does not tell. */
    ASSIGNED
  }

  /**
   * One setting as it is printed.
   *
   * @param written what stands behind the colon, empty for nothing
   * @param place where its name stands
   */
  public record Setting(String written, Place place) {
    /** Whether it says that there is no limit. */
    public boolean isUnlimited() {
      return written.equalsIgnoreCase(ThrottlingPolicy.UNLIMITED_WORD)
          || written.equalsIgnoreCase("$null");
    }

    /** The number; empty where it is none that a policy may have. */
    public OptionalInt number() {
      String digits = written.replaceFirst("^0+(?=\\d)", "");
      boolean fits =
          digits.matches("\\d{1,10}") && Long.parseLong(digits) <= (long) Integer.MAX_VALUE;
      return fits ? OptionalInt.of((int) Long.parseLong(digits)) : OptionalInt.empty();
    }

    /** Whether nothing is written: no limit, or inherited; the print does not tell which. */
    public boolean isEmpty() {
      return written.isEmpty();
    }

    /** As it is told to people. */
    public String words() {
      return isUnlimited() ? ThrottlingPolicy.UNLIMITED_WORD : isEmpty() ? "empty" : written;
    }
  }

  public PrintedPolicy {
    Map<ClientAccessLimit, Setting> copy = new EnumMap<>(ClientAccessLimit.class);
    copy.putAll(settings);
    settings = Collections.unmodifiableMap(copy);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /** What it prints of a setting; empty where that was not selected. */
  public Optional<Setting> setting(ClientAccessLimit limit) {
    return Optional.ofNullable(settings.get(limit));
  }

  /** What people call it. */
  public String words() {
    return name.isEmpty() ? "a policy without a name" : "the policy '" + name + "'";
  }

  /** Whether an identity means it: its name, or a path or distinguished name that ends in it. */
  boolean isMeantBy(String identity) {
    // What a table cut off may be the beginning of several names.
    boolean cut = name.endsWith("...") || name.endsWith("\u2026");
    return !name.isEmpty() && !cut && lastName(identity).equals(small(name));
  }

  /** The name in an identity such as {@code example.test/…/Kiosk} or {@code CN=Kiosk,CN=…}. */
  private static String lastName(String identity) {
    String small = small(identity);
    if (small.startsWith("cn=")) {
      int comma = small.indexOf(",cn=");
      return comma < 0 ? small.substring(3) : small.substring(3, comma);
    }
    return small.substring(Math.max(small.lastIndexOf('/'), small.lastIndexOf('\\')) + 1);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
