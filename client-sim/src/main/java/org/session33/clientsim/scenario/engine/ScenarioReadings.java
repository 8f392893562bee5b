package org.session33.clientsim.scenario.engine;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;

/**
 * The files of one discovery, each read once. What is wrong in a file is told to JUnit as an issue,
 * but never as an {@link Severity#ERROR}: of an engine with one of those JUnit runs nothing at all,
 * and the other files should run. {@link MistakesDescriptor} sees to it that the build fails.
 */
final class ScenarioReadings {
  private final Supplier<ScenarioReader> reader;
  private final DiscoveryIssueReporter issues;
  private final Map<URI, Reading<ScenarioFile>> known = new HashMap<>();

  ScenarioReadings(Supplier<ScenarioReader> reader, DiscoveryIssueReporter issues) {
    this.reader = reader;
    this.issues = issues;
  }

  /** The scenarios of a file that can be run, in its order. */
  List<Scenario> scenarios(ScenarioOrigin origin) {
    return read(origin).optional().map(ScenarioFile::scenarios).orElse(List.of());
  }

  /** The scenario of a file with this name, unless there is none or it has mistakes. */
  Optional<Scenario> scenario(ScenarioOrigin origin, String name) {
    return scenarios(origin).stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** What makes a file's build fail, as far as it can be read at all. */
  List<Problem> mistakes(ScenarioOrigin origin) {
    return read(origin).problems().stream().filter(Problem::isError).toList();
  }

  /** Takes what is wrong with a folder that cannot be looked through. */
  void unreadable(ScenarioOrigin folder, Problem problem) {
    keep(folder, new Reading<>(null, List.of(problem)));
  }

  private Reading<ScenarioFile> read(ScenarioOrigin origin) {
    Reading<ScenarioFile> before = known.get(origin.uri());
    return before != null ? before : keep(origin, origin.read(reader.get()));
  }

  private Reading<ScenarioFile> keep(ScenarioOrigin origin, Reading<ScenarioFile> reading) {
    known.put(origin.uri(), reading);
    List<Problem> problems = new ArrayList<>(reading.problems());
    reading.optional().map(ScenarioFile::scenarios).orElse(List.of()).stream()
        .flatMap(s -> s.tags().stream().filter(t -> !TestTag.isValid(t)).map(t -> unusable(s, t)))
        .forEach(problems::add);
    for (Problem problem : problems) {
      issues.reportIssue(
          DiscoveryIssue.builder(
                  problem.isError() ? Severity.WARNING : Severity.INFO, problem.toString())
              .source(origin.source(inFile(origin, problem.place()))));
    }
    return reading;
  }

  /** A problem may stand in a case file that the scenario names. */
  private static Place inFile(ScenarioOrigin origin, Place place) {
    return place.file().equals(origin.name()) ? place : Place.of(origin.name());
  }

  private static Problem unusable(Scenario scenario, String tag) {
    return Problem.warning(
        scenario.place(),
        "JUnit cannot select by the tag '" + tag + "'",
        "use a tag without blanks and without any of , ( ) & | !");
  }
}
