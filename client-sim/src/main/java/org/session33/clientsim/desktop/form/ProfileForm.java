package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;

/** The user and the user's Outlook profile. */
final class ProfileForm {
  static final String NO_OUTLOOK = "No Outlook";

  private final Case theCase;
  private final FormOrigins origins;
  private final FormFacts facts;

  ProfileForm(Case theCase, FormOrigins origins, FormFacts facts) {
    this.theCase = theCase;
    this.origins = origins;
    this.facts = facts;
  }

  FormSection section() {
    List<FormPart> parts = new ArrayList<>();
    parts.add(title());
    parts.add(seen());
    parts.add(userName());
    parts.add(legacyDn());
    parts.add(release());
    OutlookProfile profile = theCase.outlook();
    if (profile != null) {
      ValueFields<OutlookProfile> fields = new ValueFields<>(profile, origins, ProfileForm::edited);
      for (CaseValue<OutlookProfile> value : CaseValues.OUTLOOK) {
        if (value.path().equals(MailboxForm.ID)) {
          parts.add(new MailboxForm(profile, origins).table());
        }
        fields.field(value, origins.opened().outlook()).ifPresent(parts::add);
      }
    }
    return new FormSection("profile", "", "", parts);
  }

  private FormField title() {
    return FormField.of(
        "title",
        Kind.HEADLINE,
        "What happened",
        theCase.title(),
        text ->
            text.isBlank()
                ? FormEdit.refused("A case needs a title; type what the user reported")
                : FormEdit.of(
                    "Change the title", c -> c.withTitle(text.strip().replaceAll("\\s+", " "))));
  }

  private FormField userName() {
    String id = "user.name";
    User user = theCase.user();
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
                        c -> c.withUser(new User(text.strip(), c.user().legacyDn()))))
        .noted(origins.note(id, user.name(), origins.opened().user().name()))
        .warned(origins.warning(id));
  }

  /** The message that the user saw; nothing where nobody told. */
  private FormField seen() {
    String id = "seen";
    String saw = theCase.seen();
    return FormField.of(
            id,
            Kind.TEXT,
            "The user saw",
            saw,
            text ->
                FormEdit.of(
                    "Change what the user saw",
                    c ->
                        c.withSeen(text)
                            .withProvenance(
                                c.provenance()
                                    .plus(
                                        id,
                                        new Origin(Origin.Kind.READ, null, "stated by the user")))))
        .noted(origins.note(id, saw, origins.opened().seen()))
        .warned(origins.warning(id));
  }

  private FormField legacyDn() {
    String id = "user.legacyDN";
    String dn = theCase.user().legacyDn();
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
    return FormField.of(id, Kind.CHOICE, "Outlook", name(theCase.outlook()), this::chosen)
        .among(choices)
        .noted(origins.note(id, name(theCase.outlook()), name(origins.opened().outlook())))
        .warned(origins.warning(id));
  }

  private FormEdit chosen(String name) {
    if (name.equals(NO_OUTLOOK)) {
      return theCase.programs().isEmpty()
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

  private static UnaryOperator<Case> edited(UnaryOperator<OutlookProfile> change) {
    return c -> {
      OutlookProfile profile = c.outlook();
      return profile == null ? c : c.withOutlook(change.apply(profile));
    };
  }

  /** The case with a distinguished name that somebody knows; until then one may be made up. */
  private static Case identified(Case old, String dn) {
    return old.withUser(new User(old.user().name(), dn))
        .withProvenance(
            old.provenance()
                .plus("user.legacyDN", new Origin(Origin.Kind.READ, null, "stated by the user")));
  }
}
