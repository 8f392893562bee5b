package org.session33.profiles.intake.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/** Counts folders row by row, from whatever dress the rows come in. */
final class FolderCount {
  private static final List<String> NON_MAIL_CLASSES =
      List.of("ipf.appointment", "ipf.contact", "ipf.task");
  private static final Set<String> NON_MAIL_TYPES = Set.of("calendar", "contacts", "tasks");

  private final Set<String> mailboxes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private int folders;
  private int nonMail;
  private boolean untold;

  /** Adds a folder; the function gives the text of a column. */
  void add(Function<String, Optional<String>> column) {
    folders++;
    column.apply("Identity").map(FolderCount::mailboxOf).ifPresent(this::remember);
    Boolean isNonMail = isNonMail(column);
    if (isNonMail == null) {
      untold = true;
    } else if (isNonMail) {
      nonMail++;
    }
  }

  FolderStatistics result(SourceFile file, Consumer<Problem> problems) {
    if (folders == 0) {
      problems.accept(
          Problem.error(
              file.place(), "no folder is listed here", "export the statistics again, whole"));
    }
    if (mailboxes.size() > 1) {
      problems.accept(
          Problem.warning(
              file.place(),
              "folders of several mailboxes are counted together",
              "export one mailbox at a time"));
    }
    String mailbox = mailboxes.size() == 1 ? mailboxes.iterator().next() : null;
    return new FolderStatistics(
        file.name(), mailbox, folders, untold || folders == 0 ? null : nonMail);
  }

  private void remember(String mailbox) {
    // Two are enough to know that it is not one.
    if (mailboxes.size() < 2 && !mailbox.isBlank()) {
      mailboxes.add(mailbox);
    }
  }

  private static String mailboxOf(String identity) {
    int slash = identity.indexOf('\\');
    return slash < 0 ? "" : identity.substring(0, slash).strip();
  }

  /** Null when neither column tells; a folder that users have made says nothing by its type. */
  private static @Nullable Boolean isNonMail(Function<String, Optional<String>> column) {
    Optional<String> containerClass = column.apply("ContainerClass").map(FolderCount::lower);
    if (containerClass.isPresent()) {
      return NON_MAIL_CLASSES.stream()
          .anyMatch(
              c -> containerClass.get().equals(c) || containerClass.get().startsWith(c + "."));
    }
    Optional<String> type = column.apply("FolderType").map(FolderCount::lower);
    return type.filter(t -> !t.equals("user created")).map(NON_MAIL_TYPES::contains).orElse(null);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
