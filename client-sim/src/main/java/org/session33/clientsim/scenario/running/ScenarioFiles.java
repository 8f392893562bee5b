package org.session33.clientsim.scenario.running;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Finds the scenario files that a path means. */
public final class ScenarioFiles {
  /** How the name of every scenario file ends. */
  public static final String ENDING = ".scenario.yaml";

  /** How many folders deep is looked. */
  public static final int DEPTH = 16;

  private ScenarioFiles() {}

  /** Whether a file's name, with or without its folder, ends as the name of a scenario file. */
  public static boolean isNamedAsOne(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * The files that a path means: a file itself, or every scenario file in a folder, sorted by path.
   *
   * @param problems takes what is wrong with a folder; the others are searched all the same
   */
  public static List<Path> under(Path path, Consumer<Problem> problems) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    try {
      // A link to a folder is gone through as the folder, under the name that the user gave.
      Path real = path.toRealPath();
      Files.walkFileTree(real, Set.of(), DEPTH, new Search(real, path, files, problems));
    } catch (IOException e) {
      problems.accept(unreadable(path, e));
    }
    Collections.sort(files);
    return files;
  }

  private static Problem unreadable(Path folder, IOException why) {
    return Problem.error(
        Place.of(folder.toString()),
        "the folder cannot be read (" + why.getMessage() + ")",
        "check that it may be opened");
  }

  /** Goes through all folders that may be opened. */
  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path real;
    private final Path given;
    private final List<Path> files;
    private final Consumer<Problem> problems;

    Search(Path real, Path given, List<Path> files, Consumer<Problem> problems) {
      this.real = real;
      this.given = given;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isNamedAsOne(file.toString()) && !attributes.isDirectory()) {
        files.add(named(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      problems.accept(unreadable(named(file), why));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
      if (why != null) {
        problems.accept(unreadable(named(folder), why));
      }
      return FileVisitResult.CONTINUE;
    }

    private Path named(Path found) {
      return found.equals(real) ? given : given.resolve(real.relativize(found));
    }
  }
}
