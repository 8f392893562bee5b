package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryValue;

/** The sections and accounts of one profile, and the ways from one to the other. */
final class MapiProfile {
  /** The Exchange section of releases up to 2007; empty in every other profile. */
  static final String GLOBAL_SECTION = "13dbb0c8aa05101a9bb000aa002fc45a";

  /** The providers' section; its {@link #STORES} row names every store of the profile. */
  static final String PROVIDERS = "9207f3e0a3b11019908b08002b2a56c2";

  /** The property that names the store sections. */
  static final String STORES = "01023d00";

  /** The property that names the Exchange settings (EMSMDB) of an account or store. */
  static final String EMSMDB = "01023d15";

  /** The property that names further sections of a service. */
  static final String EXTRA = "01023d0d";

  private static final String ACCOUNT_MANAGER = "9375cff0413111d3b88a00104b2a6676";

  private final ProfileLocation location;
  private final Map<String, MapiSection> sections = new LinkedHashMap<>();

  MapiProfile(ProfileLocation location) {
    this.location = location;
    for (RegistryKey key : location.user().children(location.path())) {
      MapiSection section = new MapiSection(key);
      sections.put(section.uid(), section);
    }
  }

  /**
   * An account of the account manager.
   *
   * @param id its number as eight hex digits
   * @param key its key
   */
  record Account(String id, RegistryKey key) {
    String service() {
      return key.value("Service Name").flatMap(RegistryValue::text).orElse("").strip();
    }

    boolean isExchange() {
      return service().equalsIgnoreCase("MSEMS");
    }

    /** What people call it, or the kind of account where it has no name. */
    String name() {
      return key.value("Account Name")
          .flatMap(RegistryValue::text)
          .filter(n -> !n.isBlank())
          .orElseGet(() -> internetKind().orElse(service()));
    }

    /** POP3 or IMAP; empty for every other account. */
    Optional<String> internetKind() {
      String clsid = key.value("clsid").flatMap(RegistryValue::text).orElse("");
      return switch (clsid.toUpperCase(Locale.ROOT).replaceFirst("-.*", "")) {
        case "{ED475411" -> Optional.of("POP3");
        case "{ED475412" -> Optional.of("IMAP");
        default -> Optional.empty();
      };
    }
  }

  Optional<MapiSection> section(String uid) {
    return Optional.ofNullable(sections.get(uid.toLowerCase(Locale.ROOT)));
  }

  Collection<MapiSection> sections() {
    return sections.values();
  }

  /** The accounts: first those in the row of mail accounts or stores, then the others. */
  List<Account> accounts(String rowName) {
    String path = location.path() + "\\" + ACCOUNT_MANAGER;
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (RegistryKey key : location.user().children(path)) {
      String id = key.name().toLowerCase(Locale.ROOT);
      if (id.matches("[0-9a-f]{8}")) {
        accounts.put(id, new Account(id, key));
      }
    }
    Set<Account> ordered = new LinkedHashSet<>();
    byte[] row =
        location
            .user()
            .key(path)
            .flatMap(k -> rowValue(k, rowName))
            .map(RegistryValue::bytes)
            .orElse(new byte[0]);
    for (int at = 0; at + 4 <= row.length; at += 4) {
      byte[] number = {row[at + 3], row[at + 2], row[at + 1], row[at]};
      Account account = accounts.get(HexFormat.of().formatHex(number));
      if (account != null) {
        ordered.add(account);
      }
    }
    ordered.addAll(accounts.values());
    return List.copyOf(ordered);
  }

  /** The section that an account's {@code Service UID} names. */
  Optional<MapiSection> serviceSection(Account account, Consumer<Problem> problems) {
    Optional<RegistryValue> uid = account.key().value("Service UID");
    if (uid.isEmpty()) {
      return Optional.empty();
    }
    Optional<MapiSection> section = section(HexFormat.of().formatHex(uid.get().bytes()));
    if (section.isEmpty()) {
      problems.accept(missing(uid.get(), 1));
    }
    return section;
  }

  /**
   * All sections that can be reached from one by a row of UIDs, without the first. Missing ones and
   * rings are reported; a chain ends after {@link InputLimits#CHAIN} steps.
   */
  List<MapiSection> reach(MapiSection from, String property, Consumer<Problem> problems) {
    Map<String, MapiSection> found = new LinkedHashMap<>();
    Set<String> chain = new LinkedHashSet<>();
    walk(from, property, problems, found, chain);
    found.remove(from.uid());
    return new ArrayList<>(found.values());
  }

  private void walk(
      MapiSection from,
      String property,
      Consumer<Problem> problems,
      Map<String, MapiSection> found,
      Set<String> chain) {
    chain.add(from.uid());
    int missing = 0;
    boolean ring = false;
    for (String uid : from.uids(property, problems)) {
      MapiSection next = sections.get(uid);
      if (next == null) {
        missing++;
      } else if (chain.contains(uid)) {
        ring = true;
      } else if (found.putIfAbsent(uid, next) == null && chain.size() < InputLimits.CHAIN) {
        walk(next, property, problems, found, chain);
      }
    }
    chain.remove(from.uid());
    RegistryValue value = from.value(property).orElse(null);
    if (value != null && missing > 0) {
      problems.accept(missing(value, missing));
    }
    if (value != null && ring) {
      problems.accept(
          Problem.warning(
              value.place(),
              property + " leads back to a section that led to it; it is followed once",
              "make a new profile if Outlook cannot open this one"));
    }
  }

  private static Optional<RegistryValue> rowValue(RegistryKey key, String start) {
    return key.values().stream()
        .filter(v -> v.name().toLowerCase(Locale.ROOT).startsWith(start))
        .findFirst();
  }

  private static Problem missing(RegistryValue value, int count) {
    return Problem.warning(
        value.place(),
        "'" + value.name() + "' names " + count + " section(s) that this export does not hold",
        "export the profile with all keys below it if a mailbox is missing");
  }
}
