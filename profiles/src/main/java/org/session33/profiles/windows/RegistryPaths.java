package org.session33.profiles.windows;

import java.util.List;
import java.util.Locale;

/** The paths of keys as the registry spells them. */
final class RegistryPaths {
  static final List<String> ROOTS =
      List.of(
          "HKEY_CURRENT_USER",
          "HKEY_LOCAL_MACHINE",
          "HKEY_USERS",
          "HKEY_CLASSES_ROOT",
          "HKEY_CURRENT_CONFIG");

  private RegistryPaths() {}

  /** The path with the root's long name and without backslashes and blanks at its ends. */
  static String longForm(String path) {
    int from = 0;
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '\\' || TextCursor.isBlank(path.charAt(end - 1)))) {
      end--;
    }
    while (from < end && (path.charAt(from) == '\\' || TextCursor.isBlank(path.charAt(from)))) {
      from++;
    }
    String bare = path.substring(from, end);
    int slash = bare.indexOf('\\');
    String root = slash < 0 ? bare : bare.substring(0, slash);
    String rest = slash < 0 ? "" : bare.substring(slash);
    return switch (root.toUpperCase(Locale.ROOT)) {
          case "HKCU" -> "HKEY_CURRENT_USER";
          case "HKLM" -> "HKEY_LOCAL_MACHINE";
          case "HKU" -> "HKEY_USERS";
          case "HKCR" -> "HKEY_CLASSES_ROOT";
          case "HKCC" -> "HKEY_CURRENT_CONFIG";
          default -> root;
        }
        + rest;
  }

  static boolean hasKnownRoot(String path) {
    int slash = path.indexOf('\\');
    String root = slash < 0 ? path : path.substring(0, slash);
    return ROOTS.contains(root.toUpperCase(Locale.ROOT));
  }
}
