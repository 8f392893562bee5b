package org.session33.diagnostics.evidence.text;

import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

/** Turns offsets in a file's text into lines and columns; cheap when the offsets mostly rise. */
public final class TextPlaces {
  private final SourceFile file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  /** The places of a text that was read from this file. */
  public TextPlaces(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The place of an offset in characters, counted from 0. */
  public Place at(int offset) {
    if (offset < lineStart) {
      at = 0;
      line = 1;
      lineStart = 0;
    }
    while (at < offset) {
      char c = text.charAt(at++);
      boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        line++;
        lineStart = at;
      }
    }
    return file.place(line, offset - lineStart + 1);
  }
}
