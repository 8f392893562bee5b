package org.session33.profiles.intake.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.OutlookReleases;

/**
 * Puts a case together from the real files of a folder or zip: a profile export, policies, the
 * server's registry, folder counts and evidence. A case of ours among them is taken as the case,
 * and the other files as the ones that it names.
 */
public final class CaseFolderReader {
  private final CaseReader caseReader;
  private final OutlookReleases outlookReleases;
  private final ExchangeReleases exchangeReleases;
  private final FileFormats formats;

  /**
   * A reader.
   *
   * @param caseReader reads a case of ours among the files
   * @param formats sorts and reads the other files
   */
  public CaseFolderReader(
      CaseReader caseReader,
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases,
      FileFormats formats) {
    this.caseReader = caseReader;
    this.outlookReleases = outlookReleases;
    this.exchangeReleases = exchangeReleases;
    this.formats = formats;
  }

  /**
   * Puts the case together. What no file tells is assumed, with a warning that says how to state
   * it.
   *
   * @param name the folder's or zip's name, for messages and the title
   * @param files its files, as {@link FolderSource} and {@link ZipSource} give them
   * @param stated the releases that the user stated; they beat what the files say
   * @return always a value; its case is null when no profile is among the files
   */
  public Reading<CaseFolder> read(String name, List<SourceFile> files, StatedReleases stated) {
    return Reading.of(
        problems -> {
          FolderContents contents = new FolderContents(formats, problems);
          files.forEach(contents::take);
          List<SourceFile> cases = contents.cases();
          if (cases.size() == 1) {
            return fromCase(cases.get(0), files, contents, stated, problems);
          }
          if (cases.size() > 1) {
            problems.accept(
                Problem.error(
                    cases.get(1).place(),
                    "there are several cases here: "
                        + String.join(", ", cases.stream().map(SourceFile::name).toList()),
                    "name the one that is meant"));
            return new CaseFolder(null, contents.evidence(), contents.unread());
          }
          contents.open();
          Optional<Case> found =
              new FolderAssembly(outlookReleases, exchangeReleases)
                  .assemble(name, contents, stated, problems);
          return new CaseFolder(
              found.orElse(null),
              contents.evidence(),
              contents.unread(),
              String.join(" ", contents.notRehearsed().stream().map(n -> n + ".").toList()));
        });
  }

  private CaseFolder fromCase(
      SourceFile caseFile,
      List<SourceFile> files,
      FolderContents contents,
      StatedReleases stated,
      Consumer<Problem> problems) {
    CompanionFiles companions =
        caseFile
            .path()
            .map(CompanionFiles::beside)
            .orElseGet(() -> CompanionFiles.among(caseFile.name(), files));
    Optional<Case> found = caseReader.read(caseFile, companions, stated).reportTo(problems);
    List<SourceFile> evidence = new ArrayList<>(found.map(Case::evidence).orElse(List.of()));
    List<SourceFile> beside = new ArrayList<>(contents.evidence());
    beside.addAll(contents.prints());
    for (SourceFile file : beside) {
      if (evidence.stream().noneMatch(e -> same(e, file))) {
        evidence.add(file);
      }
    }
    return new CaseFolder(
        found.map(c -> c.withEvidence(evidence)).orElse(null), evidence, contents.unread());
  }

  private static boolean same(SourceFile a, SourceFile b) {
    if (a.path().isPresent() && b.path().isPresent()) {
      return a.path()
          .get()
          .toAbsolutePath()
          .normalize()
          .equals(b.path().get().toAbsolutePath().normalize());
    }
    return a.name().equals(b.name());
  }
}
