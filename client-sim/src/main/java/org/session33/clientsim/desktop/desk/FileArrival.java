package org.session33.clientsim.desktop.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.desktop.form.FormOrigins;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.OpenedCase;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.casefile.StatedReleases;

/**
 * Finds out what files of any kind are good for. It only reads, and throws nothing, whatever the
 * files hold, but where it is stopped: then a {@link java.util.concurrent.CancellationException}.
 */
final class FileArrival {
  private static final String TOGETHER = "the dropped files";
  private static final String TICKET = "ticket in plain words";

  private final CaseOpener opener;
  private final BrokenCase broken;
  private final Predicate<SourceFile> tickets;

  /**
   * The arrival of files.
   *
   * @param tickets whether a text of no format is a ticket in plain words
   */
  FileArrival(CaseOpener opener, FormFacts facts, Predicate<SourceFile> tickets) {
    this.opener = opener;
    this.tickets = tickets;
    this.broken = new BrokenCase(opener, facts);
  }

  /**
   * What became of files.
   *
   * @param opening the case that they make, or null
   * @param evidence the evidence among them, for the case that is open or to be read alone
   * @param kinds what kinds of files the evidence is
   * @param notice what there is to tell, or null
   */
  record Arrival(
      @Nullable Opening opening,
      List<SourceFile> evidence,
      Map<SourceFile, String> kinds,
      @Nullable Notice notice) {
    /** In a few words, for Undo. */
    String words() {
      return evidence.size() == 1
          ? "Add " + FormOrigins.fileName(evidence.get(0).name())
          : "Add " + evidence.size() + " evidence files";
    }

    /** This evidence behind what is there already; a file is never there twice. */
    List<SourceFile> evidenceBeside(List<SourceFile> there) {
      List<SourceFile> all = new ArrayList<>(there);
      for (SourceFile file : evidence) {
        if (all.stream().noneMatch(f -> f.name().equals(file.name()))) {
          all.add(file);
        }
      }
      return all;
    }
  }

  /**
   * Opens a file, folder, zip or sample.
   *
   * @param caseIsOpen whether there is a case that stays where this is none
   * @param running hears which file is looked at
   */
  Arrival open(String path, boolean caseIsOpen, ReadingProgress running) {
    running.reading(path, 0, 0);
    return arrived(path, openOne(path), sources(path), caseIsOpen);
  }

  private OpenedCase openOne(String name) {
    OpenedCase found = opener.open(name, StatedReleases.none());
    return isCase(name) ? broken.orElse(name, found) : found;
  }

