package org.session33.diagnostics.evidence.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.profile.AlternativeMailbox;
import org.session33.profiles.intake.profile.AutodiscoverReader;
import org.session33.profiles.intake.profile.CachedModePolicies;
import org.session33.profiles.intake.profile.PrfProfileReader;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.intake.statistics.FolderStatisticsReader;

/** Says what the other files hold that tell of a profile. */
final class ProfileParts {
  private static final int MOST_MAILBOXES = 20;

  private ProfileParts() {}

  static Reading<Part> folders(SourceFile file) {
    return new FolderStatisticsReader().read(file).map(ProfileParts::folders);
  }

  private static Part folders(FolderStatistics counted) {
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
    return Part.of(counted.folders(), says, Part.PROFILE)
        .naming(counted.mailbox() == null ? List.of() : List.of(counted.mailbox()));
  }

  static Reading<Part> autodiscover(SourceFile file) {
    return new AutodiscoverReader().read(file).map(ProfileParts::autodiscover);
  }

  private static Part autodiscover(List<AlternativeMailbox> mailboxes) {
    List<String> says = new ArrayList<>();
    long automapped = mailboxes.stream().filter(AlternativeMailbox::isAutomapped).count();
    says.add(
        "Autodiscover tells Outlook of "
            + (mailboxes.isEmpty() ? "no" : String.valueOf(mailboxes.size()))
            + " further mailbox"
            + (mailboxes.size() == 1 ? "" : "es")
            + (automapped == 0
                ? "."
                : (mailboxes.size() == 1 ? ", which is" : ", " + automapped + " of them")
                    + " opened by itself because somebody was given full access, and listed"
                    + " nowhere in the profile."));
    mailboxes.stream().limit(MOST_MAILBOXES).map(ProfileParts::words).forEach(says::add);
    List<String> names =
        mailboxes.stream()
            .flatMap(
                m ->
                    Stream.of(m.displayName(), m.smtpAddress(), m.ownerSmtpAddress(), m.legacyDn()))
            .filter(Objects::nonNull)
            .toList();
    return Part.of(
            mailboxes.size(),
            says,
            (mailboxes.isEmpty()
                    ? ""
                    : "the number of folders of "
                        + (mailboxes.size() == 1 ? "it" : "each of them")
                        + " (Get-MailboxFolderStatistics); ")
                + Part.PROFILE)
        .naming(names);
  }

  private static String words(AlternativeMailbox mailbox) {
    String name =
        Stream.of(mailbox.displayName(), mailbox.smtpAddress(), mailbox.legacyDn())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return name
        + Optional.ofNullable(mailbox.type()).map(t -> ": type " + t).orElse("")
        + (mailbox.isAutomapped() ? ", automapped." : ".");
  }

  static Reading<Part> deployment(SourceFile file) {
    return CachedModePolicies.readDeployment(file).map(ProfileParts::deployment);
  }

  private static Part deployment(CachedModePolicies settings) {
    List<String> says = new ArrayList<>();
    says.add(
        settings.settings().isEmpty()
            ? "It holds no settings of Cached Exchange Mode."
            : "It holds settings of Cached Exchange Mode that the deployment writes.");
    settings.settings().stream()
        .map(CachedModePolicies.Setting::words)
        .distinct()
        .forEach(says::add);
    return Part.of(settings.settings().size(), says, Part.PROFILE);
  }

  static Reading<Part> prf(SourceFile file) {
    return new PrfProfileReader().read(file).map(ProfileParts::prf);
  }

  private static Part prf(ProfileFragment fragment) {
    List<String> names =
        fragment.additionalMailboxes().stream().map(ProfileFragment.AddedMailbox::name).toList();
    return Part.of(
            names.size(),
            List.of(
                "It holds the settings of an Outlook profile, with "
                    + (names.isEmpty() ? "no" : String.valueOf(names.size()))
                    + " additional mailbox"
                    + (names.size() == 1 ? "" : "es")
                    + (names.isEmpty() ? "." : ": " + String.join(", ", names) + ".")),
            "the Outlook and the Exchange release (--outlook, --exchange)")
        .naming(names);
  }
}
