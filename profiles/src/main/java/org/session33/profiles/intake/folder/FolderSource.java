package org.session33.profiles.intake.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Lists the files of a folder on disk: regular files down to {@value #DEPTH} levels, sorted by name
 * whatever the machine's language is. Links are not followed and hidden files are left alone.
 */
public final class FolderSource {
  /** How many levels deep files are looked for; the folder's own files are level 1. */
  public static final int DEPTH = 3;

  private FolderSource() {}

  /** Lists them; at most {@link InputLimits#ENTRIES}. */
  public static Reading<List<SourceFile>> read(Path folder) {
    return Reading.of(
        problems -> {
          SourceFile whole = SourceFile.of(folder, nameOf(folder));
          if (!Files.isDirectory(folder)) {
            throw new InputException(
                whole.place(), "there is no such folder", "check the name of the folder");
          }
          List<SourceFile> files = new ArrayList<>();
          try {
            Files.walkFileTree(folder, Set.of(), DEPTH, new Collector(folder, files, problems));
          } catch (IOException e) {
            throw whole.unreadable(e);
          }
          files.sort(Comparator.comparing(f -> f.name().replace('\\', '/')));
          return List.copyOf(files);
        });
  }

  private static String nameOf(Path path) {
    return path.toString().isEmpty() ? "." : path.toString();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<SourceFile> files;
    private final Consumer<Problem> problems;

    Collector(Path folder, List<SourceFile> files, Consumer<Problem> problems) {
      this.folder = folder;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      SourceFile source = SourceFile.of(file);
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (files.size() >= InputLimits.ENTRIES) {
        problems.accept(
            Problem.error(
                SourceFile.of(folder, nameOf(folder)).place(),
                "the folder holds more than " + InputLimits.ENTRIES + " files",
                "put the files of one case into a folder of their own"));
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile()) {
        files.add(source);
      } else {
        problems.accept(
            Problem.error(
                source.place(),
                attributes.isDirectory()
                    ? "this folder lies too deep, so its files are not read"
                    : "this is a link or device and is not followed",
                "copy the files that matter into the folder itself"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.accept(SourceFile.of(file).unreadable(e).problem());
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return !path.equals(folder) && name != null && name.toString().startsWith(".");
    }
  }
}
