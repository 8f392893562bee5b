package org.session33.profiles.printed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.Place;

/**
 * One object as PowerShell gives it out, in whatever dress.
 *
 * @param place where it begins
 * @param dress in which it stands there
 * @param command the command at the prompt above it, or empty where none was copied along
 * @param types the names of its .NET types where the dress has them, the most special first
 * @param properties by their names as they are printed, in their order
 */
public record PrintedObject(
    Place place,
    Dress dress,
    String command,
    List<String> types,
    Map<String, Property> properties) {
  /** How much of a value the dress has kept. */
  public enum State {
    /** All of it. */
    WHOLE,
    /** Its beginning: the window ended, or a list was longer than is printed. */
    CUT,
    /** Nothing: the name of a type stands in its place. */
    LOST
  }

  /**
   * One property.
   *
   * @param value what is printed of it, with wrapped lines joined; empty for nothing and for what
   *     the dress has lost
   * @param items the single values of a list, where the dress keeps them apart; often empty
   * @param state how much of it there is
   * @param place where it stands
   */
  public record Property(String value, List<String> items, State state, Place place) {
    public Property {
      items = List.copyOf(items);
    }

    /** A plain value, all of it. */
    public Property(String value, Place place) {
      this(value, List.of(), State.WHOLE, place);
    }

    /** Whether all of it is there, so that it may be compared with another. */
    public boolean isWhole() {
      return state == State.WHOLE;
    }
  }

  public PrintedObject {
    types = List.copyOf(types);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** A property by its name, without regard to case; empty where it is not printed. */
  public Optional<Property> property(String name) {
    Property exact = properties.get(name);
    return exact != null
        ? Optional.of(exact)
        : properties.entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** The whole value of a property; empty where it is not printed, cut off, or without a value. */
  public String value(String name) {
    return text(name).orElse("");
  }

  /** The same, without an empty text for what is not there. */
  public Optional<String> text(String name) {
    return property(name).filter(Property::isWhole).map(Property::value).filter(v -> !v.isBlank());
  }

  /** What is printed of a property, cut off or not: for showing, never for comparing. */
  public String shown(String name) {
    return property(name).map(Property::value).orElse("");
  }

  /** Whether a property is printed with its beginning only. */
  public boolean isCut(String name) {
    return property(name).filter(p -> p.state() == State.CUT).isPresent();
  }

  /** Whether one of the properties has a name that ends so, without regard to case. */
  public boolean hasNameEnding(String end) {
    String small = end.toLowerCase(Locale.ROOT);
    return properties.keySet().stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith(small));
  }
}
