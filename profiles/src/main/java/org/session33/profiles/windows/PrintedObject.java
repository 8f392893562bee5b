package org.session33.profiles.windows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.Place;

/**
 * One object as {@code Format-List} of PowerShell prints it.
 *
 * @param place where it begins
 * @param command the command at the prompt above it, or empty where none was copied along
 * @param properties by their names as they are printed, in their order
 */
public record PrintedObject(Place place, String command, Map<String, Property> properties) {
  /**
   * One property.
   *
   * @param value what is printed behind the colon, with wrapped lines joined; empty for nothing
   * @param place where its name stands
   */
  public record Property(String value, Place place) {}

  public PrintedObject {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** A property by its name, without regard to case; empty where it is not printed. */
  public Optional<Property> property(String name) {
    return properties.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What is printed of a property; empty where it is not printed, or is without a value. */
  public String value(String name) {
    return property(name).map(Property::value).orElse("");
  }

  /** Whether one of the properties has a name that ends so, without regard to case. */
  public boolean hasNameEnding(String end) {
    String small = end.toLowerCase(Locale.ROOT);
    return properties.keySet().stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith(small));
  }
}
