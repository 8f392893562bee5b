package org.session33.clientsim.opening;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat.Role;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.intake.folder.CaseFolder.Unread;
import org.session33.profiles.intake.folder.FolderSource;
import org.session33.profiles.intake.folder.ZipSource;

/**
 * Files as they were given; folders, zips and samples are taken for all that is in them.
 *
 * @param files all of them, in their order
 * @param damaged the zips that nothing came out of
 * @param problems what was wrong on the way
 */
record GivenFiles(List<SourceFile> files, List<Unread> damaged, List<Problem> problems) {
  GivenFiles {
    files = List.copyOf(files);
    damaged = List.copyOf(damaged);
    problems = List.copyOf(problems);
  }

  /**
   * Takes files in.
   *
   * @param names paths, or names of samples; a file or folder of a sample's name comes first
   */
  static GivenFiles of(List<String> names, SampleGallery gallery, FileFormats formats) {
    List<SourceFile> files = new ArrayList<>();
    List<Unread> damaged = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      Optional<Path> path = existing(name);
      Optional<Sample> sample = path.isPresent() ? Optional.empty() : gallery.find(name);
      if (sample.isPresent()) {
        files.addAll(gallery.files(sample.get()));
      } else if (path.filter(Files::isDirectory).isPresent()) {
        FolderSource.read(path.get()).reportTo(problems::add).ifPresent(files::addAll);
      } else {
        SourceFile file = SourceFile.of(path.orElseGet(() -> Path.of(name)), name);
        if (formats.isFor(file, Role.ZIP)) {
          Reading<List<SourceFile>> unpacked = ZipSource.read(file);
          unpacked.reportTo(problems::add).ifPresent(files::addAll);
          if (unpacked.optional().orElse(List.of()).isEmpty()) {
            damaged.add(new Unread(name, why(unpacked)));
          }
        } else {
          files.add(file);
        }
      }
    }
    return new GivenFiles(files, damaged, problems);
  }

  private static String why(Reading<List<SourceFile>> unpacked) {
    return unpacked.problems().stream()
        .findFirst()
        .map(Problem::what)
        .orElse("there is no file in this zip");
  }

  /** The file or folder of a name, where there is one. */
  static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(p -> !name.isBlank() && Files.exists(p));
    } catch (InvalidPathException e) {
      // On Windows not every name of a sample need be a path.
      return Optional.empty();
    }
  }
}
