package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.SharedCaching;

/** The user and the user's Outlook profile. */
final class ProfileForm {
  static final String NO_OUTLOOK = "No Outlook";
  private static final String ENGLISH = "English";
  private static final String GERMAN = "German";

  private final Case played;
  private final FormOrigins origins;
  private final FormFacts facts;

  ProfileForm(Case played, FormOrigins origins, FormFacts facts) {
    this.played = played;
    this.origins = origins;
    this.facts = facts;
  }

  FormSection section() {
    List<FormPart> parts = new ArrayList<>();
    parts.add(title());
    parts.add(userName());
    parts.add(legacyDn());
    parts.add(release());
    OutlookProfile profile = played.outlook();
    if (profile != null) {
      parts.add(
          flag(
              "cachedExchangeMode",
              "Use Cached Exchange Mode",
              OutlookProfile::cachedExchangeMode,
              OutlookProfile::withCachedExchangeMode));
      parts.addAll(sharedFolders(profile));
      parts.add(new MailboxForm(profile, origins).table());
      parts.add(
          count(
              "sharedCalendars",
              "Shared calendars",
              OutlookProfile::sharedCalendars,
              OutlookProfile::withSharedCalendars));
      parts.add(
          count(
              "brokenReconnects",
              "Broken reconnects",
              OutlookProfile::brokenReconnects,
              OutlookProfile::withBrokenReconnects));
      parts.add(language(profile));
    }
    return new FormSection("profile", "", "", parts);
  }

  private FormField title() {
    return FormField.of(
        "title",
        Kind.HEADLINE,
        "What happened",
        played.title(),
        text ->
            text.isBlank()
                ? FormEdit.refused("A case needs a title; type what the user reported")
                : FormEdit.of(
                    "Change the title",
                    c -> with(c, text.strip().replaceAll("\\s+", " "), c.user())));
  }

  private FormField userName() {
    String id = "user.name";
    User user = played.user();
    return FormField.of(
            id,
            Kind.TEXT,
            "User",
            user.name(),
            text ->
                text.isBlank()
                    ? FormEdit.refused("The user needs a name; type it as the ticket has it")
                    : FormEdit.of(
                        "Change the user's name",
                        c -> with(c, c.title(), new User(text.strip(), c.user().legacyDn()))))
        .noted(origins.note(id, user.name(), origins.opened().user().name()))
        .warned(origins.warning(id));
  }

  private FormField legacyDn() {
    String id = "user.legacyDN";
    String dn = played.user().legacyDn();
    return FormField.of(
            id,
            Kind.LONG_TEXT,
            "Legacy DN",
            dn,
            text ->
                text.strip().startsWith("/")
                    ? FormEdit.of("Change the legacy DN", c -> identified(c, text.strip()))
                    : FormEdit.refused(
                        "A legacy DN begins with '/'; copy it from event 9646, between the quotes"))
        .noted(origins.note(id, dn, origins.opened().user().legacyDn()))
        .warned(origins.warning(id));
  }

  private FormField release() {
    String id = "outlook.release";
    List<String> choices =
        Stream.concat(
                facts.outlooks().all().stream().map(OutlookRelease::name), Stream.of(NO_OUTLOOK))
            .toList();
    return FormField.of(id, Kind.CHOICE, "Outlook", name(played.outlook()), this::chosen)
        .among(choices)
        .noted(origins.note(id, name(played.outlook()), name(origins.opened().outlook())))
        .warned(origins.warning(id));
  }

  private FormEdit chosen(String name) {
    if (name.equals(NO_OUTLOOK)) {
      return played.programs().isEmpty()
          ? FormEdit.refused("Without Outlook nothing logs on; add a program first")
          : FormEdit.of("Take Outlook out", c -> c.withOutlook(null));
    }
    Optional<OutlookRelease> release =
        facts.outlooks().all().stream().filter(r -> r.name().equals(name)).findFirst();
    return release
        .map(
            r ->
                FormEdit.of(
                    "Change to " + r.name(),
                    c -> {
                      OutlookProfile profile = c.outlook();
                      return c.withOutlook(
                          profile == null ? OutlookProfile.defaults(r) : profile.withRelease(r));
                    }))
        .orElseGet(() -> FormEdit.refused("'" + name + "' is not known; choose from the list"));
  }

  private static String name(@Nullable OutlookProfile profile) {
    return profile == null ? NO_OUTLOOK : profile.release().name();
  }

