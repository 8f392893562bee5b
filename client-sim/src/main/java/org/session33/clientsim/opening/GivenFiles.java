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
 * @param damaged the zips that nothing came out of, and the files in zips that could not be
 *     unpacked
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
    Taken taken = new Taken(formats);
    for (String name : names) {
      Optional<Path> path = existing(name);
      Optional<Sample> sample = path.isPresent() ? Optional.empty() : gallery.find(name);
      if (sample.isPresent()) {
        taken.files.addAll(gallery.files(sample.get()));
      } else if (path.filter(Files::isDirectory).isPresent()) {
        FolderSource.read(path.get())
            .reportTo(taken.problems::add)
            .ifPresent(files -> files.forEach(taken::take));
      } else {
        taken.take(SourceFile.of(path.orElseGet(() -> Path.of(name)), name));
      }
    }
    return new GivenFiles(taken.files, taken.damaged, taken.problems);
  }

  /** Takes one file in, that is on disk and no folder. */
  static GivenFiles of(SourceFile file, FileFormats formats) {
    Taken taken = new Taken(formats);
    taken.take(file);
    return new GivenFiles(taken.files, taken.damaged, taken.problems);
  }

  /** Collects files, with those of zips in the zips' place. */
  private static final class Taken {
    private final FileFormats formats;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Unread> damaged = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Taken(FileFormats formats) {
      this.formats = formats;
    }

    void take(SourceFile file) {
      if (!formats.isFor(file, Role.ZIP)) {
        files.add(file);
        files.addAll(MailedCase.partsOf(file, formats));
        return;
      }
      Reading<List<SourceFile>> unpacked = ZipSource.read(file);
      for (SourceFile inside : unpacked.reportTo(problems::add).orElse(List.of())) {
        files.add(inside);
        files.addAll(MailedCase.partsOf(inside, formats));
      }
      List<Problem> ofEntries =
          unpacked.problems().stream()
              .filter(Problem::isError)
              .filter(p -> p.place().file().startsWith(file.name() + SourceFile.INSIDE))
              .toList();
      ofEntries.forEach(p -> damaged.add(new Unread(p.place().file(), p.what())));
      if (unpacked.optional().orElse(List.of()).isEmpty() && ofEntries.isEmpty()) {
        damaged.add(new Unread(file.name(), why(unpacked)));
      }
    }
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
