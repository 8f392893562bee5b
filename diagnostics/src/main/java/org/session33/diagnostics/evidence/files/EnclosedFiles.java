package org.session33.diagnostics.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.mail.Mail;
import org.session33.diagnostics.evidence.mail.MailFormat;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.intake.folder.ZipSource;

/**
 * Reads what lies in mails and zips, each file as evidence of its own. One of these goes with a
 * file that was given, into all that is in it, so that together they keep to the caps.
 */
final class EnclosedFiles {
  private final EvidenceReader reader;
  private int depth;
  private int files;
  private long bytes;

  EnclosedFiles(EvidenceReader reader) {
    this.reader = reader;
  }

  /** What is in a mail or zip; empty where the file is neither. */
  Optional<Reading<Evidence>> read(SourceFile file, FileFormat format) {
    if (!(format instanceof MailFormat) && format.role() != Role.ZIP) {
      return Optional.empty();
    }
    if (depth > InputLimits.MAIL_DEPTH) {
      Problem tooDeep =
          Problem.error(
              file.place(),
              "this file lies too deep inside mails and zips",
              "save it as a file of its own");
      return Optional.of(unread(file, List.of(tooDeep)));
    }
    depth++;
    try {
      return Optional.of(format instanceof MailFormat mail ? readMail(file, mail) : readZip(file));
    } finally {
      depth--;
    }
  }

  private Reading<Evidence> readZip(SourceFile zip) {
    Reading<List<SourceFile>> unpacked = ZipSource.read(zip);
    List<Problem> problems = new ArrayList<>(unpacked.problems());
    List<SourceFile> inside = unpacked.optional().orElse(List.of());
    if (inside.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.error(
              zip.place(), "there is no file in this zip", "pack it again, or ask for it again"));
    }
    if (inside.isEmpty()) {
      return unread(zip, problems);
    }
    Evidence evidence = Evidence.NONE;
    for (Problem problem : unpacked.problems()) {
      if (problem.isError() && problem.place().file().startsWith(zip.name() + SourceFile.INSIDE)) {
        evidence = evidence.plus(unread(problem));
      }
    }
    for (SourceFile file : inside) {
      evidence = evidence.plus(readOne(file).reportTo(problems::add).orElse(Evidence.NONE));
    }
    return new Reading<>(evidence, problems);
  }

  private Reading<Evidence> readMail(SourceFile file, MailFormat format) {
    Reading<Mail> opened = format.open(file, depth - 1);
    List<Problem> problems = new ArrayList<>(opened.problems());
    Mail mail = opened.value();
    if (mail == null || (mail.parts().isEmpty() && mail.ticket() == null)) {
      if (problems.isEmpty()) {
        problems.add(format.problem(file.place()));
      }
      return unread(file, problems);
    }
    MailEvidence evidence = new MailEvidence(file, format, mail);
    List<Problem> ofParts = new ArrayList<>();
    for (Mail.Part part : mail.parts()) {
      evidence.add(part, readOne(part.file()).reportTo(ofParts::add).orElse(Evidence.NONE));
    }
    Evidence all = evidence.joined();
    ofParts.stream().filter(p -> !evidence.isOnlyAGreeting(p)).forEach(problems::add);
    for (Problem problem : opened.problems()) {
      if (problem.isError() && !problem.place().file().equals(file.name())) {
        all = all.plus(unread(problem));
      }
    }
    return new Reading<>(all, problems);
  }

  private Reading<Evidence> readOne(SourceFile file) {
    try {
      bytes += file.bytes(InputLimits.ZIP_BYTES).length;
    } catch (InputException e) {
      // Whoever reads it meets the same and tells it.
    }
    if (++files > InputLimits.ENTRIES || bytes > InputLimits.ZIP_BYTES) {
      Problem tooMuch =
          Problem.error(
              file.place(),
              "more comes out of the file that was given than is read",
              "give the files that matter by themselves");
      return unread(file, List.of(tooMuch));
    }
    return reader.read(file, this);
  }

  private static String reason(Problem problem) {
    return problem.what() + "; " + problem.hint();
  }

  private static Evidence unread(Problem problem) {
    return new Evidence(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new UnreadFile(problem.place().file(), reason(problem))));
  }

  private static Reading<Evidence> unread(SourceFile file, List<Problem> problems) {
    String why = problems.isEmpty() ? "" : reason(problems.get(0));
    return new Reading<>(
        new Evidence(
            List.of(), List.of(), List.of(), List.of(), List.of(new UnreadFile(file.name(), why))),
        problems);
  }
}
