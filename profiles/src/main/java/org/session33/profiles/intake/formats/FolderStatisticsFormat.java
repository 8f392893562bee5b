package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;

/** Output of Get-MailboxFolderStatistics as CSV or CLIXML. */
public final class FolderStatisticsFormat extends ProfileFormat {
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
    return new FolderStatisticsReader().read(file).map(ProfilePart::of);
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(new FolderStatisticsReader().read(file).map(FolderStatisticsFormat::words));
  }

  private static FileSummary words(FolderStatistics counted) {
    String mailbox = counted.mailbox() == null ? "A mailbox" : "Mailbox " + counted.mailbox();
    List<String> says = new ArrayList<>();
    says.add(
        String.format(
            Locale.ROOT,
            "%s has %,d folders%s.",
            mailbox,
            counted.folders(),
            counted.nonMailFolders() == null
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", %,d of them for appointments, contacts or tasks",
                    counted.nonMailFolders())));
    says.add(
        "Whether that is too many depends on the Outlook release, on what it caches of shared"
            + " folders, and on the other mailboxes of the profile (KB 842022, KB 3115602).");
    return FileSummary.of(counted.folders(), says, FileSummary.PROFILE_NEEDED)
        .naming(counted.mailbox() == null ? List.of() : List.of(counted.mailbox()));
  }
}
