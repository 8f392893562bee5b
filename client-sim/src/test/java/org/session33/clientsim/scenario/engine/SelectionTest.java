package org.session33.clientsim.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;
import static org.session33.clientsim.scenario.engine.Profiles.PLAIN;
import static org.session33.clientsim.scenario.engine.Profiles.SALES;
import static org.session33.clientsim.scenario.engine.Profiles.SUPPORT;
import static org.session33.clientsim.scenario.engine.Profiles.discover;
import static org.session33.clientsim.scenario.engine.Profiles.one;
import static org.session33.clientsim.scenario.engine.Profiles.run;
import static org.session33.clientsim.scenario.engine.Profiles.tests;
import static org.session33.clientsim.scenario.engine.Profiles.write;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.session33.clientsim.scenario.running.ScenarioFiles;

/** Which scenarios are found, under which names, by everything that JUnit selects by. */
final class SelectionTest {
  private static final String OPENS = "the profile opens";
  private static final String REFUSED = "the team mailbox is one too many";

  /** A case file beside the scenarios, and a scenario that names it. */
  private static final String CASE = "{format: 1, title: Ann, " + PLAIN.substring(1);

  @TempDir private Path folder;

  @Test
  void asManyScenariosAreFoundAsStandOnDisk() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "a folder/support.scenario.yaml", SUPPORT);
    Path shipped =
        Path.of(System.getProperty("basedir", "."))
            .resolve("../test-data/src/main/resources/session33/scenarios");
    long onDisk = 0;
    try (Stream<Path> files = Stream.concat(Files.walk(folder), Files.walk(shipped))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".scenario.yaml")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          onDisk += lines.filter(l -> l.startsWith("  - name:")).count();
        }
      }
    }

    assertThat(tests(selectDirectory(folder.toFile()), selectDirectory(shipped.toFile())))
        .hasSize((int) onDisk)
        .hasSizeGreaterThan(40);
  }

  @Test
  void noTwoTestsHaveTheSameName() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "support.scenario.yaml", SUPPORT);
    write(folder, "north/sales.scenario.yaml", SALES);
    write(folder, "south/sales.scenario.yaml", "scenarios: [");
    write(folder, "east/sales.scenario.yaml", "scenarios: [");

    TestDescriptor engine = discover(all());

    assertThat(tests(engine)).hasSize(7);
    assertThat(tests(engine)).extracting(TestDescriptor::getDisplayName).doesNotHaveDuplicates();
    assertThat(tests(engine))
        .extracting(TestDescriptor::getLegacyReportingName)
        .doesNotHaveDuplicates();
    assertThat(engine.getChildren())
        .extracting(TestDescriptor::getDisplayName)
        .doesNotHaveDuplicates();
  }

  @Test
  void namesBelowTheWorkingDirectoryAreShortAndHaveSlashes() {
    Path here = Path.of("").toAbsolutePath().resolve("src").resolve("x.scenario.yaml");

    assertThat(FileOrigin.of(here, null).name()).isEqualTo("src/x.scenario.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "3, the profile opens",
    "6, the profile opens",
    "7, the team mailbox is one too many",
    "99, the team mailbox is one too many",
    "2, a scenario stands in line 2"
  })
  void aPositionSelectsTheScenarioThatStandsThere(int line, String test) throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES);

    assertThat(tests(selectFile(file.toFile(), FilePosition.from(line, 1)))).containsExactly(test);
    assertThat(tests(selectUri(URI.create(file.toUri() + "?line=" + line)))).containsExactly(test);
  }

  @Test
  void aLineWithoutAScenarioFails() throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES);

    run(selectFile(file.toFile(), FilePosition.from(1)))
        .testEvents()
        .assertThatEvents()
        .filteredOn(e -> e.toString().contains("FAILED"))
        .singleElement()
        .asString()
        .contains(
            ":1:1: no scenario stands in this line;"
                + " give a line of one; the first begins in line 3");
  }

  @Test
  void aScenarioThatCannotBeReadFailsBesideTheOneThatWasAskedFor() throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES + "  - name: no case\n");

    assertThat(tests(selectFile(file.toFile(), FilePosition.from(3))))
        .containsExactly(OPENS, "the file has no mistakes");
    assertThat(tests(selectFile(file.toFile(), FilePosition.from(12))))
        .containsExactly("the file has no mistakes");
  }

  @Test
  void everyTestAndFileIsFoundAgainByItsUniqueId() throws Exception {
    write(folder, "sales.scenario.yaml", SALES);
    write(folder, "a folder/50% [x].scenario.yaml", SUPPORT + "  - name: no case\n");
    Path jar = Profiles.jar(folder.resolve("more.jar"), Map.of("a/b c.scenario.yaml", SALES));
    URI entry = URI.create("jar:" + jar.toUri() + "!/a/b%20c.scenario.yaml");
    TestDescriptor engine =
        discover(all(), selectUri(entry), selectUri(folder.toUri() + "sales.scenario.yaml?line=1"));
    assertThat(engine.getDescendants()).hasSize(10);

    List<UniqueId> found = new ArrayList<>();
    for (TestDescriptor one : engine.getDescendants()) {
      TestDescriptor again = discover(selectUniqueId(one.getUniqueId()));
      assertThat(again.findByUniqueId(one.getUniqueId()))
          .hasValueSatisfying(
              d -> {
                assertThat(d.getDisplayName()).isEqualTo(one.getDisplayName());
                assertThat(d.isTest()).isEqualTo(one.isTest());
              });
      assertThat(tests(again)).hasSize(one.isTest() ? 1 : tests(again).size());
      found.add(one.getUniqueId());
    }
    assertThat(found).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"/[scenario:gone]", "/[other:x]", "/[mistakes:line 0]", "/[scenario:x]/[deeper:y]"})
  void anIdOfNothingFindsNothing(String rest) throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES);
    String id = UniqueId.forEngine("session33").append("file", file.toUri().toString()) + rest;

    assertThat(tests(selectUniqueId(id))).isEmpty();
    String foreign = UniqueId.forEngine("other").append("file", file.toUri().toString()).toString();
    assertThat(tests(selectUniqueId(foreign + "/[scenario:" + OPENS + "]"))).isEmpty();
  }

  @Test
  void whatIsSelectedTwiceRunsOnce() throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES);

    assertThat(
            tests(
                all(),
                selectFile(file.toFile()),
                selectUri(file.toUri()),
                selectUri(folder.toUri()),
                selectFile(file.toFile(), FilePosition.from(3))))
        .containsExactlyInAnyOrder(OPENS, REFUSED);
  }

  @Test
  void everyTestKnowsItsPlaceInItsFile() throws Exception {
    Path file = write(folder, "sales.scenario.yaml", SALES);

    TestDescriptor engine = discover(all());

    assertThat(engine.getChildren())
        .extracting(d -> d.getSource().orElseThrow())
        .containsExactly(FileSource.from(file.toFile()));
    assertThat(tests(engine))
        .extracting(d -> d.getSource().orElseThrow())
        .containsExactly(
            FileSource.from(file.toFile(), position(3, 5)),
            FileSource.from(file.toFile(), position(7, 5)));
  }

  @Test
  void scenariosAreFoundOnTheClassPath() throws Exception {
    write(folder, "profiles/sales.scenario.yaml", SALES);
    write(folder, "cases/ann.case.yaml", CASE);
    write(
        folder,
        "profiles/ann.scenario.yaml",
        one("named", "expect: {outlook: opened}").replace(PLAIN, "../cases/ann.case.yaml"));

    for (DiscoverySelector root : selectClasspathRoots(Set.of(folder))) {
      assertThat(tests(root)).containsExactlyInAnyOrder("named", OPENS, REFUSED);
    }
    onTheClassPath(
        folder,
        () -> {
          assertThat(tests(selectPackage("profiles")))
              .containsExactlyInAnyOrder("named", OPENS, REFUSED);
          assertThat(tests(selectUri("classpath:/profiles/sales.scenario.yaml?line=3")))
              .containsExactly(OPENS);
          TestDescriptor engine =
              discover(
                  selectClasspathResource("profiles/sales.scenario.yaml", FilePosition.from(8)));
          assertThat(tests(engine))
              .extracting(d -> d.getSource().orElseThrow())
              .containsExactly(
                  ClasspathResourceSource.from("profiles/sales.scenario.yaml", position(7, 5)));
        });
  }

  /** The case that a scenario names lies in the same jar. */
  @Test
  void scenariosInAJarRun() throws Exception {
    Path jar =
        Profiles.jar(
            folder.resolve("profiles of all.jar"),
            Map.of(
                "cases/ann é.case.yaml",
                CASE,
                "profiles/ann.scenario.yaml",
                one("named", "expect: {outlook: opened}")
                    .replace(PLAIN, "../cases/ann é.case.yaml"),
                "profiles/lost.scenario.yaml",
                one("lost", "expect: {outlook: opened}").replace(PLAIN, "../../../no.case.yaml")));

    onTheClassPath(
        jar,
        () -> {
          assertThat(tests(selectPackage("profiles")))
              .containsExactlyInAnyOrder("named", "the file has no mistakes");
          run(selectClasspathResource("profiles/ann.scenario.yaml"))
              .testEvents()
              .assertStatistics(s -> s.started(1).succeeded(1));
          run(selectClasspathResource("profiles/lost.scenario.yaml"))
              .testEvents()
              .assertThatEvents()
              .anySatisfy(
                  e ->
                      assertThat(e.toString())
                          .contains(
                              "/profiles of all.jar!/profiles/lost.scenario.yaml:4:11: 'case' names"
                                  + " a file that is not there: ../../../no.case.yaml"));
        });
    URI gone = URI.create("jar:" + jar.toUri() + "!/profiles/gone.scenario.yaml");
    assertThat(tests(selectUri(gone))).containsExactly("the file has no mistakes");
  }

  /** The engine is on the class path of builds that have nothing for it. */
  @Test
  void whatIsNoScenarioIsLeftAlone() throws Exception {
    Path other = write(folder, "notes.yaml", "scenarios: [");

    TestDescriptor engine =
        discover(
            all(),
            selectFile(other.toFile()),
            selectUri(other.toUri()),
            selectUri("https://example.org/a.scenario.yaml"),
            selectClass(SelectionTest.class),
            selectPackage("org.session33.clientsim"));

    assertThat(ScenarioFiles.isNamedAsOne(other.toString())).isFalse();
    assertThat(engine.getChildren()).isEmpty();
  }

  private DiscoverySelector all() {
    return selectDirectory(folder.toFile());
  }

  private static org.junit.platform.engine.support.descriptor.FilePosition position(
      int line, int column) {
    return org.junit.platform.engine.support.descriptor.FilePosition.from(line, column);
  }

  /** What is done while a folder or jar is on the class path. */
  private interface Work {
    void run() throws Exception;
  }

  private static void onTheClassPath(Path root, Work work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
