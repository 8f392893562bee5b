package org.session33.clientsim.opening;

import java.util.List;
import org.session33.diagnostics.evidence.mail.Mail;
import org.session33.diagnostics.evidence.mail.MailFormat;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;

/** Profiles and cases that are attached to a mail; what else is in it is evidence. */
final class MailedCase {
  private MailedCase() {}

  /** The files in a mail of which a case can be made; none where the file is no mail. */
  static List<SourceFile> partsOf(SourceFile file, FileFormats formats) {
    FileFormat format = formats.find(file).orElse(FileFormats.UNKNOWN);
    if (!(format instanceof MailFormat mail)) {
      return List.of();
    }
    // Whatever is wrong with the mail is told by whoever reads it as evidence.
    List<Mail.Part> parts = mail.open(file, 0).optional().map(Mail::parts).orElse(List.of());
    return parts.stream()
        .filter(part -> !part.text())
        .map(Mail.Part::file)
        .filter(part -> formats.find(part).filter(f -> isOfCase(f.role())).isPresent())
        .toList();
  }

  private static boolean isOfCase(Role role) {
    return role.isOfProfile() || role == Role.CASE;
  }
}