  /** Whether this is a case of its own, and no loose files that make one. */
  private boolean isCase(String name) {
    try {
      Path path = Path.of(name);
      return Files.isRegularFile(path) && opener.formats().isFor(SourceFile.of(path), Role.CASE);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Loose files can be read again together with others; a case of its own names what it needs. */
  private List<Path> sources(String name) {
    try {
      Path path = Path.of(name);
      return Files.exists(path) && !isCase(name) ? List.of(path) : List.of();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  /**
   * Takes files.
   *
   * @param caseIsOpen whether there is a case that evidence can be added to
   * @param sources the loose files that this case was put together from
   * @param running hears which file is looked at
   */
  Arrival receive(
      List<Path> paths, boolean caseIsOpen, List<Path> sources, ReadingProgress running) {
    Map<SourceFile, String> evidence = new LinkedHashMap<>();
    List<SourceFile> useless = new ArrayList<>();
    List<Problem> others = new ArrayList<>();
    List<Path> makings = new ArrayList<>();
    for (Path path : paths) {
      SourceFile file = SourceFile.of(path);
      running.reading(file.name(), 0, 0);
      if (Files.isDirectory(path)) {
        makings.add(path);
        continue;
      }
      try {
        FileFormat format = opener.formats().of(file);
        // A print of policies is more evidence of an open case that stands in a file of its own.
        boolean beside = format.role() == Role.POLICY && caseIsOpen && sources.isEmpty();
        if (!caseIsOpen && opener.isMailedCase(file)) {
          makings.add(path);
        } else if (format.role() == Role.EVIDENCE || beside) {
          evidence.put(file, format.title());
        } else if (isMaking(format.role())) {
          makings.add(path);
        } else if (isTicket(file, format)) {
          evidence.put(file, TICKET);
        } else {
          useless.add(file);
          others.add(Notice.useless(file, format));
        }
      } catch (InputException e) {
        if (Files.exists(path)) {
          useless.add(file);
        }
        others.add(e.problem());
      }
    }
    if (!makings.isEmpty()) {
      running.reading(makings.get(0).toString(), 0, 0);
      return together(paths, makings, sources, caseIsOpen);
    }
    return loose(evidence, useless, others, caseIsOpen);
  }

  /**
   * Takes a text that was pasted.
   *
   * @param caseIsOpen whether there is a case that evidence can be added to
   * @param running hears which file is looked at
   */
  Arrival receivePasted(SourceFile text, boolean caseIsOpen, ReadingProgress running) {
    running.reading(text.name(), 0, 0);
    try {
      FileFormat format = opener.formats().of(text);
      if (isMaking(format.role()) && !(format.role() == Role.POLICY && caseIsOpen)) {
        return arrived(text.name(), opener.openText(text), List.of(), caseIsOpen);
      }
      boolean ticket = isTicket(text, format);
      boolean used = ticket || format.role() == Role.EVIDENCE || format.role() == Role.POLICY;
      return loose(
          used ? Map.of(text, ticket ? TICKET : format.title()) : Map.of(),
          used ? List.of() : List.of(text),
          used ? List.of() : List.of(Notice.useless(text, format)),
          caseIsOpen);
    } catch (InputException e) {
      return loose(Map.of(), List.of(), List.of(e.problem()), caseIsOpen);
    }
  }

  /** Files of which none makes a case. */
  private static Arrival loose(
      Map<SourceFile, String> evidence,
      List<SourceFile> useless,
      List<Problem> others,
      boolean caseIsOpen) {
    // Without a case to stay with, even what cannot be used is told of under Diagnosis.
    List<SourceFile> told = new ArrayList<>(evidence.keySet());
    if (!caseIsOpen) {
      told.addAll(useless);
    }
    if (evidence.isEmpty()) {
      return new Arrival(null, told, Map.of(), Notice.notUsed(others));
    }
    Notice notUsed = others.isEmpty() ? null : Notice.notUsed(others);
    return new Arrival(
        null, told, evidence, caseIsOpen ? notUsed : Notice.evidenceAlone(evidence, others));
  }

  private boolean isTicket(SourceFile file, FileFormat format) {
    return format == FileFormats.UNKNOWN && tickets.test(file);
  }

  /** Whether a case can be made of a file of this format, by itself or with others. */
  private static boolean isMaking(Role role) {
    return role == Role.CASE || role == Role.ZIP || role.isOfProfile();
  }

  private Arrival together(
      List<Path> paths, List<Path> makings, List<Path> sources, boolean caseIsOpen) {
    String only = paths.get(0).toString();
    OpenedCase found =
        paths.size() == 1
            ? openOne(only)
            : opener.openTogether(TOGETHER, paths, StatedReleases.none());
    String name = paths.size() == 1 ? only : TOGETHER;
    if (found.found() == null && !sources.isEmpty() && !sources.containsAll(paths)) {
      // A server's export or a folder list belongs to the profile that was opened before.
      List<Path> all = new ArrayList<>(sources);
      paths.stream().filter(p -> !all.contains(p)).forEach(all::add);
      OpenedCase joined = opener.openTogether(TOGETHER, all, StatedReleases.none());
      if (joined.found() != null) {
        return arrived(TOGETHER, joined, all, caseIsOpen);
      }
    }
    if (found.found() == null && paths.size() == 1 && !Files.isDirectory(makings.get(0))) {
      SourceFile part = SourceFile.of(makings.get(0));
      Notice alone =
          opener
              .formats()
              .find(part)
              .flatMap(f -> Optional.ofNullable(Notice.profilePart(part, f, found)))
              .orElse(null);
      if (alone != null) {
        return new Arrival(null, caseIsOpen ? List.of() : List.of(part), Map.of(), alone);
      }
    }
    return arrived(name, found, paths.size() == 1 ? sources(only) : paths, caseIsOpen);
  }

  private Arrival arrived(String name, OpenedCase found, List<Path> sources, boolean caseIsOpen) {
    List<Problem> problems = new ArrayList<>(found.problems());
    found.unread().stream().map(Notice::unread).forEach(problems::add);
    Case fresh = found.found();
    if (fresh == null) {
      // Evidence in a folder is not added to a case that somebody wanted to leave.
      List<SourceFile> alone = caseIsOpen ? List.of() : found.evidence();
      return new Arrival(
          null, alone, kinds(alone), Notice.noCase(name, found.evidence(), problems));
    }
    Map<SourceFile, String> kinds = kinds(fresh.evidence());
    return new Arrival(
        new Opening(fresh, name, found.intake(), kinds, sources),
        List.of(),
        kinds,
        problems.isEmpty() ? null : Notice.of(name, problems, true));
  }

  /** What a format is called, by its id; empty where it is none of the known ones. */
  String titleOf(String format) {
    return opener.formats().all().stream()
        .filter(f -> f.id().equals(format))
        .map(FileFormat::title)
        .findFirst()
        .orElse("");
  }

  private Map<SourceFile, String> kinds(List<SourceFile> files) {
    Map<SourceFile, String> kinds = new LinkedHashMap<>();
    files.forEach(f -> kinds.put(f, kind(f)));
    return kinds;
  }

  private String kind(SourceFile file) {
    try {
      return opener.formats().of(file).title();
    } catch (InputException e) {
      return e.problem().what();
    }
  }
}
