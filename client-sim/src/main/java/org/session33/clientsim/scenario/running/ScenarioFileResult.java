package org.session33.clientsim.scenario.running;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.profiles.files.Problem;

/**
 * What became of a scenario file, or of a folder that could not be read.
 *
 * @param file its name as its owner knows it
 * @param results how its scenarios ended, in the order of the file
 * @param problems what is wrong in it and in the cases that it names
 * @param uses the file and all others that it was read with, as absolute paths; also those that
 *     were looked for in vain
 */
public record ScenarioFileResult(
    String file, List<ScenarioResult> results, List<Problem> problems, Set<Path> uses) {
  /** Test reports count this as one test more, which fails where a file has errors. */
  public static String readable() {
    return "every scenario of the file can be read";
  }

  public ScenarioFileResult {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
    uses = Set.copyOf(uses);
  }

  /** The problems that kept a scenario from being run. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  /** The errors in words, one a line. */
  public String errorText() {
    return errors().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
