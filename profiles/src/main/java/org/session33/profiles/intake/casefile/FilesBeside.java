package org.session33.profiles.intake.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.session33.profiles.files.SourceFile;

/** The files on disk beside a case. */
final class FilesBeside implements CompanionFiles {
  private final Path caseFile;

  FilesBeside(Path caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public Optional<SourceFile> find(String name) {
    // A case that was written on Windows may have backslashes in its names.
    return existing(name).or(() -> existing(name.replace('\\', '/')));
  }

  private Optional<SourceFile> existing(String name) {
    try {
      Path path = caseFile.resolveSibling(name).normalize();
      // Only regular files: a device would never end.
      return Files.isRegularFile(path) ? Optional.of(SourceFile.of(path)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
