package org.session33.profiles.exchange;

import java.util.Map;
import org.session33.profiles.facts.Fact;

/**
 * How the Information Store words event 9645: a limit of open objects that is zero in the registry,
 * for which it goes back to its default (domain.md 2.3).
 */
public final class ZeroLimitWording {
  /** The event's id. */
  public static final int ID = 9645;

  /** The sentence with the places {@code {value}}, {@code {key}} and {@code {limit}}. */
  public static final Fact<String> TEMPLATE = RegistryNames.zeroLimit();

  private ZeroLimitWording() {}

  /**
   * The sentence.
   *
   * @param value the number that was refused
   * @param key the name of its registry value
   * @param limit the default that is in force instead
   */
  public static String sentence(String value, String key, String limit) {
    String filled = TEMPLATE.value();
    for (Map.Entry<String, String> place :
        Map.of("{value}", value, "{key}", key, "{limit}", limit).entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }
}
