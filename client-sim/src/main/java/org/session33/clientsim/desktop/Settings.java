package org.session33.clientsim.desktop;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;

/** What the desktop remembers from one start to the next. */
final class Settings {
  private static final int MOST_RECENT = 10;
  private static final int MOST_CHARACTERS = Preferences.MAX_VALUE_LENGTH;

  private final Preferences node;

  /** Settings in a node of their own. */
  Settings(Preferences node) {
    this.node = node;
  }

  boolean isDark() {
    return node.getBoolean("dark", false);
  }

  void setDark(boolean dark) {
    node.putBoolean("dark", dark);
  }

  /** Size of everything in percent, 100 to 250. */
  int zoom() {
    return Math.max(100, Math.min(250, node.getInt("zoom", 100)));
  }

  void setZoom(int percent) {
    node.putInt("zoom", percent);
  }

  /** Whether names are left out of what is copied or saved for others. */
  boolean isRedacted() {
    return node.getBoolean("redacted", true);
  }

  void setRedacted(boolean redacted) {
    node.putBoolean("redacted", redacted);
  }

  /** Whether rehearsals are played, or only their end is shown. */
  boolean isAnimated() {
    return node.getBoolean("animated", true);
  }

  void setAnimated(boolean animated) {
    node.putBoolean("animated", animated);
  }

  /** Where the window stood last; the given place where nothing is remembered. */
  Rectangle window(Rectangle otherwise) {
    return new Rectangle(
        node.getInt("x", otherwise.x),
        node.getInt("y", otherwise.y),
        node.getInt("width", otherwise.width),
        node.getInt("height", otherwise.height));
  }

  void setWindow(Rectangle bounds) {
    node.putInt("x", bounds.x);
    node.putInt("y", bounds.y);
    node.putInt("width", bounds.width);
    node.putInt("height", bounds.height);
  }

  /** The width of a column, in pixels at 100 percent. */
  int divider(String name, int otherwise) {
    return node.getInt("divider." + name, otherwise);
  }

  void setDivider(String name, int position) {
    node.putInt("divider." + name, position);
  }

  /** Paths and samples that were opened, the newest first. */
  List<String> recent() {
    List<String> recent = new ArrayList<>();
    for (int index = 0; index < MOST_RECENT; index++) {
      String path = node.get("recent." + index, "");
      if (!path.isEmpty()) {
        recent.add(path);
      }
    }
    return recent;
  }

  void addRecent(String path) {
    if (path.length() > MOST_CHARACTERS) {
      return;
    }
    List<String> recent = new ArrayList<>(recent());
    recent.remove(path);
    recent.add(0, path);
    for (int index = 0; index < MOST_RECENT; index++) {
      String key = "recent." + index;
      if (index < recent.size()) {
        node.put(key, recent.get(index));
      } else {
        node.remove(key);
      }
    }
  }
}
