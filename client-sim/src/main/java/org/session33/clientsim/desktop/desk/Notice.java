package org.session33.clientsim.desktop.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormOrigins;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.folder.CaseFolder;

/**
 * Something to tell, in a bar above the case.
 *
 * @param kind how bad it is
 * @param what what happened, one sentence
 * @param hint what to do, one sentence; may be empty
 * @param problems the places, in order; may be empty
 */
public record Notice(Kind kind, String what, String hint, List<Problem> problems) {
  private static final String WITH_PROFILE =
      "What it says alone stands under Diagnosis. To rehearse it, open a case, or drop it together"
          + " with the user's profile export.";

  /** How bad it is. */
  public enum Kind {
    /** Good to know. */
    HINT,
    /** Something was left out or assumed. */
    WARNING,
    /** Something did not work. */
    ERROR
  }

  public Notice {
    problems = List.copyOf(problems);
  }

  /** Something good to know. */
  public static Notice hint(String what, String hint) {
    return new Notice(Kind.HINT, what, hint, List.of());
  }

  /** Something did not work. */
  public static Notice error(String what, String hint) {
    return new Notice(Kind.ERROR, what, hint, List.of());
  }

  /** What went wrong while something was worked at. */
  static Notice of(Exception failure) {
    // The planner's word for a case that is too large to be acted out.
    return failure instanceof IllegalArgumentException
        ? error(
            String.valueOf(failure.getMessage()),
            "Check the numbers of folders, programs and reconnects.")
        : error(
            "Something went wrong inside Session33: " + failure,
            "Undo the last change, and please report it.");
  }

  /** What is wrong in files that were opened; there is at least one problem. */
  static Notice of(String name, List<Problem> problems, boolean opened) {
    boolean errors = problems.stream().anyMatch(Problem::isError);
    Problem first = problems.stream().filter(p -> p.isError() == errors).findFirst().orElseThrow();
    String more =
        problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more, see Details)";
    return new Notice(
        errors ? Kind.ERROR : Kind.WARNING,
        (opened ? "" : name + " could not be opened. ")
            + first.place()
            + ": "
            + first.what()
            + more,
        first.hint(),
        problems);
  }

  /** What a file is that makes no case and is no evidence. */
  static Problem useless(SourceFile file, FileFormat format) {
    return Problem.warning(
        file.place(),
        (format == FileFormats.UNKNOWN ? "it holds " : "recognised as: ") + format.title(),
        format.instead());
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
        failed ? Kind.ERROR : Kind.HINT,
        name + " was not used: " + first.what() + more + ".",
        sentence(first.hint()),
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
        Kind.HINT,
        evidence.size() == 1
            ? name + " is evidence (" + first.getValue() + "), and no case is open."
            : "These " + evidence.size() + " files are evidence, and no case is open.",
        WITH_PROFILE,
        all);
  }

  /** A part of a profile or server that makes no case alone; null where it is something else. */
  static @Nullable Notice profilePart(SourceFile file, FileFormat format, OpenedCase found) {
    boolean failed = found.problems().stream().anyMatch(Problem::isError);
    boolean ofAccount = format.role() == Role.REGISTRY || format.role() == Role.PROFILE;
    if (!format.role().isOfProfile() || (failed && ofAccount)) {
      return null;
    }
    return hint(
        FormOrigins.fileName(file.name())
            + " is recognised as: "
            + format.title()
            + ". It holds no Outlook profile by itself.",
        "Drop it together with the user's profile export: they make one case.");
  }

  /** Files that make no case together. */
  static Notice noCase(String name, List<SourceFile> evidence, List<Problem> problems) {
    // What was read as evidence need not be a case as well.
    Set<String> read =
        evidence.stream().map(file -> file.place().file()).collect(Collectors.toSet());
    List<Problem> others =
        problems.stream().filter(p -> !(p.isError() && read.contains(p.place().file()))).toList();
    if (others.stream().anyMatch(Problem::isError)) {
      return of(name, others, false);
    }
    String what =
        evidence.isEmpty()
            ? " holds no Outlook profile to rehearse."
            : " holds evidence only ("
                + evidence.size()
                + (evidence.size() == 1 ? " file)" : " files)")
                + ", and no Outlook profile to rehearse.";
    return new Notice(
        evidence.isEmpty() ? Kind.ERROR : Kind.HINT,
        name + what,
        "Add the registry export of the user's Outlook profile, or a case file.",
        others);
  }

  private static String sentence(String clause) {
    return clause.isEmpty()
        ? ""
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
