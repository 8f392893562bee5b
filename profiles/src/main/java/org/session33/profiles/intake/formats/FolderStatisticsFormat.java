package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;

/** Output of Get-MailboxFolderStatistics in any dress. */
public final class FolderStatisticsFormat extends ProfileFormat {
  private static final int MOST_MAILBOXES = 20;

  /** The format. */
  public FolderStatisticsFormat() {
    super(
        "folder-statistics", Role.FOLDER_COUNTS, "folder statistics (Get-MailboxFolderStatistics)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.cmdlet().filter(c -> c == Cmdlet.GET_MAILBOX_FOLDER_STATISTICS).isPresent();
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    return new FolderStatisticsReader().all(file).map(ProfilePart::of);
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(new FolderStatisticsReader().all(file).map(FolderStatisticsFormat::words));
  }

  private static FileSummary words(List<FolderStatistics> counts) {
    List<String> says = new ArrayList<>();
    counts.stream().limit(MOST_MAILBOXES).map(FolderStatisticsFormat::words).forEach(says::add);
    if (counts.size() > MOST_MAILBOXES) {
      says.add("There are " + (counts.size() - MOST_MAILBOXES) + " more mailboxes.");
    }
    if (counts.stream().anyMatch(FolderStatistics::isCount)) {
      says.add(
          "Whether that is too many depends on the Outlook release, on what it caches of shared"
              + " folders, and on the other mailboxes of the profile (KB 842022, KB 3115602).");
    }
    return FileSummary.of(
            counts.stream().mapToInt(FolderStatistics::folders).sum(),
            says,
            FileSummary.PROFILE_NEEDED)
        .naming(counts.stream().flatMap(c -> Stream.ofNullable(c.mailbox())).toList());
  }

  private static String words(FolderStatistics counted) {
    String mailbox = counted.mailbox() == null ? "A mailbox" : "Mailbox " + counted.mailbox();
    if (!counted.part().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "%s: %,d %s listed, which is not the number of a mailbox: %s.",
          mailbox,
          counted.folders(),
          counted.folders() == 1 ? "folder is" : "folders are",
          counted.part());
    }
    return String.format(
        Locale.ROOT,
        "%s has %,d folders%s.",
        mailbox,
        counted.folders(),
        counted.nonMailFolders() == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", %,d of them for appointments, contacts or tasks",
                counted.nonMailFolders()));
  }
}
