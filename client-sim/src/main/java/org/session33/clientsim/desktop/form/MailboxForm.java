package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.intake.casefile.MailboxesSection;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;

/** The additional mailboxes of a profile. */
final class MailboxForm {
  static final String ID = "outlook.additionalMailboxes";

  private final OutlookProfile profile;
  private final FormOrigins origins;

  MailboxForm(OutlookProfile profile, FormOrigins origins) {
    this.profile = profile;
    this.origins = origins;
  }

  FormTable table() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (int index = 0; index < profile.additionalMailboxes().size(); index++) {
      rows.add(row(index, profile.additionalMailboxes().get(index)));
    }
    String fresh = freshName();
    FormEdit adding =
        FormEdit.of(
            "Add a mailbox",
            edited(
                all -> {
                  List<AdditionalMailbox> more = new ArrayList<>(all);
                  more.add(AdditionalMailbox.uncounted(fresh));
                  return more;
                }));
    return new FormTable(
        ID,
        rows.isEmpty() ? List.of() : List.of("Additional mailbox", "Folders", "Non-mail"),
        rows,
        "+ mailbox",
        List.of(new FormTable.Addition("mailbox", adding)),
        "No additional mailbox.");
  }

  private String freshName() {
    int number = 1;
    while (isTaken(number == 1 ? "New mailbox" : "New mailbox " + number, -1)) {
      number++;
    }
    return number == 1 ? "New mailbox" : "New mailbox " + number;
  }

  private boolean isTaken(String name, int except) {
    List<AdditionalMailbox> all = profile.additionalMailboxes();
    for (int index = 0; index < all.size(); index++) {
      if (index != except && all.get(index).name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private FormTable.Row row(int index, AdditionalMailbox mailbox) {
    String id = ID + "[" + index + "]";
    String path = ID + "[" + mailbox.name() + "]";
    Integer nonMail = mailbox.nonMailFolders();
    List<FormField> cells = new ArrayList<>();
    cells.addAll(
        List.of(
            FormField.of(
                id + ".name",
                Kind.TEXT,
                "Name of the additional mailbox",
                mailbox.name(),
                text -> named(index, text)),
            FormField.of(
                    id + ".folders",
                    Kind.NUMBER,
                    "Folders of " + mailbox.name(),
                    mailbox.folders() == null ? "" : WrittenNumber.words(mailbox.folders()),
                    text -> folders(index, mailbox, text))
                .suffixed(mailbox.folders() == null ? "?" : ""),
            FormField.of(
                    id + ".nonMailFolders",
                    Kind.NUMBER,
                    "Calendars, contacts and tasks among the folders of " + mailbox.name(),
                    nonMail == null ? "" : WrittenNumber.words(nonMail),
                    text -> nonMail(index, mailbox, text))
                .suffixed(nonMail == null ? "?" : "")));
    cells.addAll(
        new ValueFields<AdditionalMailbox>(mailbox, origins, change -> replaced(index, change))
            .cells(CaseValues.MAILBOX, id, mailbox.name()));
    return new FormTable.Row(
        id,
        mailbox.name(),
        cells,
        note(path, mailbox),
        warning(path, mailbox),
        FormEdit.of(
            "Remove " + mailbox.name(),
            edited(
                all -> {
                  List<AdditionalMailbox> fewer = new ArrayList<>(all);
                  fewer.remove(index);
                  return fewer;
                })));
  }

  private FormNote note(String path, AdditionalMailbox mailbox) {
    Optional<AdditionalMailbox> before = before(mailbox.name());
    String counted =
        origins.opened().provenance().of(path + ".folders").isPresent() ? ".folders" : "";
    FormNote note =
        before.isEmpty()
            ? FormNote.of("added here")
            : origins.note(path + counted, before.get().equals(mailbox), words(before.get()));
    return mailbox.automapped()
        ? note.saying(note.text() + (note.text().isEmpty() ? "" : " · ") + "automapped")
        : note;
  }

  private String warning(String path, AdditionalMailbox mailbox) {
    String unknown =
        mailbox.folders() == null
            ? "Nobody counted its folders, so only its own sessions count; type their number"
            : "";
    boolean mended =
        mailbox.folders() != null
            && before(mailbox.name()).filter(m -> m.folders() == null).isPresent();
    String broken = mended ? "" : origins.warning(path);
    return broken.isEmpty() ? unknown : broken;
  }

  private Optional<AdditionalMailbox> before(String name) {
    OutlookProfile before = origins.opened().outlook();
    return before == null
        ? Optional.empty()
        : before.additionalMailboxes().stream()
            .filter(m -> m.name().equalsIgnoreCase(name))
            .findFirst();
  }

  private static String words(AdditionalMailbox mailbox) {
    Integer nonMail = mailbox.nonMailFolders();
    return (mailbox.folders() == null
            ? "an unknown number of"
            : WrittenNumber.words(mailbox.folders()))
        + " folders"
        + (nonMail == null ? "" : ", " + WrittenNumber.words(nonMail) + " non-mail");
  }

  private FormEdit named(int index, String text) {
    String name = text.strip();
    if (name.isEmpty()) {
      return FormEdit.refused("A mailbox needs a name; type it as Outlook shows it");
    }
    if (isTaken(name, index)) {
      return FormEdit.refused(
          "There is another mailbox called '" + name + "'; a profile opens a mailbox once");
    }
    return FormEdit.of("Rename to " + name, replaced(index, m -> m.withName(name)));
  }

  private FormEdit folders(int index, AdditionalMailbox mailbox, String text) {
    if (isUnknown(text)) {
      return FormEdit.of(
          "Folders of " + mailbox.name() + " not known",
          replaced(index, m -> m.withFolders(null, m.nonMailFolders())));
    }
    return WrittenNumber.edit(
        text,
        "folders",
        0,
        AdditionalMailbox.MOST_FOLDERS,
        n ->
            FormEdit.of(
                WrittenNumber.words(n) + " folders in " + mailbox.name(),
                replaced(index, m -> m.withFolders((int) n, fitting(m.nonMailFolders(), n)))));
  }

  private FormEdit nonMail(int index, AdditionalMailbox mailbox, String text) {
    if (isUnknown(text)) {
      return FormEdit.of(
          "Non-mail folders of " + mailbox.name() + " not known",
          replaced(index, m -> m.withFolders(m.folders(), null)));
    }
    int all = mailbox.folders() == null ? AdditionalMailbox.MOST_FOLDERS : mailbox.folders();
    return WrittenNumber.edit(
        text,
        mailbox.folders() == null
            ? "folders"
            : "folders that are part of all " + WrittenNumber.words(all),
        0,
        all,
        n ->
            FormEdit.of(
                WrittenNumber.words(n) + " non-mail folders in " + mailbox.name(),
                replaced(index, m -> m.withFolders(m.folders(), (int) n))));
  }

  /** As a case file has it, or left empty. */
  private static boolean isUnknown(String text) {
    String typed = text.strip();
    return typed.isEmpty() || typed.equalsIgnoreCase(MailboxesSection.UNKNOWN);
  }

  /** A part cannot be more than the whole: then it is no longer known. */
  private static @Nullable Integer fitting(@Nullable Integer part, long whole) {
    return part == null || part > whole ? null : part;
  }

  private UnaryOperator<Case> replaced(int index, UnaryOperator<AdditionalMailbox> change) {
    return edited(
        all -> {
          List<AdditionalMailbox> some = new ArrayList<>(all);
          some.set(index, change.apply(some.get(index)));
          return some;
        });
  }

  private static UnaryOperator<Case> edited(
      Function<List<AdditionalMailbox>, List<AdditionalMailbox>> change) {
    return c -> {
      OutlookProfile profile = c.outlook();
      return profile == null
          ? c
          : c.withOutlook(
              profile.withAdditionalMailboxes(change.apply(profile.additionalMailboxes())));
    };
  }
}
