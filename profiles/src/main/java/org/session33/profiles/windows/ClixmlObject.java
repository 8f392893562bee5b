package org.session33.profiles.windows;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * An object or a plain value that PowerShell has written to CLIXML. Objects that are referred to
 * more than once are shared; there are no cycles. Two objects are equal only if they are the same.
 */
public final class ClixmlObject {
  private final Place place;
  private final String kind;
  private final List<String> types;
  private final @Nullable String text;
  private final Map<String, ClixmlObject> adapted;
  private final Map<String, ClixmlObject> extended;
  private final @Nullable List<ClixmlObject> items;
  private final int weight;

  ClixmlObject(
      Place place,
      String kind,
      List<String> types,
      @Nullable String text,
      Map<String, ClixmlObject> adapted,
      Map<String, ClixmlObject> extended,
      @Nullable List<ClixmlObject> items,
      int weight) {
    this.place = place;
    this.kind = kind;
    this.types = types;
    this.text = text;
    this.adapted = adapted;
    this.extended = extended;
    this.items = items;
    this.weight = weight;
  }

  /** A plain value. */
  static ClixmlObject plain(Place place, String kind, @Nullable String text) {
    return new ClixmlObject(place, kind, List.of(), text, Map.of(), Map.of(), null, 1);
  }

  /** Where it begins. */
  public Place place() {
    return place;
  }

  /**
   * The name of its XML element: {@code Obj}, {@code Nil}, a plain type such as {@code S}, {@code
   * I32} or {@code DT}, or {@code En} for an entry of a dictionary, whose members are {@code Key}
   * and {@code Value}.
   */
  public String kind() {
    return kind;
  }

  /** Whether it stands for nothing. */
  public boolean isNil() {
    return kind.equals("Nil");
  }

  /** The names of its .NET types, the most special first; empty for plain values. */
  public List<String> types() {
    return types;
  }

  /** Whether one of its types ends with this name, compared without case and namespace. */
  public boolean isOfType(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (String type : types) {
      String lower = type.toLowerCase(Locale.ROOT);
      if (lower.equals(wanted) || lower.endsWith("." + wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The text of a plain value, or what {@code ToString} gave for an object. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** The properties that the object itself has, in the order of the file. */
  public Map<String, ClixmlObject> adapted() {
    return adapted;
  }

  /** The properties that PowerShell has added, in the order of the file. */
  public Map<String, ClixmlObject> extended() {
    return extended;
  }

  /** The names of all properties, the object's own first. */
  public Set<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>(adapted.keySet());
    names.addAll(extended.keySet());
    return names;
  }

  /**
   * A property by its name, compared without case; one that PowerShell has added hides one of the
   * object itself.
   */
  public Optional<ClixmlObject> property(String name) {
    return find(extended, name).or(() -> find(adapted, name));
  }

  /** The text of a property; empty when it is absent, nothing, or blank. */
  public Optional<String> text(String name) {
    return property(name).flatMap(ClixmlObject::text).filter(t -> !t.isBlank());
  }

  /** The whole number of a property; empty when it is absent or no number of 64 bits. */
  public Optional<Long> number(String name) {
    try {
      return text(name).map(t -> Long.valueOf(t.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it holds items: a list, a queue, a stack, another collection or a dictionary. */
  public boolean isList() {
    return items != null;
  }

  /** Its items; empty when it holds none or is no list. */
  public List<ClixmlObject> items() {
    return items == null ? List.of() : items;
  }

  /** The bytes of a byte array ({@code BA}); empty for other kinds and for broken ones. */
  public Optional<byte[]> bytes() {
    if (!kind.equals("BA") || text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How many objects and values a walk through it meets, itself included. */
  int weight() {
    return weight;
  }

  private static Optional<ClixmlObject> find(Map<String, ClixmlObject> members, String name) {
    ClixmlObject exact = members.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    return members.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Kind, place and number of members; never the content, which may be private. */
  @Override
  public String toString() {
    return kind + " at " + place + " (" + propertyNames().size() + " properties)";
  }
}
