package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;

/**
 * One user's keys in a registry export, whether they hang under {@code HKEY_CURRENT_USER} or under
 * {@code HKEY_USERS\SID}. Paths are relative to that and compared without case.
 */
final class UserKeys {
  private static final String CURRENT = "HKEY_CURRENT_USER";

  private final String user;
  private final Map<String, RegistryKey> keys = new LinkedHashMap<>();

  private UserKeys(String user) {
    this.user = user;
  }

  /** All users of an export; the current one first. */
  static List<UserKeys> of(RegistryExport export) {
    Map<String, UserKeys> users = new LinkedHashMap<>();
    for (RegistryKey key : export.keys()) {
      String path = key.path();
      String root = element(path, 0).toUpperCase(Locale.ROOT);
      if (root.equals(CURRENT) || root.equals("HKCU")) {
        add(users, CURRENT, after(path, 1), key);
      } else if (root.equals("HKEY_USERS") || root.equals("HKU")) {
        add(users, element(path, 1), after(path, 2), key);
      }
    }
    List<UserKeys> all = new ArrayList<>(users.values());
    all.sort(java.util.Comparator.comparing(u -> !u.user.equals(CURRENT)));
    return all;
  }

  private static void add(Map<String, UserKeys> users, String user, String path, RegistryKey key) {
    users
        .computeIfAbsent(user.toUpperCase(Locale.ROOT), u -> new UserKeys(user))
        .keys
        .put(path.toLowerCase(Locale.ROOT), key);
  }

  /** {@code HKEY_CURRENT_USER}, or a SID. */
  String user() {
    return user;
  }

  /** All keys, in the order of the file. */
  Collection<RegistryKey> all() {
    return keys.values();
  }

  /** The key at a path below the user's root. */
  Optional<RegistryKey> key(String path) {
    return Optional.ofNullable(keys.get(path.toLowerCase(Locale.ROOT)));
  }

  /** The keys directly below a path, in the order of the file. */
  List<RegistryKey> children(String path) {
    String start = path.toLowerCase(Locale.ROOT) + "\\";
    return keys.entrySet().stream()
        .filter(e -> e.getKey().startsWith(start) && e.getKey().indexOf('\\', start.length()) < 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Names directly below a path, also of keys of which the export holds only what is below. */
  List<String> childNames(String path) {
    int depth = (int) path.chars().filter(c -> c == '\\').count() + 1;
    String start = path.toLowerCase(Locale.ROOT) + "\\";
    Map<String, String> names = new LinkedHashMap<>();
    keys.forEach(
        (lower, key) -> {
          if (lower.startsWith(start)) {
            int skip = user.equals(CURRENT) ? 1 : 2;
            String name = element(key.path(), skip + depth);
            names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
          }
        });
    return List.copyOf(names.values());
  }

  private static String element(String path, int number) {
    String rest = after(path, number);
    int end = rest.indexOf('\\');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static String after(String path, int elements) {
    int from = 0;
    for (int i = 0; i < elements; i++) {
      int slash = path.indexOf('\\', from);
      if (slash < 0) {
        return "";
      }
      from = slash + 1;
    }
    return path.substring(from);
  }
}
