package org.session33.clientsim.scenario;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioRunner;
import org.session33.clientsim.wiring.Session33Module;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/** Reads and runs scenarios from texts, with everything wired as in the program. */
public final class TestScenarios {
  private static final Injector INJECTOR =
      Guice.createInjector(
          new Session33Module(),
          new AbstractModule() {
            @Override
            protected void configure() {
              PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
              bind(Terminal.class)
                  .toInstance(new Terminal(nowhere, nowhere, false, StandardCharsets.UTF_8));
            }
          });

  public static final String PLAIN =
      """
          user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First/cn=Recipients/cn=areyes"}
          outlook: {release: 2007}
          server: {release: 2003 SP1}
      """;

  /** The same where a shared calendar is said to cost two sessions. */
  public static final String CALENDARS = PLAIN + "    sessionModel: {sharedCalendar: 2}\n";

  public static final String TEAM =
      """
          user: {name: Alice Reyes, legacyDN: "/o=Contoso/ou=First/cn=Recipients/cn=areyes"}
          outlook:
            release: 2007
            additionalMailboxes: [{name: Team Sales, folders: 1001}]
          server: {release: 2003 SP1}
      """;

  private TestScenarios() {}

  public static Reading<ScenarioFile> read(String text, SourceFile... files) {
    return read(
        SourceFile.of("a/test.scenario.yaml", text.getBytes(StandardCharsets.UTF_8)), files);
  }

  public static Reading<ScenarioFile> read(SourceFile file, SourceFile... files) {
    return INJECTOR
        .getInstance(ScenarioReader.class)
        .read(file, CompanionFiles.among("a/test.scenario.yaml", List.of(files)));
  }

  public static List<String> problems(String text, SourceFile... files) {
    return read(text, files).problems().stream().map(Problem::toString).toList();
  }

  public static SourceFile file(String name, String text) {
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file with one scenario. */
  public static String one(String caseKeys, String steps, String expect) {
    return "format: 1\nscenarios:\n  - name: one\n    case:\n"
        + caseKeys.indent(2)
        + "    steps: ["
        + steps
        + "]\n    expect: "
        + expect
        + "\n";
  }

  public static ScenarioResult run(String text) {
    Reading<ScenarioFile> reading = read(text);
    if (reading.hasErrors()) {
      throw new AssertionError(reading.problems());
    }
    return run(reading.optional().orElseThrow().scenarios().get(0));
  }

  public static ScenarioResult run(Scenario scenario) {
    return INJECTOR.getInstance(ScenarioRunner.class).run(scenario);
  }

  public static ScenarioResult run(String caseKeys, String steps, String expect) {
    return run(one(caseKeys, steps, expect));
  }

  /** What is wrong, or nothing when it passed. */
  public static String verdict(String caseKeys, String steps, String expect) {
    ScenarioResult result = run(caseKeys, steps, expect);
    return result.passed() ? "" : result.status() + "\n" + MismatchText.of(result);
  }

  /** A step so many times, with commas. */
  public static String times(int count, String steps) {
    return String.join(", ", Stream.generate(() -> steps).limit(count).toList());
  }
}
