package org.session33.profiles.intake.profile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.windows.RegistryValue;

/** A profile fragment while its sections are being read. */
final class FragmentDraft {
  private final Consumer<Problem> problems;
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Map<String, AddedMailbox> mailboxes = new LinkedHashMap<>();
  private @Nullable String userName;
  private @Nullable String legacyDn;
  private @Nullable String homeServer;
  private @Nullable Boolean cached;
  private @Nullable Boolean shared;

  FragmentDraft(Consumer<Problem> problems) {
    this.problems = problems;
  }

  Consumer<Problem> problems() {
    return problems;
  }

  /** Takes the user's name from the first place that has one. */
  void userName(MapiSection section, String id) {
    Optional<RegistryValue> value = section.textValue(id);
    if (userName == null && value.isPresent()) {
      userName = section.text(id).orElseThrow();
      origins.put("user.name", Origin.read(value.get().place(), value.get().name()));
    }
  }

  /** Takes the user's name from the own mailbox. */
  void userName(String name, Place place, String detail) {
    if (userName == null) {
      userName = name;
      origins.put("user.name", Origin.read(place, detail));
    }
  }

  /** Takes the distinguished name from the first place that has one. */
  void legacyDn(@Nullable RegistryValue value, String text) {
    boolean isDn = text.regionMatches(true, 0, "/o=", 0, 3);
    if (legacyDn == null && isDn && value != null) {
      legacyDn = text;
      origins.put("user.legacyDN", Origin.read(value.place(), value.name()));
    }
  }

  void homeServer(MapiSection section, String id) {
    if (homeServer == null) {
      homeServer = section.text(id).orElse(null);
    }
  }

  /** Takes Cached Exchange Mode and shared folders from the configuration flags. */
  void configFlags(MapiSection section) {
    Optional<RegistryValue> value = section.numberValue("6601");
    if (value.isEmpty()) {
      return;
    }
    ConfigFlags flags = new ConfigFlags(value.get().mapiLong().orElseThrow(), value.get().place());
    cached = flags.cachedExchangeMode();
    shared = flags.downloadSharedFolders();
    Origin origin = Origin.read(flags.place(), flags.words());
    origins.put("outlook.cachedExchangeMode", origin);
    origins.put("outlook.downloadSharedFolders", origin);
    flags.doubt().ifPresent(problems);
  }

  /** The synchronisation window can switch an account to online mode whatever the flags say. */
  void onlineWindow(MapiSection section, String id) {
    Optional<RegistryValue> value = section.numberValue(id);
    if (value.isPresent() && value.get().mapiLong().orElseThrow() == Integer.MAX_VALUE) {
      cached = false;
      origins.put(
          "outlook.cachedExchangeMode",
          Origin.read(value.get().place(), "0003" + id + " = 0x7FFFFFFF, online mode"));
    }
  }

  /** Takes a store for what it is. */
  void store(ExchangeStore store) {
    ExchangeStore.Verdict verdict = store.verdict();
    RegistryValue value = verdict.value();
    Place place = value == null ? store.section().key().place() : value.place();
    String shown = store.displayName().or(store::name).orElse(store.section().uid());
    String detail = verdict.detail() + ", '" + shown + "'";
    if (verdict.sort() == ExchangeStore.Sort.ADDITIONAL) {
      mailbox(store, place, detail);
      return;
    }
    origins.put(
        "outlook.stores[" + shown + "]",
        Origin.read(place, verdict.sort().words() + "; " + verdict.detail()));
    if (verdict.sort() == ExchangeStore.Sort.OWN) {
      store.name().ifPresent(n -> userName(n, place, detail));
      store
          .section()
          .text("660b")
          .ifPresent(dn -> legacyDn(store.section().textValue("660b").orElse(null), dn));
    }
  }

  /** Says why a store is left out. */
  void leaveOut(ExchangeStore store, String why) {
    String shown = store.displayName().orElse(store.section().uid());
    origins.put("outlook.stores[" + shown + "]", Origin.read(store.section().key().place(), why));
  }

  private void mailbox(ExchangeStore store, Place place, String detail) {
    Optional<String> name = store.name();
    if (name.isEmpty()) {
      problems.accept(
          Problem.error(
              place,
              "an additional mailbox without a name is left out",
              "add it to the case by hand"));
      return;
    }
    AddedMailbox mailbox = new AddedMailbox(name.get(), store.automapped());
    if (mailboxes.putIfAbsent(name.get().toLowerCase(Locale.ROOT), mailbox) != null) {
      problems.accept(
          Problem.warning(
              place,
              "the additional mailbox '" + name.get() + "' is here twice and counts once",
              "remove one of them from the profile"));
      return;
    }
    origins.put("outlook.additionalMailboxes[" + name.get() + "]", Origin.read(place, detail));
  }

  /** What was found. */
  ProfileFragment finish(String profileName, ReleaseEvidence release) {
    return new ProfileFragment(
        profileName,
        release,
        userName,
        legacyDn,
        homeServer,
        cached,
        shared,
        null,
        java.util.List.copyOf(mailboxes.values()),
        new Provenance(origins));
  }

  boolean isCached() {
    return cached != null && cached;
  }

  boolean isShared() {
    return shared != null && shared;
  }

  Optional<Place> flagsPlace() {
    return Optional.ofNullable(origins.get("outlook.downloadSharedFolders")).map(Origin::place);
  }
}
