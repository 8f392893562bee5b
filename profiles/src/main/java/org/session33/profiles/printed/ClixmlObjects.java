package org.session33.profiles.printed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.printed.PrintedObject.State;
import org.session33.profiles.windows.ClixmlObject;
import org.session33.profiles.windows.ClixmlReader;

/**
 * The objects of {@code Export-Clixml} (formats.md 11.2) with their own properties and the added.
 */
final class ClixmlObjects {
  private ClixmlObjects() {}

  static Reading<Printout> read(SourceFile file, Consumer<PrintedObject> each) {
    return new ClixmlReader()
        .read(file)
        .map(
            objects -> {
              Printout.Tally tally = new Printout.Tally();
              for (ClixmlObject top : objects) {
                for (ClixmlObject one : rows(top)) {
                  PrintedObject object = object(one);
                  tally.add(object);
                  each.accept(object);
                }
              }
              return tally.done();
            });
  }

  /** Each object is a row, or the one object is the list of them. */
  private static List<ClixmlObject> rows(ClixmlObject top) {
    boolean list =
        top.isList()
            && (top.propertyNames().isEmpty()
                || top.items().stream().anyMatch(i -> !i.propertyNames().isEmpty()));
    return list ? top.items() : List.of(top);
  }

  private static PrintedObject object(ClixmlObject object) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (String name : object.propertyNames()) {
      object.property(name).ifPresent(value -> properties.put(name, property(value)));
    }
    return new PrintedObject(object.place(), Dress.CLIXML, "", object.types(), properties);
  }

  private static Property property(ClixmlObject value) {
    String text = value.isNil() ? "" : value.text().map(String::strip).orElse("");
    if (!value.isList()) {
      return value.kind().equals("BA")
          ? new Property("", List.of(), State.LOST, value.place())
          : PrintedValues.field(spelled(value.kind(), text), value.place());
    }
    List<String> items = value.items().stream().flatMap(i -> item(i).stream()).toList();
    boolean lost = items.isEmpty() && !value.items().isEmpty();
    return new Property(
        text.isEmpty() || PrintedValues.isTypeName(text) ? String.join(", ", items) : text,
        items,
        lost ? State.LOST : State.WHOLE,
        value.place());
  }

  /** Truth is in small letters here, and in all other dresses it is not. */
  private static String spelled(String kind, String text) {
    return kind.equals("B")
        ? text.equalsIgnoreCase("true") ? "True" : text.equalsIgnoreCase("false") ? "False" : text
        : text;
  }

  /** The text of an item, or of what it has under {@code Value}, as an event's strings have it. */
  private static Optional<String> item(ClixmlObject item) {
    if (item.isNil()) {
      return Optional.of("");
    }
    return item.property("Value")
        .map(v -> v.isNil() ? "" : v.text().orElse(""))
        .or(item::text)
        .filter(t -> !PrintedValues.isTypeName(t));
  }
}
