package org.session33.profiles.printed;

import java.util.List;
import java.util.Locale;
import org.session33.profiles.files.Place;
import org.session33.profiles.printed.PrintedObject.Property;
import org.session33.profiles.printed.PrintedObject.State;

/** What all dresses do to values: cut them off, and replace them by the names of types. */
final class PrintedValues {
  private PrintedValues() {}

  /** A field that PowerShell may have replaced by the name of a .NET type. */
  static Property field(String text, Place place) {
    String value = text.strip();
    return isTypeName(value)
        ? new Property("", List.of(), State.LOST, place)
        : new Property(value, place);
  }

  /** A cell of a table for eyes. */
  static Property cell(String text, Place place) {
    String value = text.strip();
    boolean cut = value.endsWith("...") || value.endsWith("\u2026");
    return new Property(value, List.of(), cut ? State.CUT : State.WHOLE, place);
  }

  /** A value of a list for eyes, in which only collections are cut off. */
  static Property ofList(String text, Place place) {
    boolean cut = text.endsWith("...}") || text.endsWith("\u2026}");
    return new Property(text, List.of(), cut ? State.CUT : State.WHOLE, place);
  }

  /**
   * Whether it is what {@code ToString} gives for a collection: {@code System.String[]}, a generic
   * type, or the type of an event's strings.
   */
  static boolean isTypeName(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    boolean ofDotNet = small.startsWith("system.") || small.startsWith("microsoft.exchange.");
    return ofDotNet
        && value.indexOf(' ') < 0
        && (value.endsWith("]") || small.endsWith(".eventproperty"));
  }
}
