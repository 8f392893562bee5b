package org.session33.clientsim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Finds the scenario files that a path means. */
public final class ScenarioFiles {
  /** How the name of every scenario file ends. */
  public static final String ENDING = ".scenario.yaml";

  private static final int DEPTH = 16;

  private ScenarioFiles() {}

  /** Whether a file's name, with or without its folder, ends as the name of a scenario file. */
  public static boolean isNamedAsOne(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * The files that a path means: a file itself, or every scenario file in a folder, sorted by path.
   *
   * @param problems takes what is wrong with a folder
   */
  public static List<Path> under(Path path, Consumer<Problem> problems) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path, DEPTH)) {
      return files.filter(f -> isNamedAsOne(f.toString())).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.accept(
          Problem.error(
              Place.of(path.toString()),
              "the folder cannot be read (" + e.getMessage() + ")",
              "check that it may be opened"));
      return List.of();
    }
  }
}
