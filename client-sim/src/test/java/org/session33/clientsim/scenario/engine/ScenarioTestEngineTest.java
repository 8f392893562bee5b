package org.session33.clientsim.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.session33.clientsim.scenario.engine.Profiles.SALES;
import static org.session33.clientsim.scenario.engine.Profiles.SUPPORT;
import static org.session33.clientsim.scenario.engine.Profiles.one;
import static org.session33.clientsim.scenario.engine.Profiles.run;
import static org.session33.clientsim.scenario.engine.Profiles.write;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

/** How scenarios end as tests: passed, failed, skipped, not run, not read. */
final class ScenarioTestEngineTest {
  @TempDir private Path folder;

  @Test
  void twoFilesOfAUserPassAndFailAsTheyShould() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "deeper/support.scenario.yaml", SUPPORT);
    write(folder, "cases/not-one.case.yaml", "format: 1\n");

    Events tests = run(all()).testEvents();

    tests.assertStatistics(s -> s.started(3).succeeded(2).failed(1).skipped(0));
    assertThat(tests.failed().stream())
        .extracting(e -> e.getTestDescriptor().getDisplayName())
        .containsExactly(slashes(folder) + "/deeper/support.scenario.yaml: the profile opens");
  }

  /** A development environment shows expected and actual side by side if they are given. */
  @Test
  void aFailureSaysWhereAndHoldsExpectedAndActual() throws Exception {
    Path file = write(folder, "support.scenario.yaml", SUPPORT);

    AssertionFailedError failure =
        failure(run(selectFile(file.toFile())), AssertionFailedError.class);

    assertThat(failure.getMessage().lines())
        .contains(
            slashes(file)
                + ":5:36: sessions.requested differs after \"start outlook\" (0h 00m 00s)",
            "    expected | actual",
            "  > 6        | 5",
            "        4  Outlook 2007, own mailbox");
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("6");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("5");
    assertThat(failure.getStackTrace()).isEmpty();
  }

  @Test
  void severalFailuresAreAllToldAndNoneIsPreferred() throws Exception {
    Path file =
        write(
            folder,
            "two.scenario.yaml",
            one("two", "expect: {outlook: refused, sessions: {requested: 6}}"));

    AssertionFailedError failure =
        failure(run(selectFile(file.toFile())), AssertionFailedError.class);

    assertThat(failure.getMessage())
        .contains(": outlook differs after", ": sessions.requested differs after");
    assertThat(failure.isExpectedDefined()).isFalse();
    assertThat(failure.isActualDefined()).isFalse();
  }

  @Test
  void aStepThatCannotBeActedOutIsAnErrorAndNeverAPass() throws Exception {
    Path file =
        write(
            folder,
            "error.scenario.yaml",
            one("closed twice", "steps: [close outlook]\n    expect: {outlook: closed}"));

    Throwable failure = failure(run(selectFile(file.toFile())), Throwable.class);

    assertThat(failure)
        .isNotInstanceOf(AssertionError.class)
        .hasMessageStartingWith(slashes(file) + ":5:13: this step cannot be acted out: ");
    assertThat(failure.getStackTrace()).isEmpty();
  }

  @Test
  void aSkippedScenarioSaysWhy() throws Exception {
    Path file =
        write(
            folder,
            "skipped.scenario.yaml",
            one("later", "skip: waits for the new server\n    expect: {outlook: refused}"));

    Events tests = run(selectFile(file.toFile())).testEvents();

    tests.assertStatistics(s -> s.started(0).skipped(1));
    assertThat(tests.skipped().stream().map(e -> e.getRequiredPayload(String.class)))
        .containsExactly("waits for the new server");
  }

  @Test
  void aFindingThatNoRuleJudgesSkipsWithTheReason() throws Exception {
    Path file =
        write(folder, "own.scenario.yaml", one("own", "expect: {notFindings: [nspi-limit]}"));

    Events tests = run(selectFile(file.toFile())).testEvents();

    tests.assertStatistics(s -> s.started(0).skipped(1));
    assertThat(tests.skipped().stream().map(e -> e.getRequiredPayload(String.class)))
        .containsExactly("no rule judges 'nspi-limit'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scenarios: [", "just a text", "format: 1\nscenarios: []\n"})
  void aFileThatCannotBeReadFailsAndTheOthersRun(String text) throws Exception {
    Path broken = write(folder, "broken.scenario.yaml", text);
    write(folder, "sales.scenario.yaml", SALES);

    EngineExecutionResults results = run(all());

    results.testEvents().assertStatistics(s -> s.started(3).succeeded(2).failed(1));
    Throwable failure = failure(results, Throwable.class);
    assertThat(failure.getMessage().lines()).allMatch(l -> l.startsWith(slashes(broken) + ":"));
    assertThat(failure.getMessage().lines()).isNotEmpty().allMatch(l -> l.contains("; "));
    assertThat(failure.getStackTrace()).isEmpty();
  }

  /** JUnit would run nothing of an engine with an issue of severity ERROR. */
  @Test
  void mistakesAreToldWhileDiscoveringToo() throws Exception {
    Path broken = write(folder, "broken.scenario.yaml", one("wrong", "expect: {outlok: opened}"));

    assertThat(Profiles.issues(all()))
        .containsExactly(
            "WARNING " + slashes(broken) + ":5:14: unknown key 'outlok'; did you mean 'outlook'?");
  }

  @Test
  void theGoodScenariosOfAFileWithMistakesRun() throws Exception {
    write(
        folder,
        "sales.scenario.yaml",
        SALES + "  - name: no case\n    expect: {outlook: opened}\n");

    EngineExecutionResults results = run(all());

    results.testEvents().assertStatistics(s -> s.started(3).succeeded(2).failed(1));
    assertThat(failure(results, Throwable.class)).hasMessageContaining("'case' is missing");
  }

  @Test
  void aFileOrFolderThatIsMissingFails() {
    DiscoverySelector file = selectFile(folder.resolve("typo.scenario.yaml").toString());
    DiscoverySelector other = selectDirectory(folder.resolve("typo").toString());

    EngineExecutionResults results = run(file, other);

    results.testEvents().assertStatistics(s -> s.started(2).failed(2));
    assertThat(failures(results).stream().map(Throwable::getMessage))
        .containsExactlyInAnyOrder(
            slashes(folder)
                + "/typo.scenario.yaml:1:1: there is no such file; "
                + "check the name and the folder it is looked for in",
            slashes(folder)
                + "/typo:1:1: there is no such file; "
                + "check the name and the folder it is looked for in");
  }

  @Test
  void tagsSelect() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "support.scenario.yaml", SUPPORT);

    EngineTestKit.engine("session33")
        .selectors(all())
        .filters(TagFilter.includeTags("outlook2007 & !quick"))
        .execute()
        .testEvents()
        .assertStatistics(s -> s.started(1).succeeded(1));
  }

  /** The scenario with the tag may be the one that cannot be read. */
  @Test
  void noFilterHidesMistakes() throws Exception {
    write(folder, "broken.scenario.yaml", "scenarios: [");
    write(folder, "sales.scenario.yaml", SALES);

    EngineTestKit.engine("session33")
        .selectors(all())
        .filters(TagFilter.includeTags("quick"))
        .execute()
        .testEvents()
        .assertStatistics(s -> s.started(2).succeeded(1).failed(1));
  }

  @Test
  void aTagThatJUnitCannotSelectByIsTold() throws Exception {
    Path file =
        write(
            folder,
            "tags.scenario.yaml",
            one("tagged", "tags: [\"new server\", plain]\n    expect: {outlook: opened}"));

    assertThat(Profiles.tests(Profiles.discover(all())).get(0).getTags())
        .extracting(Object::toString)
        .containsExactly("plain");
    assertThat(Profiles.issues(all()))
        .containsExactly(
            "INFO "
                + slashes(file)
                + ":3:5: JUnit cannot select by the tag 'new server';"
                + " use a tag without blanks and without any of , ( ) & | !");
  }

  /** One launch after the other, in one JVM: nothing is left over from the first. */
  @Test
  void theSameScenariosEndInTheSameWayAgain() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "support.scenario.yaml", SUPPORT);

    List<String> first = ends(run(all()));

    assertThat(first).hasSize(3);
    assertThat(ends(run(all()))).isEqualTo(first);
  }

  private DiscoverySelector all() {
    return selectDirectory(folder.toFile());
  }

  private static List<String> ends(EngineExecutionResults results) {
    return results.testEvents().finished().stream()
        .map(e -> e.getTestDescriptor().getDisplayName() + " " + e.getPayload().orElseThrow())
        .toList();
  }

  private static <T extends Throwable> T failure(EngineExecutionResults results, Class<T> type) {
    List<Throwable> failures = failures(results);
    assertThat(failures).hasSize(1);
    return type.cast(failures.get(0));
  }

  private static List<Throwable> failures(EngineExecutionResults results) {
    return results.testEvents().failed().stream()
        .map((Event e) -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .map(r -> r.getThrowable().orElseThrow())
        .toList();
  }

  private static String slashes(Path path) {
    return path.toAbsolutePath().normalize().toString().replace('\\', '/');
  }
}
