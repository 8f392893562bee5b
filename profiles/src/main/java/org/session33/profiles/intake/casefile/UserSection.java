package org.session33.profiles.intake.casefile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.intake.profile.ProfileFragment;

/** Reads the {@code user} of a case. */
public final class UserSection {
  private static final String EXAMPLE = "{name: Alice Reyes}";
  private static final String RECIPIENTS =
      "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=";

  /** Stands in for a user whom neither a case nor a folder of files names. */
  public static final String UNKNOWN = "Unknown user";

  private UserSection() {}

  static Optional<User> read(YamlMapping root, ProfileFragment fragment, CaseDraft draft) {
    draft.noteAll(fragment.provenance());
    Optional<YamlMapping> section = root.mapping("user");
    String name = fragment.userName();
    String dn = fragment.legacyDn();
    if (section.isPresent()) {
      YamlMapping keys = section.get();
      Optional<String> stated = keys.text("name");
      if (stated.isPresent()) {
        name = stated.get();
        draft.noteRead("user.name", keys, "name", name);
      } else if (name == null && keys.get("name").isEmpty()) {
        keys.requiredText("name", "Alice Reyes");
      }
      Optional<String> statedDn = keys.text("legacyDN");
      if (statedDn.isPresent() && !statedDn.get().startsWith("/")) {
        keys.report(
            "legacyDN",
            "'legacyDN' must begin with '/'",
            "write it as in event 9646: \"" + RECIPIENTS + "areyes\"");
      } else if (statedDn.isPresent()) {
        dn = statedDn.get();
        draft.noteRead("user.legacyDN", keys, "legacyDN", dn);
      }
      keys.refuseUnknownKeys();
    } else if (name == null && dn == null && root.get("user").isEmpty()) {
      root.report("user", "'user' is missing", "add 'user: " + EXAMPLE + "'");
    }
    if (name == null && dn == null) {
      // It was reported above; whoever it is, everything else in the case can still be used.
      name = UNKNOWN;
      draft.note("user.name", Origin.assumed("the case names no user"));
    }
    return complete(name, dn, draft);
  }

  /** Fills the name from the distinguished name, or the other way round; empty without both. */
  public static Optional<User> complete(
      @Nullable String name, @Nullable String dn, CaseDraft draft) {
    if (name == null && dn == null) {
      return Optional.empty();
    }
    String someDn = dn;
    if (someDn == null) {
      someDn = RECIPIENTS + alias(name == null ? "" : name);
      draft.note("user.legacyDN", Origin.assumed("not stated; made up from the name"));
    }
    if (name == null) {
      draft.note("user.name", Origin.assumed("not stated; the alias in the legacy DN"));
      return Optional.of(new User(new User("", someDn).alias(), someDn));
    }
    return Optional.of(new User(name, someDn));
  }

  /** First letter and last name, as most organisations make aliases: Alice Reyes is areyes. */
  private static String alias(String name) {
    List<String> words =
        java.util.Arrays.stream(
                Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("[^\\p{L}\\p{N}\\s]", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .split("\\s+", -1))
            .filter(w -> !w.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "user";
    }
    String last = words.get(words.size() - 1);
    String first = words.get(0);
    return words.size() == 1 ? last : first.substring(0, first.offsetByCodePoints(0, 1)) + last;
  }
}
