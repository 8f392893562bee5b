package org.session33.clientsim.desktop.form;

/**
 * Where a value came from, as the form says it.
 *
 * @param text what is written under the value; empty where a neighbour says it
 * @param full the same with all that is known, for a closer look
 * @param file the file's own name where the place is all there is to say, or empty
 * @param line the line there from 1, or 0 for the whole file
 */
public record FormNote(String text, String full, String file, int line) {
  /** Nothing is known. */
  public static final FormNote NONE = new FormNote("", "", "", 0);

  /** A note that is not a place. */
  public static FormNote of(String text) {
    return new FormNote(text, text, "", 0);
  }

  /** The same note with other words under the value. */
  FormNote saying(String words) {
    return new FormNote(words, full, file, line);
  }
}
