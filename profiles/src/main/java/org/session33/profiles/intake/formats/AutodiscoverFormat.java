package org.session33.profiles.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.intake.profile.AlternativeMailbox;
import org.session33.profiles.intake.profile.AutodiscoverReader;

/** What Autodiscover answered, which names automapped mailboxes. */
public final class AutodiscoverFormat extends ProfileFormat {
  private static final int MOST_MAILBOXES = 20;

  /** What people copy out of an answer. */
  private static final Set<String> PARTS = Set.of("Response", "Account", "AlternativeMailbox");

  /** The format. */
  public AutodiscoverFormat() {
    super("autodiscover-xml", Role.AUTOMAPPED, "an Autodiscover answer (XML)");
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.rootName().equals("Autodiscover")
        || (PARTS.contains(head.rootName()) && head.text().contains("AlternativeMailbox"));
  }

  @Override
  public Reading<ProfilePart> read(SourceFile file) {
    return ProfilePart.ofAccount(
        new AutodiscoverReader()
            .read(file)
            .map(
                mailboxes ->
                    ProfilePart.ofAutomapped(
                        mailboxes.stream()
                            .filter(AlternativeMailbox::isAutomapped)
                            .flatMap(m -> Stream.ofNullable(m.displayName()))
                            .toList())));
  }

  @Override
  public Optional<Reading<FileSummary>> summary(SourceFile file) {
    return Optional.of(new AutodiscoverReader().read(file).map(AutodiscoverFormat::summary));
  }

  private static FileSummary summary(List<AlternativeMailbox> mailboxes) {
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
    mailboxes.stream().limit(MOST_MAILBOXES).map(AutodiscoverFormat::words).forEach(says::add);
    List<String> names =
        mailboxes.stream()
            .flatMap(
                m ->
                    Stream.of(m.displayName(), m.smtpAddress(), m.ownerSmtpAddress(), m.legacyDn()))
            .filter(Objects::nonNull)
            .toList();
    return FileSummary.of(
            mailboxes.size(),
            says,
            (mailboxes.isEmpty()
                    ? ""
                    : "the number of folders of "
                        + (mailboxes.size() == 1 ? "it" : "each of them")
                        + " (Get-MailboxFolderStatistics); ")
                + FileSummary.PROFILE_NEEDED)
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
}
