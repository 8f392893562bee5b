package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.intake.profile.MapiProfile.Account;
import org.session33.profiles.windows.RegistryExport;

/**
 * Finds the profile that Outlook opens in a registry export and reads as much of it as decides
 * about sessions (formats.md 4).
 *
 * <p>Since Outlook 2010 each Exchange account has settings of its own; up to 2007 a profile holds
 * one Exchange account in the global section. No profile tells how many folders a mailbox has.
 */
public final class OutlookRegistryReader {
  private static final String MAIL_ACCOUNTS = "{ed475418";
  private static final String STORE_ACCOUNTS = "{ed475420";

  /** How many accounts a message names. */
  private static final int NAMED = 10;

  /** A reader; it keeps nothing from one export to the next. */
  public OutlookRegistryReader() {}

  /** Whether an export holds any Outlook profile, with or without an Exchange account. */
  public static boolean holdsProfile(RegistryExport export) {
    return ProfileLocation.isIn(export);
  }

  /** Whether the profile that Outlook opens holds no account at an Exchange server. */
  public static boolean lacksExchange(RegistryExport export) {
    try {
      ProfileLocation location = ProfileLocation.find(export, problem -> {});
      MapiProfile profile = new MapiProfile(location);
      return profile.accounts(MAIL_ACCOUNTS).stream().noneMatch(Account::isExchange)
          && !readLegacy(profile, new FragmentDraft(problem -> {}));
    } catch (InputException e) {
      return false;
    }
  }

  /**
   * Reads the default profile.
   *
   * @return no value when there is no profile, several and none of them the default, or one without
   *     an Exchange account
   */
  public Reading<ProfileFragment> read(RegistryExport export) {
    return Reading.of(
        problems -> {
          ProfileLocation location = ProfileLocation.find(export, problems);
          MapiProfile profile = new MapiProfile(location);
          FragmentDraft draft = new FragmentDraft(problems);
          boolean modern = readModern(profile, draft);
          if (!modern && !readLegacy(profile, draft)) {
            throw noExchange(location, profile);
          }
          ReleaseEvidence evidence = OfficeTraces.judge(export, location, modern, draft);
          return draft.finish(location.name(), evidence);
        });
  }

  /** Reads the structure of Outlook 2010 and later; false when the profile does not have it. */
  private static boolean readModern(MapiProfile profile, FragmentDraft draft) {
    Map<Account, MapiSection> exchange = new LinkedHashMap<>();
    for (Account account : profile.accounts(MAIL_ACCOUNTS)) {
      if (account.isExchange()) {
        profile
            .serviceSection(account, draft.problems())
            .flatMap(s -> settings(profile, s, draft.problems()))
            .ifPresent(s -> exchange.putIfAbsent(account, s));
      }
    }
    List<MapiSection> distinct = exchange.values().stream().distinct().toList();
    if (distinct.isEmpty()) {
      return false;
    }
    MapiSection settings = distinct.get(0);
    if (distinct.size() > 1) {
      List<String> others = new ArrayList<>();
      exchange.forEach(
          (account, section) -> {
            if (section != settings) {
              others.add(account.name());
            }
          });
      draft
          .problems()
          .accept(
              Problem.error(
                  settings.key().place(),
                  "the profile has more than one Exchange account; left out: "
                      + String.join(", ", others.subList(0, Math.min(others.size(), NAMED))),
                  "add the other accounts' sessions as a program if they log on as the same user"));
    }
    readSettings(settings, draft);
    // The full name, where there is one, says more than the store's, which is often an address.
    draft.userName(settings, "663c");
    Set<String> ofOthers = new HashSet<>();
    distinct.forEach(s -> ofOthers.add(s.uid()));
    ofOthers.remove(settings.uid());
    for (MapiSection section : storeSections(profile, draft.problems())) {
      ExchangeStore store = new ExchangeStore(section);
      Optional<String> owner =
          section.uids(MapiProfile.EMSMDB, draft.problems()).stream().findFirst();
      if (owner.isPresent() && ofOthers.contains(owner.get())) {
        draft.leaveOut(store, "left out: it belongs to another account of this profile");
      } else {
        draft.store(store);
      }
    }
    draft.userName(settings, "6607");
    return true;
  }

