package org.session33.clientsim.opening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.folder.CaseFolder;
import org.session33.profiles.intake.folder.CaseFolderReader;

/** Sorts files of any kind into a case, where there is one among them, and evidence. */
public final class EvidenceOpener {
  private final CaseReader caseReader;
  private final CaseFolderReader folderReader;
  private final SampleGallery gallery;
  private final FileFormats formats;

  /**
   * An opener of these readers and samples.
   *
   * @param formats sorts what is given
   */
  public EvidenceOpener(
      CaseReader caseReader,
      CaseFolderReader folderReader,
      SampleGallery gallery,
      FileFormats formats) {
    this.gallery = gallery;
    this.formats = formats;
    this.caseReader = caseReader;
    this.folderReader = folderReader;
  }

  /**
   * Sorts files; folders, zips and samples count with all that is in them.
   *
   * @param names paths, or names of samples
   * @param stated releases that the user stated beside
   */
  public OpenedCase open(List<String> names, StatedReleases stated) {
    GivenFiles given = GivenFiles.of(names, gallery, formats);
    List<Problem> problems = new ArrayList<>(given.problems());
    List<CaseFolder.Unread> damaged = new ArrayList<>(given.damaged());
    List<SourceFile> files = given.files();
    List<SourceFile> cases = files.stream().filter(f -> formats.isFor(f, Role.CASE)).toList();
    if (cases.size() == 1 && cases.get(0).path().isPresent()) {
      return beside(cases.get(0), files, stated, problems);
    }
    boolean profileAmong =
        !cases.isEmpty()
            || files.stream()
                .anyMatch(f -> formats.find(f).filter(k -> k.role().isOfProfile()).isPresent());
    if (!profileAmong) {
      return new OpenedCase(null, files, damaged, problems);
    }
    CaseFolder folder =
        folderReader
            .read("the files given", files, stated)
            .reportTo(problems::add)
            .orElse(new CaseFolder(null, files, List.of()));
    if (folder.found() == null) {
      // Without a profile each file is told of by itself.
      return new OpenedCase(null, files, damaged, problems, folder.notRehearsed());
    }
    damaged.addAll(folder.unread());
    return new OpenedCase(folder.found(), folder.evidence(), damaged, problems)
        .actedOutOnlyOnPremises();
  }

  /** A case on disk keeps the files that it names; everything else given is more evidence. */
  private OpenedCase beside(
      SourceFile caseFile, List<SourceFile> files, StatedReleases stated, List<Problem> problems) {
    Path path = caseFile.path().orElseThrow();
    Case found =
        caseReader
            .read(caseFile, CompanionFiles.beside(path), stated)
            .reportTo(problems::add)
            .orElse(null);
    Set<SourceFile> evidence = new LinkedHashSet<>(files);
    evidence.remove(caseFile);
    if (found == null) {
      return new OpenedCase(
          null,
          List.copyOf(evidence),
          List.of(
              new CaseFolder.Unread(
                  caseFile.name(),
                  "this is a Session33 case, and it cannot be used; see the messages")),
          problems,
          ofCompanions(caseFile, problems));
    }
    List<SourceFile> all = new ArrayList<>(found.evidence());
    all.addAll(evidence);
    return new OpenedCase(found.withEvidence(all), List.of(), List.of(), problems)
        .actedOutOnlyOnPremises();
  }

  /** What is wrong in the files that a case names, a profile without an account above all. */
  private static String ofCompanions(SourceFile caseFile, List<Problem> problems) {
    return problems.stream()
        .filter(p -> p.isError() && !p.place().file().equals(caseFile.name()))
        .map(p -> p.place().file() + ": " + p.what() + ".")
        .collect(Collectors.joining(" "));
  }
}
