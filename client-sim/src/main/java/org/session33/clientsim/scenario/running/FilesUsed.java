package org.session33.clientsim.scenario.running;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/** The files beside a scenario file, and a memory of those that were asked for. */
public final class FilesUsed implements CompanionFiles {
  private final Path scenarioFile;
  private final CompanionFiles beside;
  private final Set<Path> used = new TreeSet<>();

  FilesUsed(Path scenarioFile) {
    this.scenarioFile = scenarioFile;
    this.beside = CompanionFiles.beside(scenarioFile);
    used.add(identity(scenarioFile));
  }

  @Override
  public Optional<SourceFile> find(String name) {
    Optional<SourceFile> found = beside.find(name);
    found
        .flatMap(SourceFile::path)
        .or(() -> wouldBe(name))
        .map(FilesUsed::identity)
        .ifPresent(used::add);
    return found;
  }

  /** Where a missing file would have to lie. */
  private Optional<Path> wouldBe(String name) {
    try {
      return Optional.of(scenarioFile.resolveSibling(name.replace('\\', '/')));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Set<Path> all() {
    return used;
  }

  /**
   * One path for one file, whatever way leads to it: links are followed as far as the file or its
   * folder exists.
   */
  public static Path identity(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return whole.toRealPath();
    } catch (IOException e) {
      Path folder = whole.getParent();
      Path name = whole.getFileName();
      return folder == null || name == null ? whole : identity(folder).resolve(name);
    }
  }
}
