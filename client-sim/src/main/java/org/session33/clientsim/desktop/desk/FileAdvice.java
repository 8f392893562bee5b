package org.session33.clientsim.desktop.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormOrigins;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.intake.folder.CaseFolder;

/** Says what a file is that could not be used, and what could be done with it. */
final class FileAdvice {
  private static final String WITH_PROFILE =
      "What it says alone stands under Diagnosis. To rehearse it, open a case, or drop it together"
          + " with the user's profile export.";

  private FileAdvice() {}

  /** What a file is that makes no case and is no evidence. */
  static Problem problem(SourceFile file, FileFormat format) {
    String advice =
        switch (format) {
          case SCENARIO_YAML -> "run it with 'session33 test', or open a case that it names";
          case GZIP -> "unpack it and drop what comes out";
          default -> format.advice().orElse("drop a case, a profile export or evidence");
        };
    return Problem.warning(
        file.place(),
        format == FileFormat.UNKNOWN
            ? "it holds " + format.title()
            : "recognised as: " + format.title(),
        advice);
  }

  /** A file of a folder of which nothing was used. */
  static Problem unread(CaseFolder.Unread unread) {
    return Problem.warning(
        Place.of(unread.file()), "it was not used: " + unread.reason(), "nothing need be done");
  }

  /** Files that are good for nothing here; there is at least one. */
  static Notice notUsed(List<Problem> problems) {
    Problem first = problems.get(0);
    String name = FormOrigins.fileName(first.place().file());
    String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more files)";
    boolean failed = problems.stream().anyMatch(Problem::isError);
    return new Notice(
        failed ? Notice.Kind.ERROR : Notice.Kind.HINT,
        name + " was not used: " + first.what() + more + ".",
        sentence(first.remedy()),
        problems);
  }

  /** Evidence without a case to hold it against. */
  static Notice evidenceAlone(Map<SourceFile, String> evidence, List<Problem> others) {
    Map.Entry<SourceFile, String> first = evidence.entrySet().iterator().next();
    String name = FormOrigins.fileName(first.getKey().name());
    List<Problem> all =
        Stream.concat(
                evidence.entrySet().stream()
                    .map(
                        e ->
                            Problem.warning(
                                e.getKey().place(),
                                "this is evidence: " + e.getValue(),
                                "open a case or a profile export to rehearse it")),
                others.stream())
            .toList();
    return new Notice(
        Notice.Kind.HINT,
        evidence.size() == 1
            ? name + " is evidence (" + first.getValue() + "), and no case is open."
            : "These " + evidence.size() + " files are evidence, and no case is open.",
        WITH_PROFILE,
        all);
  }

  /** A part of a profile or server that makes no case alone; null where it is something else. */
  static @Nullable Notice profilePart(SourceFile file, OpenedCase found) {
    boolean failed = found.problems().stream().anyMatch(Problem::isError);
    try {
      FileFormat format = FileFormat.of(file);
      if (format.group() != FileFormat.Group.PROFILE) {
        return null;
      }
      boolean ofCompanions =
          format == FileFormat.FOLDER_STATISTICS
              || format == FileFormat.AUTODISCOVER_XML
              || format == FileFormat.OFFICE_CONFIGURATION_XML;
      return failed && !ofCompanions
          ? null
          : Notice.hint(
              FormOrigins.fileName(file.name())
                  + " is recognised as: "
                  + format.title()
                  + ". It holds no Outlook profile by itself.",
              "Drop it together with the user's profile export: they make one case.");
    } catch (InputException e) {
      return null;
    }
  }

  /** Files that make no case together. */
  static Notice noCase(String name, List<SourceFile> evidence, List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      return Notice.of(name, problems, false);
    }
    String what =
        evidence.isEmpty()
            ? " holds no Outlook profile to rehearse."
            : " holds evidence only ("
                + evidence.size()
                + (evidence.size() == 1 ? " file)" : " files)")
                + ", and no Outlook profile to rehearse.";
    return new Notice(
        evidence.isEmpty() ? Notice.Kind.ERROR : Notice.Kind.HINT,
        name + what,
        "Add the registry export of the user's Outlook profile, or a case file.",
        problems);
  }

  private static String sentence(String clause) {
    return clause.isEmpty()
        ? ""
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
