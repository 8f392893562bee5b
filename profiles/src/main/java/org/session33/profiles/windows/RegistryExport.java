package org.session33.profiles.windows;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.session33.profiles.files.Place;

/**
 * What a registry export holds: keys by path. Paths are compared without case, short root names
 * count as the long ones, and {@code ControlSet001} as {@code CurrentControlSet}.
 */
public final class RegistryExport {
  private static final Pattern NUMBERED_CONTROL_SET =
      Pattern.compile("^\\\\system\\\\controlset\\d{3}(?=\\\\|$)");

  private final Map<String, RegistryKey> keys = new LinkedHashMap<>();

  /** The same paths in order: a file with many deletions is still read in reasonable time. */
  private final NavigableSet<String> sorted = new TreeSet<>();

  /** The key at a path, created when it is not there yet. */
  public RegistryKey open(String path, Place place) {
    String normal = normal(path);
    sorted.add(normal);
    return keys.computeIfAbsent(normal, p -> new RegistryKey(path, place));
  }

  /** The key at a path. */
  public Optional<RegistryKey> key(String path) {
    return Optional.ofNullable(keys.get(normal(path)));
  }

  /** Deletes a key and all below it. */
  public void delete(String path) {
    String gone = normal(path);
    if (sorted.remove(gone)) {
      keys.remove(gone);
    }
    // All paths below begin with the path and a backslash; ']' is the next character after that.
    NavigableSet<String> below = sorted.subSet(gone + "\\", true, gone + "]", false);
    below.forEach(keys::remove);
    below.clear();
  }

  /** All keys in the order of the file. */
  public Collection<RegistryKey> keys() {
    return Collections.unmodifiableCollection(keys.values());
  }

  /** How many values all keys hold together. */
  public int valueCount() {
    return keys.values().stream().mapToInt(k -> k.values().size()).sum();
  }

  private static String normal(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int slash = lower.indexOf('\\');
    String root = slash < 0 ? lower : lower.substring(0, slash);
    String rest = slash < 0 ? "" : lower.substring(slash);
    String longRoot =
        switch (root) {
          case "hkcu" -> "hkey_current_user";
          case "hklm" -> "hkey_local_machine";
          case "hku" -> "hkey_users";
          case "hkcr" -> "hkey_classes_root";
          default -> root;
        };
    return longRoot
        + NUMBERED_CONTROL_SET.matcher(rest).replaceFirst("\\\\system\\\\currentcontrolset");
  }
}
