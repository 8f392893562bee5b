package org.session33.clientsim.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.folder.CaseFolder;
import org.session33.profiles.intake.folder.CaseFolder.Unread;
import org.session33.profiles.intake.folder.CaseFolderReader;
import org.session33.profiles.intake.workbook.WorkbookCaseReader;
import org.session33.profiles.sessions.SessionPlanner;

/** Opens a case by whatever a user calls it. */
public final class CaseOpener {
  private static final int MOST_NAMES = 20;

  private final CaseReader caseReader;
  private final CaseFolderReader folderReader;
  private final WorkbookCaseReader workbookReader;
  private final SampleGallery gallery;
  private final FileFormats formats;
  private final SessionPlanner planner;

  /**
   * An opener of these readers and samples.
   *
   * @param formats sorts what is given
   * @param planner tells whether a case is too large to be acted out
   */
  public CaseOpener(
      CaseReader caseReader,
      CaseFolderReader folderReader,
      WorkbookCaseReader workbookReader,
      SampleGallery gallery,
      FileFormats formats,
      SessionPlanner planner) {
    this.workbookReader = workbookReader;
    this.formats = formats;
    this.caseReader = caseReader;
    this.folderReader = folderReader;
    this.gallery = gallery;
    this.planner = planner;
  }

  /**
   * Opens a case.
   *
   * @param name a path to a case file, folder or zip, or the name of a sample; a file or folder of
   *     that name comes first
   * @param stated releases that the user stated beside
   */
  public OpenedCase open(String name, StatedReleases stated) {
    return open(name, stated, null);
  }

  /**
   * Opens a case, as {@link #open(String, StatedReleases)}, of one user of a workbook.
   *
   * @param user the name of that user; null where the workbook holds only one, or it is none
   */
  public OpenedCase open(String name, StatedReleases stated, @Nullable String user) {
    OpenedCase opened = find(name, stated, user);
    Case found = opened.found();
    if (found != null && user != null && !found.user().isMeantBy(user)) {
      return failed(
          Problem.error(
              Place.of(name),
              "this is a case of '" + found.user().name() + "', not of '" + user + "'",
              "leave out --user, which chooses a user of a workbook"));
    }
    return found == null ? opened : opened.refusing(tooLarge(name, found)).actedOutOnlyOnPremises();
  }

  /**
   * Opens files that were given together, as if they lay in one folder; folders and zips among them
   * count with all that is in them.
   *
   * @param name what they are called together, for messages and the title
   */
  public OpenedCase openTogether(String name, List<Path> paths, StatedReleases stated) {
    OpenedCase opened = fromFiles(name, given(paths.stream().map(Path::toString).toList()), stated);
    Case found = opened.found();
    return found == null ? opened : opened.refusing(tooLarge(name, found)).actedOutOnlyOnPremises();
  }

  /**
   * Opens a text that lies on no disk, as {@link #open(String, StatedReleases)} does a file; a case
   * that names other files finds none.
   */
  public OpenedCase openText(SourceFile text) {
    OpenedCase opened =
        formats.isFor(text, Role.CASE)
            ? fromCase(caseReader.read(text, CompanionFiles.none(), StatedReleases.none()))
            : fromFiles(text.name(), GivenFiles.of(text, formats), StatedReleases.none());
    Case found = opened.found();
    return found == null
        ? opened
        : opened.refusing(tooLarge(text.name(), found)).actedOutOnlyOnPremises();
  }

  /** Whether a file is a mail to which a profile or a case is attached. */
  public boolean isMailedCase(SourceFile file) {
    return !MailedCase.partsOf(file, formats).isEmpty();
  }

  /** What sorts the files that are given here. */
  public FileFormats formats() {
    return formats;
  }

  private GivenFiles given(List<String> names) {
    return GivenFiles.of(names, gallery, formats);
  }

