package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.outlook.ProfileMark;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryValue;

/**
 * Where in an export the profile lies that Outlook opens (formats.md 4.1).
 *
 * @param user whose keys they are
 * @param path the profile's path below the user's root
 * @param name the profile's name
 * @param place where the profile begins
 * @param least the oldest major version that keeps profiles in this tree
 * @param most the newest major version that does
 */
record ProfileLocation(UserKeys user, String path, String name, Place place, int least, int most) {
  private static final String OFFICE = "Software\\Microsoft\\Office";
  private static final Pattern VERSION = Pattern.compile("(\\d{1,2})\\.0");

  /** A tree of profiles, and the key whose {@code DefaultProfile} names the one to open. */
  private record Tree(UserKeys user, String profiles, String defaultKey, int least, int most) {
    List<String> names() {
      return user.childNames(profiles);
    }
  }

  /** Whether an export holds any profile. */
  static boolean isIn(RegistryExport export) {
    return UserKeys.of(export).stream().anyMatch(u -> !trees(u).isEmpty());
  }

  /** Finds the profile that Outlook opens. */
  static ProfileLocation find(RegistryExport export, Consumer<Problem> problems)
      throws InputException {
    List<UserKeys> users = UserKeys.of(export).stream().filter(u -> !trees(u).isEmpty()).toList();
    if (users.isEmpty()) {
      throw new InputException(
          whole(export), "there is no Outlook profile in this export", ProfileMark.howToExport());
    }
    // HKEY_CURRENT_USER stands first and is one of the others under a second name.
    if (users.size() > 1 && !users.get(0).user().startsWith("HKEY")) {
      throw new InputException(
          whole(export),
          "this export holds the profiles of several users: "
              + String.join(", ", users.stream().map(UserKeys::user).toList()),
          "export HKEY_CURRENT_USER, or one of these keys by itself");
    }
    List<Tree> trees = trees(users.get(0));
    Tree tree = trees.get(0);
    if (trees.size() > 1) {
      problems.accept(
          Problem.warning(
              placeOf(tree),
              "profiles of several Outlook releases are here; the newest tree is taken: "
                  + tree.profiles,
              "export only the tree of the Outlook that fails if that is another one"));
    }
    return choose(tree, problems);
  }

  private static ProfileLocation choose(Tree tree, Consumer<Problem> problems)
      throws InputException {
    List<String> names = tree.names();
    Optional<RegistryValue> value =
        tree.user.key(tree.defaultKey).flatMap(k -> k.value("DefaultProfile"));
    String wanted = value.flatMap(RegistryValue::text).orElse("").strip();
    for (String name : names) {
      if (name.equalsIgnoreCase(wanted)) {
        return at(tree, name);
      }
    }
    if (names.size() == 1) {
      if (!wanted.isEmpty()) {
        problems.accept(
            Problem.warning(
                value.map(RegistryValue::place).orElse(placeOf(tree)),
                "the default profile '" + wanted + "' is not here; '" + names.get(0) + "' is taken",
                "export the key with all keys below it if that is the wrong one"));
      }
      return at(tree, names.get(0));
    }
    throw new InputException(
        placeOf(tree),
        "there are several profiles and none of them is the default one: "
            + String.join(", ", names),
        "export the key of one profile by itself, or with it the value DefaultProfile");
  }

  private static ProfileLocation at(Tree tree, String name) {
    String path = tree.profiles + "\\" + name;
    Place place = tree.user.key(path).map(RegistryKey::place).orElse(placeOf(tree));
    return new ProfileLocation(tree.user, path, name, place, tree.least, tree.most);
  }

  /** The trees that hold profiles, newest first. */
  private static List<Tree> trees(UserKeys user) {
    List<Tree> trees = new ArrayList<>();
    for (String version : user.childNames(OFFICE)) {
      java.util.regex.Matcher number = VERSION.matcher(version);
      if (number.matches() && ProfileMark.OFFICE_TREE.fits(Integer.parseInt(number.group(1)))) {
        int major = Integer.parseInt(number.group(1));
        String outlook = OFFICE + "\\" + version + "\\Outlook";
        trees.add(new Tree(user, outlook + "\\Profiles", outlook, major, major));
      }
    }
    trees.sort(Comparator.comparingInt(Tree::most).reversed());
    String subsystem = "\\Windows Messaging Subsystem\\Profiles";
    String windowsNt = "Software\\Microsoft\\Windows NT\\CurrentVersion" + subsystem;
    trees.add(tree(user, windowsNt, ProfileMark.WINDOWS_NT_TREE));
    String windows9x = "Software\\Microsoft" + subsystem;
    trees.add(tree(user, windows9x, ProfileMark.WINDOWS_9X_TREE));
    trees.removeIf(t -> t.names().isEmpty());
    return trees;
  }

  private static Tree tree(UserKeys user, String profiles, ProfileMark mark) {
    return new Tree(user, profiles, profiles, mark.from(), mark.to());
  }

  private static Place placeOf(Tree tree) {
    String start = tree.profiles.toLowerCase(Locale.ROOT);
    return tree.user.all().stream()
        .filter(k -> k.path().toLowerCase(Locale.ROOT).contains(start))
        .map(RegistryKey::place)
        .findFirst()
        .orElse(Place.of("registry export"));
  }

  private static Place whole(RegistryExport export) {
    return export.keys().stream()
        .map(k -> Place.of(k.place().file()))
        .findFirst()
        .orElse(Place.of("registry export"));
  }
}
