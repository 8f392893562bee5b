package org.session33.clientsim.desktop.pictures;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Fits texts into the room that a picture has for them. */
final class Lettering {
  private Lettering() {}

  /** A text broken into lines that fit. */
  static List<String> lines(String text, FontMetrics metrics, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() > 0 && metrics.stringWidth(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The beginning of a text that fits, with an ellipsis where it is cut. */
  static String cut(String text, FontMetrics metrics, int room) {
    if (metrics.stringWidth(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > room) {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }
}