  private Optional<Problem> tooLarge(String name, Case found) {
    long count = planner.count(found);
    return count <= SessionPlanner.MOST_SESSIONS
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                Place.of(name),
                String.format(
                    Locale.ROOT,
                    "the case would open %,d sessions, more than the %,d that can be acted out",
                    count,
                    SessionPlanner.MOST_SESSIONS),
                "check the numbers of folders, programs and reconnects, and sessionModel"));
  }

  private OpenedCase find(String name, StatedReleases stated, @Nullable String user) {
    Optional<Path> path = GivenFiles.existing(name);
    if (path.isPresent()) {
      return open(path.get(), name, stated, user);
    }
    Optional<Sample> sample = gallery.find(name);
    if (sample.isPresent()) {
      return open(sample.get(), stated, user);
    }
    return failed(
        Problem.error(
            Place.of(name.isBlank() ? "(no name)" : name),
            "there is no such file, folder or sample",
            Spelling.nearest(name, gallery.names())
                .map(n -> "did you mean the sample '" + n + "'?")
                .orElse("check the path; 'session33 samples' lists the samples")));
  }

  private OpenedCase open(Path path, String name, StatedReleases stated, @Nullable String user) {
    if (Files.isDirectory(path)) {
      return fromFiles(name, given(List.of(name)), stated);
    }
    SourceFile file = SourceFile.of(path, name);
    FileFormat format;
    try {
      format = formats.of(file);
    } catch (InputException e) {
      return failed(e.problem()).telling(file);
    }
    if (format.role() == Role.USERS) {
      return fromWorkbook(file, stated, user).telling(file);
    }
    if (format.role() == Role.CASE) {
      return fromCase(caseReader.read(file, CompanionFiles.beside(path), stated)).broken(file);
    }
    if (format == FileFormats.UNKNOWN) {
      // Reading it as a case tells what is wrong with it as one.
      return fromCase(caseReader.read(file, CompanionFiles.beside(path), stated)).telling(file);
    }
    return fromFiles(name, GivenFiles.of(file, formats), stated);
  }

  private OpenedCase open(Sample sample, StatedReleases stated, @Nullable String user) {
    List<SourceFile> files = gallery.files(sample);
    if (sample.main().isEmpty()) {
      return fromFiles(sample.name(), new GivenFiles(files, List.of(), List.of()), stated);
    }
    String main = sample.name() + "/" + sample.main();
    SourceFile caseFile =
        files.stream().filter(f -> f.name().equals(main)).findFirst().orElseThrow();
    if (!sample.isCaseFile()) {
      return fromWorkbook(caseFile, stated, user);
    }
    return fromCase(caseReader.read(caseFile, CompanionFiles.among(main, files), stated));
  }

  private OpenedCase fromWorkbook(SourceFile file, StatedReleases stated, @Nullable String user) {
    Reading<List<Case>> reading = workbookReader.read(file, stated);
    List<Problem> problems = new ArrayList<>(reading.problems());
    List<Case> cases = reading.optional().orElse(List.of());
    List<String> users = cases.stream().map(c -> c.user().name()).toList();
    List<Case> meant =
        user == null ? cases : cases.stream().filter(c -> c.user().isMeantBy(user)).toList();
    if (meant.size() == 1) {
      return new OpenedCase(meant.get(0), List.of(), List.of(), problems);
    }
    if (user != null) {
      problems.add(
          Problem.error(
              file.place(),
              "the workbook has no user '" + user + "' that can be used",
              Spelling.suggest(user, few(users))));
    } else if (!cases.isEmpty()) {
      problems.add(
          Problem.error(
              file.place(),
              "the workbook holds " + cases.size() + " users",
              "choose one with --user: " + String.join(", ", few(users))));
    }
    return new OpenedCase(null, List.of(), List.of(), problems);
  }

  /** As many names as one can choose from. */
  private static List<String> few(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return names;
    }
    List<String> few = new ArrayList<>(names.subList(0, MOST_NAMES));
    few.add("... and " + (names.size() - MOST_NAMES) + " more");
    return few;
  }

  private OpenedCase fromFiles(String name, GivenFiles given, StatedReleases stated) {
    List<Problem> problems = new ArrayList<>(given.problems());
    List<SourceFile> all = given.files();
    CaseFolder folder =
        folderReader
            .read(name, all, stated)
            .reportTo(problems::add)
            .orElse(new CaseFolder(null, List.of(), List.of()));
    List<Unread> unread = new ArrayList<>(given.damaged());
    if (folder.found() == null) {
      // Without a profile each file is told of by itself.
      return new OpenedCase(null, all, unread, problems, folder.notRehearsed());
    }
    unread.addAll(folder.unread());
    return new OpenedCase(folder.found(), folder.evidence(), unread, problems);
  }

  private static OpenedCase fromCase(Reading<Case> reading) {
    return new OpenedCase(reading.value(), List.of(), List.of(), reading.problems());
  }

  private static OpenedCase failed(Problem problem) {
    return new OpenedCase(null, List.of(), List.of(), List.of(problem));
  }
}