  private static Optional<MapiSection> settings(
      MapiProfile profile, MapiSection service, Consumer<Problem> problems) {
    for (String uid : service.uids(MapiProfile.EMSMDB, problems)) {
      Optional<MapiSection> section = profile.section(uid);
      if (section.isPresent()) {
        return section;
      }
    }
    return profile.reach(service, MapiProfile.EXTRA, problems).stream()
        .filter(s -> !s.uid().equals(MapiProfile.GLOBAL_SECTION))
        .filter(s -> s.numberValue("6601").isPresent())
        .findFirst();
  }

  private static void readSettings(MapiSection settings, FragmentDraft draft) {
    draft.configFlags(settings);
    draft.onlineWindow(settings, "6649");
    draft.onlineWindow(settings, "665a");
    settings
        .text("6603")
        .ifPresent(dn -> draft.legacyDn(settings.textValue("6603").orElse(null), dn));
    for (String address : settings.texts("6637", draft.problems())) {
      String dn = address.regionMatches(true, 0, "EX:", 0, 3) ? address.substring(3) : address;
      draft.legacyDn(
          settings.value("101f6637").or(() -> settings.value("101e6637")).orElse(null), dn);
    }
    draft.homeServer(settings, "6602");
    draft.homeServer(settings, "6608");
  }

  /** All store sections: those of the store accounts first, which stand in the profile's order. */
  private static List<MapiSection> storeSections(MapiProfile profile, Consumer<Problem> problems) {
    Map<String, MapiSection> sections = new LinkedHashMap<>();
    List<Account> accounts = new ArrayList<>(profile.accounts(STORE_ACCOUNTS));
    accounts.removeIf(a -> !a.isExchange());
    for (Account account : accounts) {
      // A missing section was reported when the account was looked at first.
      profile
          .serviceSection(account, p -> {})
          .ifPresent(
              s ->
                  profile
                      .reach(s, MapiProfile.STORES, problems)
                      .forEach(store -> sections.putIfAbsent(store.uid(), store)));
    }
    profile
        .section(MapiProfile.PROVIDERS)
        .ifPresent(
            s ->
                profile
                    .reach(s, MapiProfile.STORES, problems)
                    .forEach(store -> sections.putIfAbsent(store.uid(), store)));
    return List.copyOf(sections.values());
  }

  /** Reads the structure up to Outlook 2007; false when there is no Exchange account in it. */
  private static boolean readLegacy(MapiProfile profile, FragmentDraft draft) {
    MapiSection global = profile.section(MapiProfile.GLOBAL_SECTION).orElse(null);
    Map<String, MapiSection> stores = new LinkedHashMap<>();
    for (MapiSection section : storeSections(profile, draft.problems())) {
      stores.put(section.uid(), section);
    }
    stores.values().removeIf(s -> !new ExchangeStore(s).isExchange());
    for (MapiSection section : profile.sections()) {
      if (new ExchangeStore(section).isOfProvider()) {
        stores.putIfAbsent(section.uid(), section);
      }
    }
    // An empty global section stands in every profile, so its presence proves nothing.
    if (stores.isEmpty() && !namesMailbox(global)) {
      return false;
    }
    if (global != null) {
      readSettings(global, draft);
    }
    stores.values().forEach(s -> draft.store(new ExchangeStore(s)));
    if (global != null) {
      draft.userName(global, "6607");
    }
    return true;
  }

  private static boolean namesMailbox(@Nullable MapiSection global) {
    return global != null
        && List.of("6602", "6603", "6607", "6608").stream()
            .anyMatch(id -> global.textValue(id).isPresent());
  }

  private static InputException noExchange(ProfileLocation location, MapiProfile profile) {
    List<Account> accounts = profile.accounts(MAIL_ACCOUNTS);
    if (accounts.stream().anyMatch(Account::isExchange)) {
      return new InputException(
          location.place(),
          "the settings of the Exchange account in profile '" + location.name() + "' are missing",
          "export the profile with all keys below it");
    }
    return NoExchangeAccount.inProfile(
        location.place(),
        accounts.stream().flatMap(a -> a.internetKind().stream()).distinct().sorted().toList());
  }
}
