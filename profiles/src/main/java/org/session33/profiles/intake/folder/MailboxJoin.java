package org.session33.profiles.intake.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.ProfileAssembly;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;

/** Finds out whose folders were counted. */
final class MailboxJoin {
  private final List<AddedMailbox> known;
  private final Map<String, AddedMailbox> bySqueezedName = new HashMap<>();
  private final Set<String> furtherNames = new HashSet<>();
  private final User user;
  private final Place whole;
  private final CaseDraft draft;
  private final Map<String, FolderStatistics> joined = new LinkedHashMap<>();
  private final List<AdditionalMailbox> further = new ArrayList<>();

  /**
   * A join.
   *
   * @param known the additional mailboxes that the profile names
   * @param whole where to report what has no better place
   */
  MailboxJoin(List<AddedMailbox> known, User user, Place whole, CaseDraft draft) {
    this.known = known;
    known.forEach(m -> bySqueezedName.putIfAbsent(FolderStatistics.compared(m.name()), m));
    this.user = user;
    this.whole = whole;
    this.draft = draft;
  }

  /** The profile's mailboxes with their folders, and those that only the counts know of. */
  List<AdditionalMailbox> join(List<FolderStatistics> counts) {
    List<FolderStatistics> left = new ArrayList<>();
    for (FolderStatistics count : counts) {
      boolean impossible = count.folders() < 0 || count.folders() > AdditionalMailbox.MOST_FOLDERS;
      if (!impossible && !isOwn(count)) {
        named(count).ifPresentOrElse(m -> take(m, count), () -> left.add(count));
      }
    }
    for (FolderStatistics count : left) {
      // One count and one mailbox belong together even if their names differ.
      if (known.size() == 1 && left.size() == 1 && joined.isEmpty()) {
        take(known.get(0), count);
      } else {
        addFurther(count);
      }
    }
    List<AdditionalMailbox> mailboxes = new ArrayList<>();
    for (AddedMailbox mailbox : known) {
      FolderStatistics count = joined.get(FolderStatistics.compared(mailbox.name()));
      mailboxes.add(
          count == null
              ? ProfileAssembly.uncounted(mailbox, whole, draft)
              : AdditionalMailbox.uncounted(mailbox.name())
                  .withFolders(folders(count), nonMail(count))
                  .withAutomapped(mailbox.automapped()));
    }
    mailboxes.addAll(further);
    return mailboxes;
  }

  private boolean isOwn(FolderStatistics count) {
    String mailbox = FolderStatistics.compared(count.mailboxName());
    boolean own =
        !mailbox.isEmpty()
            && (mailbox.equals(FolderStatistics.compared(user.name()))
                || mailbox.equals(FolderStatistics.compared(user.alias())));
    if (own) {
      draft.note(
          "outlook.ownFolders",
          Origin.read(Place.of(count.file()), count.folders() + " folders of the own mailbox"));
    }
    return own;
  }

  private Optional<AddedMailbox> named(FolderStatistics count) {
    String mailbox = FolderStatistics.compared(count.mailboxName());
    String file = FolderStatistics.compared(baseName(count.file()));
    return Optional.ofNullable(bySqueezedName.get(mailbox))
        .or(() -> Optional.ofNullable(bySqueezedName.get(file)));
  }

  private void take(AddedMailbox mailbox, FolderStatistics count) {
    Place place = Place.of(count.file());
    FolderStatistics before = joined.get(FolderStatistics.compared(mailbox.name()));
    boolean better = before != null && !before.isCount() && count.isCount();
    if (before == null || better) {
      joined.put(FolderStatistics.compared(mailbox.name()), count);
    } else if (before.isCount() && !count.isCount()) {
      return;
    } else {
      draft.error(
          place,
          "the folders of '" + mailbox.name() + "' were counted in another file already",
          "remove one of the two files");
      return;
    }
    draft.note("outlook.additionalMailboxes[" + mailbox.name() + "].folders", origin(count));
  }

  private void addFurther(FolderStatistics count) {
    Place place = Place.of(count.file());
    String name = count.mailboxName().isBlank() ? baseName(count.file()) : count.mailboxName();
    boolean taken =
        bySqueezedName.containsKey(FolderStatistics.compared(name))
            || !furtherNames.add(FolderStatistics.compared(name));
    if (name.isBlank() || taken) {
      draft.error(
          place,
          "it is not clear whose folders these are, so they are left out",
          "give the file the mailbox's name");
      return;
    }
    further.add(AdditionalMailbox.uncounted(name).withFolders(folders(count), nonMail(count)));
    String path = "outlook.additionalMailboxes[" + name + "]";
    draft.note(path, Origin.read(place, "no profile names it; its folders were counted"));
    draft.note(path + ".folders", origin(count));
    draft.warn(
        place,
        "no additional mailbox of the profile is called '" + name + "'; it is added",
        "give the file the mailbox's name if it is one of the profile's, or take it out");
  }

  /** An export that lists no folder, or a part of them, has counted none. */
  private static @Nullable Integer folders(FolderStatistics count) {
    return count.isCount() ? count.folders() : null;
  }

  private static @Nullable Integer nonMail(FolderStatistics count) {
    return count.isCount() ? count.nonMailFolders() : null;
  }

  private static Origin origin(FolderStatistics count) {
    return count.isCount()
        ? Origin.read(Place.of(count.file()), count.folders() + " rows")
        : ProfileAssembly.UNCOUNTED;
  }

  private static String baseName(String file) {
    String name = SourceFile.ownName(file);
    int dot = name.indexOf('.');
    return (dot <= 0 ? name : name.substring(0, dot)).strip();
  }
}
