package org.session33.profiles.printed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.files.Place;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.printed.PrintedObject.State;

/**
 * A value of JSON with what is inside it.
 *
 * @param place where it stands
 * @param text of a plain value, empty for others and for null
 * @param members of an object
 * @param items of a list
 * @param list whether it is one
 */
record JsonNodes(
    Place place, String text, Map<String, JsonNodes> members, List<JsonNodes> items, boolean list) {
  /** How Windows PowerShell writes a moment: milliseconds of UTC, whatever offset follows. */
  private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");

  /** What an object inside another one is called by, the best first. */
  private static final List<String> NAMES = List.of("value", "Name", "DateTime", "DisplayName");

  static JsonNodes text(Place place, String text) {
    Matcher date = DATE.matcher(text);
    String shown =
        date.matches() ? Instant.ofEpochMilli(Long.parseLong(date.group(1))).toString() : text;
    return new JsonNodes(place, shown, Map.of(), List.of(), false);
  }

  static JsonNodes object(Place place, Map<String, JsonNodes> members) {
    return new JsonNodes(place, "", members, List.of(), false);
  }

  static JsonNodes list(Place place, List<JsonNodes> items) {
    return new JsonNodes(place, "", Map.of(), items, true);
  }

  boolean holdsObjects() {
    return items.stream().anyMatch(i -> !i.members().isEmpty());
  }

  Property property() {
    if (!list) {
      return PrintedValues.field(words(), place);
    }
    List<String> kept =
        items.stream().map(JsonNodes::words).filter(w -> !PrintedValues.isTypeName(w)).toList();
    boolean lost = kept.isEmpty() && !items.isEmpty();
    return new Property(String.join(", ", kept), kept, lost ? State.LOST : State.WHOLE, place);
  }

  /** Its text; of an object that of the member by which it is called. */
  private String words() {
    if (member("IsUnlimited").filter("True"::equals).isPresent()) {
      return "Unlimited";
    }
    return members.isEmpty()
        ? text
        : NAMES.stream()
            .flatMap(n -> member(n).stream())
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse("");
  }

  private Optional<String> member(String name) {
    return members.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .map(e -> e.getValue().words())
        .findFirst();
  }
}
