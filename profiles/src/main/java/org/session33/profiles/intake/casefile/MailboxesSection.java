package org.session33.profiles.intake.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.profile.ProfileFragment.AddedMailbox;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.records.RecordComponents;

/** Reads the {@code additionalMailboxes} of a case. */
public final class MailboxesSection {
  private static final String KEY = "additionalMailboxes";
  private static final String NON_MAIL = "nonMailFolders";

  /** What stands in place of a number that nobody knows. */
  public static final String UNKNOWN = "unknown";

  /** The most mailboxes that are given by their number alone. */
  private static final int MOST_UNNAMED = 1_000;

  /** The most mailboxes of a list that a sentence names. */
  private static final int MOST_TOLD = 5;

  private final Function<SourceFile, Reading<List<FolderStatistics>>> folderStatistics;

  MailboxesSection(Function<SourceFile, Reading<List<FolderStatistics>>> folderStatistics) {
    this.folderStatistics = folderStatistics;
  }

  /** How many folders a mailbox has, or null, and where that was read. */
  private record Count(@Nullable Integer folders, @Nullable Integer nonMail, String detail) {
    static final Count UNKNOWN = new Count(null, null, "");
  }

  /** Reads them; empty when the case does not speak of them. The list replaces the profile's. */
  Optional<List<AdditionalMailbox>> read(
      YamlMapping keys, ProfileFragment fragment, CaseDraft draft) {
    if (keys.get(KEY).isEmpty()) {
      return Optional.empty();
    }
    draft.forget("outlook." + KEY);
    Map<String, AdditionalMailbox> mailboxes = new LinkedHashMap<>();
    Map<String, List<FolderStatistics>> lists = new HashMap<>();
    Set<String> automapped = new HashSet<>();
    fragment.additionalMailboxes().stream()
        .filter(AddedMailbox::automapped)
        .forEach(m -> automapped.add(m.name().toLowerCase(Locale.ROOT)));
    YamlValue value = keys.get(KEY).get();
    if (value.isScalar()) {
      value
          .number(0, MOST_UNNAMED)
          .ifPresent(number -> unnamed(number.intValue(), value.place(), mailboxes, draft));
    } else {
      for (YamlValue item : keys.list(KEY)) {
        item.mapping().ifPresent(m -> readOne(m, automapped, mailboxes, lists, draft));
      }
    }
    for (AddedMailbox known : fragment.additionalMailboxes()) {
      if (!mailboxes.containsKey(known.name().toLowerCase(Locale.ROOT))) {
        draft.warn(
            keys.placeOf(KEY),
            "the profile also holds the additional mailbox '"
                + known.name()
                + "', which this list leaves out",
            "add it here if it was open");
      }
    }
    return Optional.of(List.copyOf(mailboxes.values()));
  }

  /** So many mailboxes of which nothing else is known. */
  private static void unnamed(
      int number, Place place, Map<String, AdditionalMailbox> mailboxes, CaseDraft draft) {
    for (int count = 1; count <= number; count++) {
      AdditionalMailbox mailbox = AdditionalMailbox.uncounted("Additional mailbox " + count);
      mailboxes.put(mailbox.name().toLowerCase(Locale.ROOT), mailbox);
      String path = "outlook." + KEY + "[" + mailbox.name() + "]";
      draft.note(path, Origin.read(place, KEY + ": " + number));
      draft.note(path + ".folders", ProfileAssembly.UNCOUNTED);
    }
  }

