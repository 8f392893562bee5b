package org.session33.profiles.intake.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.printed.PrintedObject;

/** Counts the folders of one mailbox, object by object, from whatever dress they come in. */
final class FolderCount {
  private static final List<String> NON_MAIL_CLASSES =
      List.of("ipf.appointment", "ipf.contact", "ipf.task");
  private static final Set<String> NON_MAIL_TYPES = Set.of("calendar", "contacts", "tasks");

  /** The mailbox in a command: what stands behind the cmdlet or its parameter. */
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?i)Get-MailboxFolderStatistics\\s+(?:-Identity(?::|\\s+))?"
              + "(?:\"([^\"]+)\"|'([^']+)'|([^\\s|;\"'-][^\\s|;]*))");

  /** What in a command leaves folders out (formats.md 16.6). */
  private static final Pattern SCOPE =
      Pattern.compile("(?i)-FolderScope(?::|\\s+)['\"]?(?!all\\b)");

  private static final Pattern FILTER =
      Pattern.compile(
          "(?i)\\|\\s*(?:where(?:-object)?|\\?)(?=[\\s{(])"
              + "|\\|\\s*select(?:-object)?\\b[^|]*-(?:first|last|skip|index|unique)\\b");

  private final Place place;
  private final @Nullable String mailbox;
  private final String command;
  private int folders;
  private int nonMail;
  private int roots;
  private boolean untold;

  /** Begins a count with the mailbox and its first folder, which is not counted by that. */
  FolderCount(@Nullable String mailbox, PrintedObject first) {
    this.place = first.place();
    this.mailbox = mailbox;
    this.command = first.command();
  }

  /** Where the list begins. */
  Place place() {
    return place;
  }

  /** The mailbox whose folder it is, or null where neither the object nor its command tells. */
  static @Nullable String mailboxOf(PrintedObject folder) {
    String identity = folder.shown("Identity");
    int slash = identity.indexOf('\\');
    if (slash > 0) {
      return identity.substring(0, slash).strip();
    }
    Matcher argument = ARGUMENT.matcher(folder.command());
    if (!argument.find()) {
      return null;
    }
    for (int i = 1; i <= argument.groupCount(); i++) {
      String group = argument.group(i);
      if (group != null) {
        return group.startsWith("$") ? null : group.strip();
      }
    }
    return null;
  }

  void add(PrintedObject folder) {
    folders++;
    if (folder.value("FolderType").equalsIgnoreCase("Root")) {
      roots++;
    }
    Boolean isNonMail = isNonMail(folder);
    if (isNonMail == null) {
      untold = true;
    } else if (isNonMail) {
      nonMail++;
    }
  }

  FolderStatistics result() {
    return new FolderStatistics(
        place.file(), mailbox, folders, untold || folders == 0 ? null : nonMail, part());
  }

  private String part() {
    if (SCOPE.matcher(command).find()) {
      return "the command asks for a part of the folders (-FolderScope)";
    }
    if (FILTER.matcher(command).find()) {
      return "the command leaves folders out";
    }
    return mailbox == null && roots > 1
        ? "they are folders of " + roots + " mailboxes, and nothing tells whose each one is"
        : "";
  }

  /** Null when neither column tells; a folder that users have made says nothing by its type. */
  private static @Nullable Boolean isNonMail(PrintedObject folder) {
    Optional<String> containerClass = folder.text("ContainerClass").map(FolderCount::lower);
    if (containerClass.isPresent()) {
      return NON_MAIL_CLASSES.stream()
          .anyMatch(
              c -> containerClass.get().equals(c) || containerClass.get().startsWith(c + "."));
    }
    Optional<String> type = folder.text("FolderType").map(FolderCount::lower);
    return type.filter(t -> !t.equals("user created")).map(NON_MAIL_TYPES::contains).orElse(null);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