  /** The check box under the release's own label; a release without one has no such field. */
  private List<FormPart> sharedFolders(OutlookProfile profile) {
    OutlookRelease release = profile.release();
    Fact<String> label = release.cachingCheckBox();
    if (label == null) {
      return List.of();
    }
    List<FormPart> parts = new ArrayList<>();
    FormField box =
        flag(
            "downloadSharedFolders",
            label.value(),
            OutlookProfile::downloadSharedFolders,
            OutlookProfile::withDownloadSharedFolders);
    boolean idle = profile.downloadSharedFolders() && !profile.cachedExchangeMode();
    parts.add(idle ? box.warned("Changes nothing without Cached Exchange Mode") : box);
    // Where the release's box excludes mail folders, the value CacheOthersMail is not known to it.
    if (release.defaultCaching().value() == SharedCaching.ALL || profile.cacheOthersMail()) {
      parts.add(
          flag(
              "cacheOthersMail",
              "Cache others' mail (CacheOthersMail)",
              OutlookProfile::cacheOthersMail,
              OutlookProfile::withCacheOthersMail));
    }
    return parts;
  }

  private FormField language(OutlookProfile profile) {
    String id = "outlook.language";
    return FormField.of(
            id,
            Kind.CHOICE,
            "Messages in",
            language(profile.language()),
            text ->
                FormEdit.of(
                    "Messages in " + text,
                    edited(p -> p.withLanguage(text.equals(GERMAN) ? "de" : "en"))))
        .among(List.of(ENGLISH, GERMAN))
        .noted(
            origins.note(
                id,
                language(profile.language()),
                language(before(OutlookProfile::language, profile.language()))))
        .warned(origins.warning(id));
  }

  private static String language(String code) {
    return code.equals("de") ? GERMAN : ENGLISH;
  }

  /** Changes one value of a profile. */
  private interface Setter<T> {
    OutlookProfile apply(OutlookProfile profile, T value);
  }

  private FormField flag(
      String key, String label, Function<OutlookProfile, Boolean> getter, Setter<Boolean> setter) {
    String id = "outlook." + key;
    boolean now = getter.apply(Objects.requireNonNull(played.outlook()));
    boolean before = before(getter, now);
    return FormField.of(
            id,
            label,
            now,
            on ->
                FormEdit.of(
                    (on ? "Set '" : "Clear '") + label + "'", edited(p -> setter.apply(p, on))))
        .noted(origins.note(id, onOff(now), onOff(before)))
        .warned(origins.warning(id));
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private FormField count(
      String key, String label, Function<OutlookProfile, Integer> getter, Setter<Integer> setter) {
    String id = "outlook." + key;
    int now = getter.apply(Objects.requireNonNull(played.outlook()));
    String lower = label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    return FormField.of(
            id,
            Kind.COUNT,
            label,
            WrittenNumber.words(now),
            text ->
                WrittenNumber.edit(
                    text,
                    lower,
                    0,
                    OutlookProfile.MOST_OPENED,
                    n ->
                        FormEdit.of(
                            WrittenNumber.words(n) + " " + lower,
                            edited(p -> setter.apply(p, (int) n)))))
        .noted(origins.note(id, WrittenNumber.words(now), WrittenNumber.words(before(getter, now))))
        .warned(origins.warning(id));
  }

  /** What a value was when the case was opened; as it is now where there was no Outlook then. */
  private <T> T before(Function<OutlookProfile, T> getter, T now) {
    OutlookProfile before = origins.opened().outlook();
    return before == null ? now : getter.apply(before);
  }

  private static UnaryOperator<Case> edited(UnaryOperator<OutlookProfile> change) {
    return c -> {
      OutlookProfile profile = c.outlook();
      return profile == null ? c : c.withOutlook(change.apply(profile));
    };
  }

  private static Case with(Case old, String title, User user) {
    return with(old, title, user, old.provenance());
  }

  /** The case with a distinguished name that somebody knows; until then one may be made up. */
  private static Case identified(Case old, String dn) {
    return with(
        old,
        old.title(),
        new User(old.user().name(), dn),
        old.provenance()
            .plus("user.legacyDN", new Origin(Origin.Kind.READ, null, "stated by the user")));
  }

  private static Case with(Case old, String title, User user, Provenance provenance) {
    return new Case(
        title,
        user,
        old.outlook(),
        old.programs(),
        old.server(),
        old.evidence(),
        old.sessionModel(),
        provenance,
        old.tried());
  }
}