  private void readOne(
      YamlMapping keys,
      Set<String> automappedByProfile,
      Map<String, AdditionalMailbox> mailboxes,
      Map<String, List<FolderStatistics>> lists,
      CaseDraft draft) {
    Optional<String> name = keys.requiredText("name", "Team Sales");
    Count count = count(keys, name.orElse(""), lists, draft);
    Integer folders = count.folders();
    Map<String, Object> stated = StatedValues.read(keys, CaseValues.MAILBOX);
    keys.refuseUnknownKeys();
    boolean tooMany =
        folders != null && stated.get(NON_MAIL) instanceof Integer some && some > folders;
    if (tooMany) {
      keys.report(
          NON_MAIL,
          "'nonMailFolders' is more than all folders together: " + folders,
          "count calendars, contacts and tasks, which are a part of 'folders'");
      stated.remove(NON_MAIL);
    }
    if (name.isEmpty()) {
      return;
    }
    AdditionalMailbox mailbox =
        RecordComponents.with(
            AdditionalMailbox.uncounted(name.get())
                .withFolders(folders, count.nonMail())
                .withAutomapped(automappedByProfile.contains(name.get().toLowerCase(Locale.ROOT))),
            stated);
    if (mailboxes.putIfAbsent(name.get().toLowerCase(Locale.ROOT), mailbox) != null) {
      keys.report(
          "name",
          "there is another additional mailbox called '" + name.get() + "'",
          "a profile opens a mailbox once: remove one, or correct the name");
      return;
    }
    String path = "outlook." + KEY + "[" + name.get() + "]";
    Place place = keys.placeOf("name");
    draft.note(path, Origin.read(place, "name: " + name.get()));
    draft.note(
        path + ".folders",
        folders == null ? ProfileAssembly.UNCOUNTED : Origin.read(keys.place(), count.detail()));
  }

  /** The mailbox keeps its own sessions, whatever is said of its folders. */
  private Count count(
      YamlMapping keys,
      String mailbox,
      Map<String, List<FolderStatistics>> lists,
      CaseDraft draft) {
    Optional<YamlValue> number = keys.get("folders");
    Optional<YamlValue> file = keys.get("folderStatistics");
    if (number.isPresent() && file.isPresent()) {
      keys.report(
          "folders",
          "'folders' and 'folderStatistics' both say how many folders there are",
          "give either 'folders: 1204', or 'folderStatistics:' and the name of an export");
    }
    if (number.isPresent()) {
      return isUnknown(number.get())
          ? Count.UNKNOWN
          : number
              .get()
              .number(0, AdditionalMailbox.MOST_FOLDERS)
              .map(n -> new Count(n.intValue(), null, "folders: " + n))
              .orElse(Count.UNKNOWN);
    }
    if (file.isEmpty()) {
      draft.warn(
          keys.place(),
          "it is not said how many folders this mailbox has, so the number counts as unknown",
          "give 'folders: 1204', 'folderStatistics:' and the name of an export, or 'folders:"
              + " unknown'");
      return Count.UNKNOWN;
    }
    Optional<FolderStatistics> counted =
        draft.companion(file.get()).flatMap(f -> counted(f, mailbox, file.get(), lists, draft));
    if (counted.isPresent() && counted.get().folders() > AdditionalMailbox.MOST_FOLDERS) {
      file.get().report("counts too many folders", "check the export");
      return Count.UNKNOWN;
    }
    return counted
        .filter(FolderStatistics::isCount)
        .map(c -> new Count(c.folders(), c.nonMailFolders(), c.folders() + " rows in " + c.file()))
        .orElse(Count.UNKNOWN);
  }

  /** The only mailbox that a file counts, or else the one of that name. */
  private Optional<FolderStatistics> counted(
      SourceFile file,
      String mailbox,
      YamlValue key,
      Map<String, List<FolderStatistics>> lists,
      CaseDraft draft) {
    // Several mailboxes may name the same list, which is read and told about once.
    List<FolderStatistics> counts =
        lists.computeIfAbsent(
            file.name(),
            n -> folderStatistics.apply(file).reportTo(draft.problems()).orElse(List.of()));
    if (counts.size() <= 1) {
      return counts.stream().findFirst();
    }
    // One command may list a part of a mailbox, and the next one all of it.
    Optional<FolderStatistics> own =
        counts.stream()
            .filter(c -> c.isOf(mailbox))
            .min(Comparator.comparing(FolderStatistics::isCount).reversed());
    if (own.isEmpty()) {
      key.report(
          "lists the folders of "
              + counts.size()
              + " mailboxes, and none of them is called '"
              + mailbox
              + "'",
          "give the mailbox the name that the list has ("
              + counts.stream()
                  .map(FolderStatistics::mailboxName)
                  .filter(n -> !n.isEmpty())
                  .distinct()
                  .limit(MOST_TOLD)
                  .collect(Collectors.joining(", "))
              + (counts.size() > MOST_TOLD ? ", ..." : "")
              + "), or a file of its own");
    }
    return own;
  }

  private static boolean isUnknown(YamlValue number) {
    return number.isScalar() && number.verbatim().filter(UNKNOWN::equalsIgnoreCase).isPresent();
  }
}
