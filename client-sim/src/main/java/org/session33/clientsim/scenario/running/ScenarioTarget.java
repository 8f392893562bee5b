package org.session33.clientsim.scenario.running;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/**
 * What to run: a scenario file, a folder of them, or the scenario at a line.
 *
 * @param path the file or folder
 * @param line a line of the file, from 1, that selects the scenario around it; 0 for all
 */
public record ScenarioTarget(Path path, int line) {
  private static final Pattern AT_LINE = Pattern.compile("(.+):([1-9]\\d{0,8})", Pattern.DOTALL);

  /** What stands before the colon in {@code C:12}, the file 12 on a drive of Windows. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]");

  /** Checks the range. */
  public ScenarioTarget {
    if (line < 0) {
      throw new IllegalArgumentException("not a line: " + line);
    }
  }

  /** Everything in a file or folder. */
  public static ScenarioTarget of(Path path) {
    return new ScenarioTarget(path, 0);
  }

  /**
   * What a user wrote: {@code PATH} or {@code PATH:LINE}. A file of that very name, with the colon
   * and the number in it, comes first.
   *
   * @throws InputException if it can be no path here, or a line of a folder is asked for
   */
  public static ScenarioTarget of(String text) throws InputException {
    Matcher atLine = AT_LINE.matcher(text);
    try {
      if (!atLine.matches() || exists(text) || isDrive(atLine.group(1))) {
        return of(Path.of(text));
      }
      Path path = Path.of(atLine.group(1));
      if (Files.isDirectory(path)) {
        throw new InputException(
            Place.of(text), "a folder has no lines", "name a file, or leave the line out");
      }
      return new ScenarioTarget(path, Integer.parseInt(atLine.group(2)));
    } catch (InvalidPathException e) {
      throw new InputException(
          Place.of(text.isEmpty() ? "(no name)" : text),
          "this can be no path here (" + e.getReason() + ")",
          "check its name");
    }
  }

  private static boolean isDrive(String beforeColon) {
    return DRIVE.matcher(beforeColon).matches() && !exists(beforeColon);
  }

  private static boolean exists(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      // On Windows no name holds a second colon.
      return false;
    }
  }
}
