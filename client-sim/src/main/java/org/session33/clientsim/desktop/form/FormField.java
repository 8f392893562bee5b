package org.session33.clientsim.desktop.form;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One value of the form.
 *
 * @param id the case's own path of it, for instance {@code outlook.release}
 * @param kind how it is put in
 * @param label what people call it
 * @param value what is put in at present; {@code true} or {@code false} for a switch
 * @param suffix a word behind the value, for instance {@code default}, or in its place where there
 *     is none, for instance {@code nobody}; may be empty
 * @param choices what can be chosen; empty for other kinds
 * @param note where the value came from
 * @param warning what is off with it; may be empty
 * @param entry what an input does
 */
public record FormField(
    String id,
    Kind kind,
    String label,
    String value,
    String suffix,
    List<String> choices,
    FormNote note,
    String warning,
    Function<String, FormEdit> entry)
    implements FormPart {
  /** How a value is put in. */
  public enum Kind {
    /** A short text. */
    TEXT,
    /** A text of several lines that stands out. */
    HEADLINE,
    /** A text of several lines that stands back. */
    LONG_TEXT,
    /** A number that is counted up and down. */
    COUNT,
    /** A number without steps. */
    NUMBER,
    /** One of several. */
    CHOICE,
    /** On or off. */
    SWITCH
  }

  public FormField {
    choices = List.copyOf(choices);
  }

  /** A value without a note. */
  static FormField of(
      String id, Kind kind, String label, String value, Function<String, FormEdit> entry) {
    return new FormField(id, kind, label, value, "", List.of(), FormNote.NONE, "", entry);
  }

  /** A switch without a note. */
  static FormField of(String id, String label, boolean value, Function<Boolean, FormEdit> entry) {
    return of(
        id, Kind.SWITCH, label, Boolean.toString(value), t -> entry.apply(Boolean.valueOf(t)));
  }

  /** The same with something to choose from. */
  FormField among(List<String> words) {
    return new FormField(id, kind, label, value, suffix, words, note, warning, entry);
  }

  /** The same with a word behind the value. */
  FormField suffixed(String word) {
    return new FormField(id, kind, label, value, word, choices, note, warning, entry);
  }

  /** The same with where it came from. */
  FormField noted(FormNote from) {
    return new FormField(id, kind, label, value, suffix, choices, from, warning, entry);
  }

  /** The same with what is off, added to what was off before. */
  FormField warned(String more) {
    String all = warning.isEmpty() || more.isEmpty() ? warning + more : warning + ". " + more;
    return new FormField(id, kind, label, value, suffix, choices, note, all, entry);
  }

  /** Whether a switch is on. */
  public boolean isOn() {
    return Boolean.parseBoolean(value);
  }

  /** What an input does; the same input as is there does nothing. */
  public FormEdit edit(String input) {
    return entry.apply(input);
  }

  /**
   * The input that is some steps above or below another one.
   *
   * @return the other one itself where it is no number, and never below 0
   */
  public String stepped(String from, int steps) {
    OptionalLong number = WrittenNumber.read(from, 0, Integer.MAX_VALUE);
    return number.isEmpty() ? from : Long.toString(Math.max(0, number.getAsLong() + steps));
  }
}
